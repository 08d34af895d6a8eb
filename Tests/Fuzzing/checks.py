"""What must hold after a run on damaged input: each check gives the sentences that say what does not."""

import csv
import io
import json
import math
import re
from pathlib import Path

EXIT_CODES = {0, 64, 65, 66, 69, 73}
#: Figures that come from the sources of an area itself, whatever happens to another.
OWN_FIGURES = ["inwoners", "inwoners_65plus", "oppervlakte_land_km2", "eenzaam_pct", "sterk_eenzaam_pct", "hitte", "hitte_dekking"]
TEXTS = {"code", "naam", "wijkcode", "wijknaam", "gemeentecode", "gemeentenaam", "prioriteit", "cluster", "ontbreekt", "samenloop",
         # Of the other tables.
         "groepnaam", "groepcode", "ploegen", "ploeg", "soort", "postcode", "bron", "groep", "reden", "dichtstbijzijnde_plek"}
#: Column of a source → column of the results.
CELLS = {"SterkEenzaam_26": "sterk_eenzaam_pct", "Eenzaam_25": "eenzaam_pct", "k_65JaarOfOuder_12": "inwoners_65plus",
         "AantalInwoners_5": "inwoners", "hitte": "hitte"}
STEERING = re.compile("[\0-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")
OURS = re.compile(r"Fatal error|Swift/|Error Domain|Optional\(|couldn.t be completed|DecodingError|Crash|nil$", re.M)
MISSING = {"", ".", "-", "x", "null", "n.b.", "geheim"}


def messages(verb: str, code: int, output: str, errors: str) -> list:
    """Failures are explained in words, with a place, and no text of a file steers the terminal."""
    found = []
    for place, text in (("output", output), ("errors", errors)):
        if STEERING.search(text):
            found.append(f"steering sign {STEERING.search(text).group()!r} among the {place}: {text[:300]!r}")
    if code == 0:
        return found
    if verb == "verifieer":
        # Its findings are its result.
        errors = errors + output.replace("\n", "\nfout: uitkomsten: ")
    if not errors.strip():
        found.append("failed without a word")
    if OURS.search(errors):
        found.append(f"words of the machine: {OURS.search(errors).group()!r}")
    if not re.search(r"^fout: .+?: .+", errors, re.M):
        found.append("no place in the message")
    if len(errors) > 20_000:
        found.append(f"{len(errors)} signs of error message")
    return found


def unchanged(before: dict, after: dict, what: str) -> list:
    return [f"{what}: {name}" for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name)]


def listing(folder: Path) -> dict:
    """Every file with its size and time, and the content of small ones."""
    return {str(path.relative_to(folder)): (path.stat().st_size, path.stat().st_mtime_ns)
            for path in sorted(folder.rglob("*")) if path.is_file()}


def number(text: str):
    """A cell of our own CSV: `None` where empty; raises for anything that is no plain decimal number."""
    if text == "":
        return None
    if not re.fullmatch(r"-?\d+(,\d+)?([eE][-+]?\d+)?", text):
        raise ValueError(text)
    value = float(text.replace(",", "."))
    if not math.isfinite(value) or value <= -90000:
        raise ValueError(text)
    return value


def tables(folder: Path) -> list:
    """Every CSV has as many cells as names in every row and starts no formula; every JSON is whole and of finite numbers."""
    found = []
    for path in sorted(folder.iterdir()):
        if path.suffix == ".csv":
            text = path.read_bytes().decode("utf-8-sig")
            rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
            for row in rows:
                if len(row) != len(rows[0]):
                    found.append(f"{path.name}: {len(row)} cells for {len(rows[0])} names")
                for cell in row:
                    if re.fullmatch(r"[+-]?(nan|inf|infinity|-9999[57](,0)?|-99999999)", cell, re.I) and path.name != "notities.csv":
                        # An area may be called so.
                        if row.index(cell) < len(rows[0]) and rows[0][row.index(cell)] not in TEXTS:
                            found.append(f"{path.name}: {cell} in {rows[0][row.index(cell)]}")
                    if cell[:1] in "=@\t\r" and cell or cell[:1] in ("+", "-") and not re.fullmatch(r"[-+]?\d+(,\d+)?([eE][-+]?\d+)?", cell):
                        found.append(f"{path.name}: {cell[:30]!r} is a formula")
        elif path.suffix in (".json", ".geojson"):
            def refused(text):
                raise ValueError(text)
            document = json.loads(path.read_text(encoding="utf-8"), parse_constant=refused)
            if path.suffix == ".geojson" and document["type"] == "FeatureCollection":
                found += shapes(path.name, document)
        elif path.name.startswith(".") or path.suffix in (".tmp", ".part", ".deel"):
            found.append(f"left behind: {path.name}")
    return found


def shapes(name: str, document: dict) -> list:
    """Closed rings in the Netherlands."""
    found = []
    for feature in document["features"]:
        shape = feature["geometry"]
        if shape is None or shape["type"] == "Point":
            continue
        parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        for part in parts:
            for ring in part:
                if len(ring) < 4 or ring[0] != ring[-1]:
                    found.append(f"{name}: an open ring")
                if not all(2 < x < 8 and 50 < y < 54.5 for x, y in ring):
                    found.append(f"{name}: a point outside the country")
    return found[:3]


def figures(folder: Path) -> dict:
    """The rows of `prioriteiten.csv` by code."""
    path = folder / "prioriteiten.csv"
    if not path.exists():
        return {}
    rows = list(csv.DictReader(io.StringIO(path.read_bytes().decode("utf-8-sig"), newline=""), delimiter=";"))
    return {row["code"]: row for row in rows}


def results(folder: Path, base: dict, change) -> list:
    """Ranks, products and the figures of untouched areas in `prioriteiten.csv`."""
    rows = figures(folder)
    found = []
    if not rows:
        return found
    places = [number(row["rang"]) for row in rows.values()]
    ranked = [place for place in places if place is not None]
    # Equals share the best place among them; who has no place stands at the end.
    if ranked != [1 + sum(other < place for other in ranked) for place in ranked] or ranked != places[:len(ranked)]:
        found.append(f"ranks {ranked[:20]}")
    for code, row in rows.items():
        for name, cell in row.items():
            if name in TEXTS:
                continue
            try:
                number(cell)
            except (ValueError, TypeError):
                found.append(f"{code} {name}: {cell!r} is no number")
        share, older, expected = (number(row[name]) for name in ("sterk_eenzaam_pct", "inwoners_65plus", "verwacht_sterk_eenzaam"))
        if share is not None and not 0 <= share <= 100:
            found.append(f"{code}: {share} %")
        if None not in (share, older) and expected is not None and abs(expected - share * older / 100) > 1e-6 + 1e-9 * expected:
            found.append(f"{code}: {expected} expected of {share} % of {older}")
        # A source may give a share of a larger group than the people; the number then is not of them.
        if code in base and change.codes is not None and code not in change.codes:
            for name in OWN_FIGURES:
                if name in row and row[name] != base[code].get(name, ""):
                    found.append(f"untouched {code} {name}: {base[code].get(name)} became {row[name]}")
    if change.codes is not None:
        found += [f"untouched {code} is gone" for code in base if code not in rows and code not in change.codes]
    return found + cells(rows, change)


def cells(rows: dict, change) -> list:
    """The figure of a cell that was replaced is what the cell says, read here once more."""
    found = []
    for (_, name), (row, text) in change.cells.items():
        code = next((cell for cell in row if re.fullmatch(r"BU\w{8}", cell)), None)
        if name not in CELLS or code not in rows or "2020JJ00" in row or "20300" in row or "53115" in row:
            continue
        if any(cell in ("MOG0095", "MBG0095") for cell in row):
            continue
        shown = number(rows[code][CELLS[name]])
        meant = meaning(text)
        if meant == "wrong":
            found.append(f"{code} {CELLS[name]}: {text[:40]!r} was accepted as {shown}")
        elif meant is not None and shown is not None and abs(shown - meant) > 1e-9 * max(1, abs(meant)):
            found.append(f"{code} {CELLS[name]}: {text[:40]!r} became {shown}")
        elif meant is not None and shown is None and name != "hitte":
            found.append(f"{code} {CELLS[name]}: {text[:40]!r} became nothing")
    return found


def meaning(text: str):
    """A number, `None` for missing, or `"wrong"`; written after docs/handleiding.md and not after the program."""
    body = text.strip()
    if body.lower() in MISSING:
        return None
    if re.fullmatch(r"[+-]?\d{1,3}(\.\d{3})+,\d+", body, re.A):
        body = body.replace(".", "").replace(",", ".")
    elif re.fullmatch(r"[+-]?\d{1,3}(,\d{3})+\.\d+", body, re.A):
        body = body.replace(",", "")
    elif re.fullmatch(r"[+-]?(\d+[.,]?\d*|[.,]\d+)([eE][+-]?\d+)?", body, re.A):
        body = body.replace(",", ".")
    else:
        return "wrong"
    value = float(body)
    if not math.isfinite(value):
        return "wrong"
    return None if value <= -90000 else value
