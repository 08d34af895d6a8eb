"""Cuts the bundled example down to a few areas, so that a run of the program takes tens of milliseconds."""

import csv
import json
import shutil
import sqlite3
import struct
import subprocess
import zipfile
from pathlib import Path

WIJKEN = ("WK990105", "WK990203", "WK990299", "WK990304")
CELL = 100.0
NODATA = -9999.0


def make(program: Path, example: Path, folder: Path) -> None:
    """Writes the base case and the results that `kaart` makes of it."""
    folder.mkdir(parents=True)
    boundaries(example / "wijkenbuurten_voorbeeld.gpkg", folder / "grenzen.gpkg")
    boundaries(example / "wijkenbuurten_2020_voorbeeld.gpkg", folder / "oud.gpkg")
    shapes = geojson(folder / "grenzen.gpkg", folder / "grenzen.geojson")
    codes = {feature["properties"]["buurtcode"] for feature in shapes["features"]}
    cut(example / "kerncijfers_voorbeeld.csv", folder / "kern.csv", "WijkenEnBuurten", codes)
    cut(example / "eenzaamheid_voorbeeld.csv", folder / "eenzaam.csv", "WijkenEnBuurten", codes)
    cut(example / "eenzaamheid_2020_voorbeeld.csv", folder / "eenzaam2020.csv", "WijkenEnBuurten", codes)
    shutil.copy(example / "gebieden_voorbeeld.csv", folder / "gebieden.csv")
    raster(shapes, folder / "hitte.tif")
    ordered = sorted(codes)
    table(folder / "hitte.csv", ["code", "hitte"], [[c, f"{36 + i * 1.3:.2f}"] for i, c in enumerate(ordered)])
    centres = [centre(feature) for feature in shapes["features"]]
    table(folder / "plekken.csv", ["id", "naam", "soort", "x_rd", "y_rd"],
          [[i, f"Plek {i}", "park" if i % 2 else "bieb", f"{x:.1f}", f"{y:.1f}"] for i, (x, y) in enumerate(centres)])
    table(folder / "adressen.csv", ["x_rd", "y_rd", "aantal"],
          [[f"{x + 5 * i:.1f}", f"{y:.1f}", 1 + i] for i, (x, y) in enumerate(centres)])
    table(folder / "postcodes.csv", ["postcode", "buurtcode", "aantal"],
          [[f"{1000 + i}AB", c, 10 + i] for i, c in enumerate(ordered)])
    table(folder / "ploegen.csv", ["ploeg", "bezoeken", "x_rd", "y_rd"],
          [["A", 20, f"{centres[0][0]:.1f}", f"{centres[0][1]:.1f}"], ["B", 30, "", ""]])
    table(folder / "gegevens.csv", ["code", "kosten_per_bezoek", "minuten_per_bezoek", "maximum", "al_bereikt"],
          [[c, "12,50", 30, 25, i % 3] for i, c in enumerate(ordered)])
    table(folder / "notities.csv", ["code", "tekst", "bron"], [[c, "veel hoogbouw", "wijkteam"] for c in ordered[:4]])
    zipped(folder / "grenzen.zip", {"map/grenzen.gpkg": (folder / "grenzen.gpkg").read_bytes()})
    zipped(folder / "eenzaam.zip", {"50150NED/eenzaam.csv": (folder / "eenzaam.csv").read_bytes(),
                                    "50150NED/lees.md": b"lees mij\n"})
    (folder / "project.yaml").write_text(PROJECT, encoding="utf-8")
    for name, measure in (("uit", "gemiddelde"), ("uit2", "p90")):
        text = PROJECT.replace("maat: gemiddelde", f"maat: {measure}")
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        subprocess.run(
            [program, "kaart", "--project", f"{name}.yaml", "--formaat", "csv,geojson", "--trekkingen", "0",
             "--permutaties", "0", "--stil", "--uitvoer", name], cwd=folder, check=True, stdout=subprocess.DEVNULL)


PROJECT = """# Een project
naam: Proef
gebied: [GM9901, GM9902, GM9903]
niveau: buurt
grenzen: {bestand: grenzen.gpkg, laag: buurten, jaar: 2024, bron: verzonnen}
bevolking: {bestand: kern.csv, jaar: 2024, bron: verzonnen}
eenzaamheid: {bestand: eenzaam.csv, jaar: 2024, leeftijd: 65plus}
hitte: {raster: hitte.tif, jaar: 2024, maat: gemiddelde, drempel: 41, minimale_dekking: 0.5}
gebieden: {bestand: gebieden.csv, jaar: 2024}
methode:
  soort: index
  normalisatie: min-max
  bereik: [1, 100]
  aggregatie: geometrisch
  ontbrekend: weglaten
  indicatoren:
    Hitte: {gewicht: 1, van: {pet: {kolom: hitte, gewicht: 1, richting: hoger}}}
    Sociaal: {gewicht: 1, van: {eenzaam: {kolom: sterk_eenzaam_pct, gewicht: 2}, ouder: {kolom: p65, gewicht: 1}}}
matrix: {hitte_grenzen: [35, 41, 46, 51], eenzaam_grenzen: [60, 95, 130, 180]}
onzekerheid: {trekkingen: 0, zaad: 1, gewichten: 0.25}
clusters: {permutaties: 0}
tabellen:
  - {bestand: hitte.csv, kolommen: {p65: hitte}}
notities: notities.csv
plekken: {bestand: plekken.csv, afstand: 300}
top: 5
"""


def boundaries(source: Path, target: Path) -> None:
    """A GeoPackage with the buurten of some wijken, and the wijken and gemeenten of those."""
    shutil.copy(source, target)
    target.chmod(0o644)
    base = sqlite3.connect(target, isolation_level=None)
    for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        base.execute(f'DROP TRIGGER "{name}"')
    for (name,) in base.execute("SELECT name FROM sqlite_master WHERE name LIKE 'rtree_%_geom'").fetchall():
        base.execute(f'DROP TABLE "{name}"')
    base.execute("DELETE FROM gpkg_extensions")
    marks = ",".join(f"'{wijk}'" for wijk in WIJKEN)
    base.execute(f"DELETE FROM buurten WHERE wijkcode NOT IN ({marks})")
    layers = [name for (name,) in base.execute("SELECT table_name FROM gpkg_contents")]
    if "wijken" in layers:
        base.execute(f"DELETE FROM wijken WHERE wijkcode NOT IN ({marks})")
    for name in layers:
        count = base.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
        base.execute("UPDATE gpkg_ogr_contents SET feature_count = ? WHERE table_name = ?", (count, name))
    # The outlines of whole gemeenten are long, and `kaart` does not need them here.
    if "gemeenten" in layers:
        base.execute("DROP TABLE gemeenten")
        for table_name in ("gpkg_contents", "gpkg_geometry_columns", "gpkg_ogr_contents"):
            base.execute(f"DELETE FROM {table_name} WHERE table_name = 'gemeenten'")
    base.execute("VACUUM")
    base.close()


def geojson(source: Path, target: Path) -> dict:
    """The buurten of a GeoPackage as GeoJSON in RD."""
    base = sqlite3.connect(source)
    rows = base.execute("SELECT * FROM buurten ORDER BY buurtcode")
    names = [column[0] for column in rows.description]
    features = []
    for row in rows:
        cells = dict(zip(names, row))
        blob = cells.pop("geom")
        cells.pop("fid")
        envelope = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}[blob[3] >> 1 & 7]
        features.append({"type": "Feature", "properties": cells,
                         "geometry": {"type": "MultiPolygon", "coordinates": polygons(blob[8 + envelope:])}})
    base.close()
    document = {"type": "FeatureCollection", "name": "buurten",
                "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}, "features": features}
    target.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    return document


def polygons(wkb: bytes) -> list:
    """The coordinates of a little-endian WKB multipolygon."""
    place = 5

    def count() -> int:
        nonlocal place
        place += 4
        return struct.unpack_from("<I", wkb, place - 4)[0]

    parts = []
    for _ in range(count()):
        place += 5
        rings = []
        for _ in range(count()):
            points = []
            for _ in range(count()):
                points.append(list(struct.unpack_from("<2d", wkb, place)))
                place += 16
            rings.append(points)
        parts.append(rings)
    return parts


def centre(feature: dict) -> tuple:
    ring = feature["geometry"]["coordinates"][0][0]
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def cut(source: Path, target: Path, column: str, codes: set) -> None:
    """The rows of some buurten and of larger areas, padding and all."""
    lines = source.read_text(encoding="utf-8-sig").splitlines()
    place = lines[0].split(";").index(column)
    kept = [line for line in lines[1:]
            if (code := line.split(";")[place].strip()) in codes or code in WIJKEN or code[:2] in ("GM", "NL")]
    target.write_text("\n".join([lines[0], *kept]) + "\n", encoding="utf-8")


def table(target: Path, names: list, rows: list) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows([names, *rows])


def zipped(target: Path, members: dict) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


def raster(shapes: dict, target: Path) -> None:
    """A GeoTIFF of heat over the areas: one strip per row, 32-bit numbers, RD."""
    points = [p for f in shapes["features"] for part in f["geometry"]["coordinates"] for ring in part for p in ring]
    left = min(x for x, _ in points) // CELL * CELL
    top = -(-max(y for _, y in points) // CELL) * CELL
    columns = int((max(x for x, _ in points) - left) // CELL) + 1
    rows = int((top - min(y for _, y in points)) // CELL) + 1
    strips = [struct.pack(f"<{columns}f", *[
        NODATA if (row * 7 + column) % 97 == 0 else 34 + (row * 31 + column * 17) % 180 / 10
        for column in range(columns)]) for row in range(rows)]
    target.write_bytes(tiff(columns, rows, strips, left, top))


def tiff(columns: int, rows: int, strips: list, left: float, top: float) -> bytes:
    """A classic little-endian TIFF."""
    shorts = lambda *values: (3, len(values), struct.pack(f"<{len(values)}H", *values))
    longs = lambda *values: (4, len(values), struct.pack(f"<{len(values)}I", *values))
    doubles = lambda *values: (12, len(values), struct.pack(f"<{len(values)}d", *values))
    text = f"{NODATA:g}\0".encode()
    tags = {256: longs(columns), 257: longs(rows), 258: shorts(32), 259: shorts(1), 262: shorts(1),
            273: longs(*[0] * rows), 277: shorts(1), 278: longs(1), 279: longs(*[len(s) for s in strips]),
            284: shorts(1), 339: shorts(3), 33550: doubles(CELL, CELL, 0), 33922: doubles(0, 0, 0, left, top, 0),
            34735: shorts(1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 28992), 42113: (2, len(text), text)}
    start = 8 + 2 + 12 * len(tags) + 4
    extra_size = sum(len(content) + len(content) % 2 for _, _, content in tags.values() if len(content) > 4)
    offsets, place = [], start + extra_size
    for strip in strips:
        offsets.append(place)
        place += len(strip)
    tags[273] = longs(*offsets)
    entries, extra = b"", b""
    for tag, (kind, count, content) in sorted(tags.items()):
        if len(content) <= 4:
            value = content.ljust(4, b"\0")
        else:
            value = struct.pack("<I", start + len(extra))
            extra += content + b"\0" * (len(content) % 2)
        entries += struct.pack("<HHI", tag, kind, count) + value
    return (b"II*\0" + struct.pack("<IH", 8, len(tags)) + entries + b"\0" * 4 + extra + b"".join(strips))
