"""Ways to damage a file that know what the file is made of. Every one is a function of a random generator and bytes.

Each gives the new bytes and a `Change`: what is known of what it touched, so that a wrong number cannot pass in silence.
"""

import json
import re
import sqlite3
import struct
from dataclasses import dataclass, field
from pathlib import Path

HOSTILE_NUMBERS = [
    "", " ", ".", "-", "x", "n.b.", "NULL", "geheim", "nan", "NaN", "inf", "-inf", "Infinity", "1e308", "1e300", "1e12", "1e309", "-1e309", "1e-400",
    "-99997", "-99997.0", "-99999999", "-90000", "-89999", "0", "-0", "-1", "100", "100.0001", "1e2", "1E+2", "0x1A", "1,5",
    "1.5", "1.234,5", "1,234.5", "1.234.567", "1 234", "1\u00a0234", "\u0661\u0662", "१२", "５", "12%", "12 %", "€12", "1_000",
    "+7", "++7", "7-", "1e", "e1", "1e5e5", "..5", "5.", ".5", "5,", "9" * 40, "0." + "0" * 400 + "1", "1" * 5000,
    "9007199254740993", "true", "null", "=1+1", "=HYPERLINK(\"http://x\")", "@SUM(1)", "\t5", "5\u200b", "\u202e5", "5\u0000",
    "<script>alert(1)</script>", "'; DROP TABLE buurten; --", "\ud7ff", "\ufeff5", "5;6", "\"", "\"5\"", "5\n6", "5\r",
]
HOSTILE_TEXTS = [
    "", " ", "=1+1", "+1", "-1", "@A1", "<b>&amp;</b>", "]]>", "<!--", "\"><script>alert(1)</script>", "a;b", "a\"b", "a\nb",
    "a\rb", "a\tb", "\u202eomgekeerd", "\u2066x\u2069", "\u0000", "\u0007", "\u001b[31mrood", "\u0085", "\u2028", "\ufeff",
    "\U0001f600", "e\u0301" * 50, "x" * 10_000, "العربية", "עברית", "日本語", "Z" + "\u0335" * 200, "../../etc/passwd", "CON",
    "NaN", "null", "-99997", "BU00000000", "${HOME}", "%s%n", "{{naam}}", "{{{naam}}}", "\\u0000", "&#0;", "\uffff", "\U0010ffff",
]
CODES = ["BU99010500", "bu99010501", " BU99010502 ", "WK990105", "GM9901", "NL01", "BU", "BU9901050", "BU990105000", "BU99O10500",
         "99010500", "BU0363AA01", "GG9901", "PV99", "", "BU٩٩٠١٠٥٠٠", "BU99010500\u200b", "BU99019999"]


@dataclass
class Change:
    """What a mutation did. `codes`: the only areas that it may change, or `None` where any may change."""

    what: str
    codes: set | None = None
    cells: dict = field(default_factory=dict)


def raw(rng, data: bytes) -> tuple[bytes, Change]:
    """Bytes flipped, cut off, repeated, moved or filled in."""
    content = bytearray(data)
    kind = rng.choice(["bits", "bits", "byte", "cut", "drop", "repeat", "zero", "insert", "swap", "empty"])
    size = len(content)
    if kind == "empty" and rng.random() < 0.9:
        kind = "bits"
    if not size or kind == "empty":
        return b"", Change("empty")
    place = rng.randrange(size) if rng.random() < 0.7 else rng.randrange(min(size, 512))
    length = min(size - place, rng.choice([1, 2, 4, 8, 64, 1024]))
    if kind == "bits":
        for _ in range(rng.choice([1, 1, 1, 2, 8, 64])):
            content[rng.randrange(size) if rng.random() < 0.5 else place] ^= 1 << rng.randrange(8)
    elif kind == "byte":
        content[place] = rng.choice([0, 0xFF, 0x7F, 0x80, 0x22, 0x3B, 0x0A, 0x0D, 0x2C, 0x20, 0x30])
    elif kind == "cut":
        del content[place:]
    elif kind == "drop":
        del content[place:place + length]
    elif kind == "repeat":
        content[place:place] = content[place:place + length] * rng.choice([1, 2, 100])
    elif kind == "zero":
        content[place:place + length] = bytes(length)
    elif kind == "insert":
        content[place:place] = rng.randbytes(length)
    else:
        other = rng.randrange(size)
        content[place], content[other] = content[other], content[place]
    return bytes(content), Change(f"raw {kind}")


def delimited(rng, data: bytes) -> tuple[bytes, Change]:
    """Cells, rows, columns, separators and encodings of a table with `;`."""
    if rng.random() < 0.15:
        return raw(rng, data)
    text = data.decode("utf-8-sig")
    rows = [line.split(";") for line in text.splitlines()]
    names = rows[0]
    kind = rng.choice(["cell"] * 8 + ["row dropped", "row twice", "rows swapped", "column dropped", "column twice", "name",
                                     "separator", "encoding", "line ends", "blank line", "extra field", "code", "quotes",
                                     "many rows", "many cells"])
    change = Change(kind)
    key = next((i for i, name in enumerate(names) if name in ("WijkenEnBuurten", "code", "buurtcode", "postcode")), None)
    place = rng.randrange(1, len(rows)) if len(rows) > 1 else 0
    column = rng.randrange(len(names))

    def code(row: int) -> str:
        return rows[row][key].strip() if key is not None else ""

    if kind in ("cell", "many cells"):
        change.codes = set()
        for _ in range(1 if kind == "cell" else rng.randrange(2, 20)):
            place, column = rng.randrange(1, len(rows)), rng.randrange(len(names))
            value = rng.choice(HOSTILE_NUMBERS if rng.random() < 0.75 else HOSTILE_TEXTS)
            value = rng.choice(["", "", "  "]) + value + rng.choice(["", "", "  "])
            quoted = '"' + value.replace('"', '""') + '"' if re.search(r'[";\r\n]', value) or rng.random() < 0.1 else value
            if change.codes is not None:
                # A changed key or dimension decides which rows count.
                if column == key or names[column] in ("Leeftijd", "Marges", "Perioden"):
                    change.codes = None
                else:
                    change.codes.add(code(place))
            change.cells[(place, names[column])] = (list(map(str.strip, rows[place])), value)
            rows[place][column] = quoted
        change.what = f"{kind}: {[(p, n, v[1][:30]) for (p, n), v in change.cells.items()][:3]}"
        if kind != "cell" or change.codes is None:
            change.cells = {}
    elif kind == "row dropped":
        change.codes = {code(place)}
        del rows[place]
    elif kind == "row twice":
        rows.insert(place, list(rows[place]))
        change.codes = {code(place)}
    elif kind == "rows swapped":
        other = rng.randrange(1, len(rows))
        rows[place], rows[other] = rows[other], rows[place]
        change.codes = set()
    elif kind == "column dropped":
        for row in rows:
            del row[column]
    elif kind == "column twice":
        for row in rows:
            row.insert(column, row[column])
    elif kind == "name":
        names[column] = rng.choice(HOSTILE_TEXTS + [names[column].lower(), names[column] + " ", names[rng.randrange(len(names))]])
        names[column] = '"' + names[column].replace('"', '""') + '"'
    elif kind == "code" and key is not None:
        change.codes = None
        rows[place][key] = rng.choice(CODES)
    elif kind == "blank line":
        rows.insert(place, [""])
    elif kind == "extra field":
        rows[place].insert(column, rng.choice(["", "5"]))
    elif kind == "quotes":
        rows[place][column] = rng.choice(['"', '"open', 'mid"den', '"a"b', '""', '"""'])
    elif kind == "many rows":
        rows += [rows[place]] * rng.choice([10, 1000])
    separator = rng.choice([",", "\t", "|", ":", " "]) if kind == "separator" else ";"
    ends = rng.choice(["\r", "\r\n", "\n\n", "\u2028", ""]) if kind == "line ends" else "\n"
    text = ends.join(separator.join(row) for row in rows) + ends
    if kind == "encoding":
        how = rng.choice(["utf-8-sig", "utf-16", "utf-16-le", "latin-1", "utf-32", "utf-7", "twice"])
        change.what += f" {how}"
        if how == "twice":
            return b"\xef\xbb\xbf\xef\xbb\xbf" + text.encode("utf-8"), change
        return text.encode(how, "replace"), change
    return text.encode("utf-8", "surrogatepass"), change


#: Columns of results that later commands compute with.
RESULT_FIGURES = ["rang", "inwoners_65plus", "sterk_eenzaam_pct", "verwacht_sterk_eenzaam", "hitte", "hitte_klasse", "eenzaam_klasse",
                  "risico_klasse", "risico_index", "rang_p05", "kans_top", "inwoners", "oppervlakte_land_km2"]
HOSTILE_COORDINATES = [0, -0.0, 1e308, -1e308, 5e-324, 1e20, 4.9, 52.3, 180, 181, 90, 300_000.1, 2**63, float("nan"), float("inf"),
                       None, "144000", [], True, 10**400]


def geojson(rng, data: bytes) -> tuple[bytes, Change]:
    """Coordinates, rings, types, codes and names of a feature collection."""
    if rng.random() < 0.15:
        return raw(rng, data)
    document = json.loads(data)
    features = document["features"]
    change = Change("")
    number = rng.randrange(len(features))
    feature = features[number]
    shape = feature["geometry"]
    parts = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    ring = rng.choice(rng.choice(parts))
    place = rng.randrange(len(ring))
    kind = rng.choice(["coordinate", "coordinate", "swapped", "all swapped", "open ring", "reversed", "short ring", "empty ring",
                       "no parts", "type", "null geometry", "no geometry", "nested", "twice", "code", "name", "figure", "figure", "extra",
                       "crs", "spike", "bow tie", "dimension", "far", "deep", "huge ring", "id", "properties", "document", "hole"])
    change.what = kind
    change.codes = {feature["properties"].get("buurtcode", feature["properties"].get("code"))}
    if kind == "coordinate":
        ring[place][rng.randrange(len(ring[place]))] = rng.choice(HOSTILE_COORDINATES)
        change.codes = None
    elif kind == "swapped":
        ring[place].reverse()
    elif kind == "all swapped":
        for point in ring:
            point.reverse()
    elif kind == "open ring":
        ring.pop()
    elif kind == "reversed":
        ring.reverse()
        change.codes = set()
    elif kind == "short ring":
        del ring[rng.randrange(4):]
    elif kind == "empty ring":
        ring.clear()
    elif kind == "no parts":
        shape["coordinates"] = []
    elif kind == "type":
        shape["type"] = rng.choice(["Polygon", "Point", "LineString", "GeometryCollection", "Veelhoek", "", None, 5, "CurvePolygon"])
        change.codes = None
    elif kind == "null geometry":
        feature["geometry"] = None
    elif kind == "no geometry":
        del feature["geometry"]
    elif kind == "nested":
        for _ in range(rng.choice([1, 5, 200])):
            shape["coordinates"] = [shape["coordinates"]]
    elif kind == "twice":
        features.append(json.loads(json.dumps(feature)))
    elif kind == "code":
        name = rng.choice([n for n in feature["properties"] if "code" in n] or ["code"])
        feature["properties"][name] = rng.choice(CODES + [None, 5, 5.5, True, [], {}])
        change.codes = None
    elif kind == "name":
        name = rng.choice([n for n in feature["properties"] if "naam" in n] or ["naam"])
        feature["properties"][name] = rng.choice(HOSTILE_TEXTS + [None, 5, 1e300, [], {"a": 1}])
        change.codes = set()
    elif kind in ("figure", "extra"):
        own = [name for name in RESULT_FIGURES if name in feature["properties"]] if rng.random() < 0.6 else []
        name = rng.choice(own or list(feature["properties"])) if kind == "figure" else rng.choice(HOSTILE_TEXTS)
        feature["properties"][name] = rng.choice((HOSTILE_NUMBERS if rng.random() < 0.5 else []) + [1e308, 1e300, 1e15, -5, 0, 0.5, 101, -99997, -99997.5, 10**30, 1e-320, None, True, {"a": []}])
        change.codes = None
    elif kind == "crs":
        document["crs"] = rng.choice([None, {}, {"type": "name", "properties": {"name": rng.choice(
            ["EPSG:4326", "urn:ogc:def:crs:OGC:1.3:CRS84", "EPSG:0", "EPSG:28991", "x" * 1000, "", "urn:ogc:def:crs:EPSG::3857"])}}])
        change.codes = None
    elif kind == "spike":
        ring.insert(place, [ring[place][0] + 1e5, ring[place][1]])
    elif kind == "bow tie" and len(ring) > 4:
        ring[1], ring[2] = ring[2], ring[1]
    elif kind == "dimension":
        ring[place] = ring[place][:1] if rng.random() < 0.5 else ring[place] + [rng.choice([0, 1e308, float("nan"), 5])] * 3
        change.codes = None
    elif kind == "far":
        for point in ring:
            point[0] += rng.choice([1e6, 1e12])
        change.codes = None
    elif kind == "deep":
        feature["properties"]["diep"] = json.loads("[" * 400 + "]" * 400)
    elif kind == "huge ring":
        ring[1:1] = [list(ring[0]) for _ in range(20_000)]
    elif kind == "id":
        feature["id"] = rng.choice(["a", 2**63, -1, 1.5, {}, None, features[0]["properties"].get("code")])
        change.codes = set()
    elif kind == "properties":
        feature["properties"] = rng.choice([None, [], {}, "x"])
        change.codes = None
    elif kind == "document":
        document = rng.choice([[], {}, {"type": "FeatureCollection"}, feature, {"type": "FeatureCollection", "features": [[]]},
                               {**document, "type": "X"}, {**document, "features": []}, {**document, "features": features * 3}])
        change.codes = None
    elif kind == "hole":
        rng.choice(parts).append([list(point) for point in ring])
    text = json.dumps(document, ensure_ascii=rng.random() < 0.5)
    return text.encode("utf-8", "surrogatepass"), change


def geopackage(rng, data: bytes, scratch: Path) -> tuple[bytes, Change]:
    """Cells, shapes and tables of a GeoPackage, through SQLite, and its bytes."""
    if rng.random() < 0.25:
        return raw(rng, data)
    scratch.write_bytes(data)
    base = sqlite3.connect(scratch, isolation_level=None)
    base.text_factory = lambda content: content.decode("utf-8", "replace")
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    change = Change("", set())
    try:
        fids = [(fid, code) for fid, code in base.execute("SELECT fid, buurtcode FROM buurten ORDER BY fid")]
        fid, code = rng.choice(fids)
        names = [row[1] for row in base.execute("PRAGMA table_info(buurten)") if row[1] not in ("fid", "geom")]
        kind = rng.choice(["cell", "cell", "cell", "shape", "shape", "shape", "point", "point", "no shape", "row dropped", "row twice",
                           "table dropped", "column gone", "meta", "meta", "type", "page", "view", "srs"])
        change.what = kind
        if kind == "cell":
            name = rng.choice(names)
            value = rng.choice(HOSTILE_NUMBERS + HOSTILE_TEXTS + [None, -99997, 1e308, float("inf"), 2**62, b"\xff\x00", 5.5, -1])
            base.execute(f'UPDATE buurten SET "{name}" = ? WHERE fid = ?', (_storable(value), fid))
            change.what += f" {name} {value!r:.40} {code}"
            change.codes = None if "code" in name or "water" in name else {code}
        elif kind in ("shape", "point"):
            blob = bytearray(base.execute("SELECT geom FROM buurten WHERE fid = ?", (fid,)).fetchone()[0])
            if kind == "point":
                spot = rng.randrange((len(blob) - 80) // 8) * 8 + 66
                blob[spot:spot + 8] = struct.pack("<d", rng.choice(
                    [float("nan"), float("inf"), -1e308, 0.0, 5e-324, 1e9, 144000.0, 4.9]))
            else:
                for _ in range(rng.choice([1, 2, 8])):
                    blob[rng.randrange(min(len(blob), rng.choice([8, 70, len(blob)])))] ^= 1 << rng.randrange(8)
                if rng.random() < 0.2:
                    del blob[rng.randrange(len(blob)):]
            base.execute("UPDATE buurten SET geom = ? WHERE fid = ?", (bytes(blob), fid))
            change.codes = None
        elif kind == "no shape":
            base.execute("UPDATE buurten SET geom = ? WHERE fid = ?", (rng.choice([None, b"", b"GP", "tekst", 5]), fid))
            change.codes = None
        elif kind == "row dropped":
            base.execute("DELETE FROM buurten WHERE fid = ?", (fid,))
            change.codes = {code}
        elif kind == "row twice":
            columns = ",".join(f'"{n}"' for n in ["geom", *names])
            base.execute(f"INSERT INTO buurten ({columns}) SELECT {columns} FROM buurten WHERE fid = ?", (fid,))
        elif kind == "table dropped":
            tables = [n for (n,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")]
            base.execute(f'DROP TABLE "{rng.choice(tables)}"')
            change.codes = None
        elif kind == "column gone":
            base.execute(f'ALTER TABLE buurten RENAME COLUMN "{rng.choice(names)}" TO "{rng.choice(["x", "geom2", "jaar2"])}"')
            change.codes = None
        elif kind == "meta":
            table, column = rng.choice([
                ("gpkg_contents", "table_name"), ("gpkg_contents", "data_type"), ("gpkg_contents", "min_x"), ("gpkg_contents", "srs_id"),
                ("gpkg_contents", "last_change"), ("gpkg_geometry_columns", "column_name"), ("gpkg_geometry_columns", "srs_id"),
                ("gpkg_geometry_columns", "geometry_type_name"), ("gpkg_geometry_columns", "z"), ("gpkg_ogr_contents", "feature_count"),
                ("gpkg_geometry_columns", "table_name")])
            value = rng.choice(["", "x", "features", "tiles", "buurten", "wijken", -1, 0, 4326, 3857, 2**62, 1e308, None, "POINT", "geom"])
            base.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE table_name = 'buurten'", (value,))
            change.what += f" {table}.{column} {value!r}"
            change.codes = None
        elif kind == "type":
            base.execute("PRAGMA writable_schema = ON")
            base.execute("UPDATE sqlite_master SET sql = replace(sql, ?, ?) WHERE name = 'buurten'",
                         rng.choice([("INTEGER", "TEXT"), ("TEXT", "INTEGER"), ("MULTIPOLYGON", "POINT"), ("REAL", "BLOB"),
                                     ("INTEGER", "BOOLEAN"), ("INTEGER", "DATE"), ("CREATE TABLE", "CREATE TABEL")]))
            change.codes = None
        elif kind == "page":
            base.execute(rng.choice(["PRAGMA application_id = 0", "PRAGMA user_version = 99999", "PRAGMA application_id = 1196437808"]))
        elif kind == "view":
            base.execute("ALTER TABLE buurten RENAME TO echt")
            base.execute(rng.choice(["CREATE VIEW buurten AS SELECT * FROM echt", "CREATE VIEW buurten AS SELECT * FROM buurten"]))
            change.codes = None
        elif kind == "srs":
            base.execute("UPDATE gpkg_spatial_ref_sys SET definition = ?, organization_coordsys_id = ?",
                         (rng.choice(["", "x", "undefined", "GEOGCS[", "LOCAL_CS[\"x\"]"]), rng.choice([0, -1, 4326, 28992, 99999])))
            change.codes = None
    except sqlite3.Error as error:
        change.what += f" ({error})"
        change.codes = None
    base.close()
    return scratch.read_bytes(), change


def _storable(value):
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    return value


def tiff(rng, data: bytes) -> tuple[bytes, Change]:
    """Tags, types, counts, offsets and strips of a little-endian TIFF."""
    if rng.random() < 0.3:
        return raw(rng, data)
    content = bytearray(data)
    start, = struct.unpack_from("<I", content, 4)
    count, = struct.unpack_from("<H", content, start)
    entry = start + 2 + 12 * rng.randrange(count)
    big = [0, 1, 2, 3, 255, 32767, 65535, 65536, 2**31 - 1, 2**31, 2**32 - 1, len(content), len(content) - 1]
    kind = rng.choice(["tag", "type", "count", "value", "value", "value", "directory", "next", "header", "cells", "cells", "doubles"])
    if kind == "tag":
        struct.pack_into("<H", content, entry, rng.choice([0, 256, 257, 273, 279, 322, 324, 330, 34665, 42112, 42113, 65535, 33550]))
    elif kind == "type":
        struct.pack_into("<H", content, entry + 2, rng.choice(list(range(19)) + [255, 65535]))
    elif kind == "count":
        struct.pack_into("<I", content, entry + 4, rng.choice(big))
    elif kind == "value":
        struct.pack_into("<I", content, entry + 8, rng.choice(big))
    elif kind == "directory":
        struct.pack_into("<H", content, start, rng.choice([0, 1, count - 1, count + 1, 65535]))
    elif kind == "next":
        struct.pack_into("<I", content, start + 2 + 12 * count, rng.choice([*big, start]))
    elif kind == "header":
        content[:8] = rng.choice([b"MM\0*" + content[4:8], b"II+\0" + content[4:8], b"II*\0" + bytes(4), b"II*\0\xff\xff\xff\xff",
                                  b"II*\0" + struct.pack("<I", len(content) - 2)])
    elif kind == "doubles":
        for tag_place in range(start + 2, start + 2 + 12 * count, 12):
            tag, type_, number, offset = struct.unpack_from("<HHII", content, tag_place)
            if type_ == 12:
                struct.pack_into("<d", content, offset + 8 * rng.randrange(number), rng.choice(
                    [float("nan"), float("inf"), 0.0, -100.0, 1e308, 5e-324, 1e9, 1.0]))
    else:
        for _ in range(rng.choice([1, 10, 500])):
            place = len(content) - 4 - 4 * rng.randrange(800)
            struct.pack_into("<f", content, place, rng.choice(
                [float("nan"), float("inf"), -9999.0, 3e38, -3e38, 1e-40, 0.0, 400.0, -99997.0, 41.0]))
    return bytes(content), Change(f"tiff {kind}")


def archive(rng, data: bytes) -> tuple[bytes, Change]:
    """Local headers, the central directory and its end record of a zip."""
    if rng.random() < 0.3:
        return raw(rng, data)
    content = bytearray(data)
    end = content.rfind(b"PK\5\6")
    central = [m.start() for m in re.finditer(rb"PK\x01\x02", bytes(content))]
    local = [m.start() for m in re.finditer(rb"PK\x03\x04", bytes(content))]
    big = [0, 1, 2, 100, 65535, 2**31 - 1, 2**31, 2**32 - 1, len(content)]
    kind = rng.choice(["end", "central", "central", "local", "name", "name", "method", "comment", "double"])
    if kind == "end":
        place, size = rng.choice([(4, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)])
        struct.pack_into("<I" if size == 4 else "<H", content, end + place, rng.choice(big) % 2 ** (8 * size))
    elif kind in ("central", "local"):
        start = rng.choice(central if kind == "central" else local)
        fields = [(8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (42, 4), (38, 4)]
        if kind == "local":
            fields = [(6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)]
        place, size = rng.choice(fields)
        struct.pack_into("<I" if size == 4 else "<H", content, start + place, rng.choice(big) % 2 ** (8 * size))
    elif kind == "name":
        for start, header in [(rng.choice(central), 46), *[(s, 30) for s in local[:1]]]:
            length, = struct.unpack_from("<H", content, start + (28 if header == 46 else 26))
            new = rng.choice([b"../../../../etc/pas", b"/etc/passwd", b"C:\\x\\y", b"\0\0\0\0", b"a/../b.csv", b"\xff\xfe.csv", b".csv", b"b.gpkg"])
            content[start + header:start + header + length] = new[:length].ljust(length, rng.choice([b"x", b"\0", b"/", b"."]))
    elif kind == "method":
        for start, place in [(central[0], 10), (local[0], 8)]:
            struct.pack_into("<H", content, start + place, rng.choice([0, 1, 9, 12, 14, 93, 99]))
    elif kind == "comment":
        content += b"PK\5\6" + rng.randbytes(18)
    else:
        content = content + content if rng.random() < 0.5 else bytearray(b"MZ" + rng.randbytes(50)) + content
    return bytes(content), Change(f"zip {kind}")


HOSTILE_YAML = ["", "~", "null", "true", "nee", "-1", "0", "1e308", ".inf", "-.inf", ".nan", "0x1F", "0o17", "1_000", "9" * 40, "9223372036854775807",
                "9223372036854775808", "2024-01-01", "12:30:00", "[]", "{}", "[[[[]]]]", "{a: {a: {a: 1}}}", "&a [*a]", "*a", "&a b", "!!binary aGk=",
                "!!python/object:os.system x", "!<x> y", "|\n  veel\n  regels", ">\n x", "\"\\u0000\"", "\"\\x1b[31m\"", "'\u202e'", "../../../etc/passwd",
                "/dev/zero", "/dev/null", ".", "''", "http://localhost:1/x", "/vsicurl/http://localhost:1/x", "/vsistdin/", "- - - -", "? a", "%TAG ! x", "---",
                "...", "@x", "`x`", "\t", "1e-400", "0.1e400", "[1, 2", "{a: 1", "\"open", "[NL, GM9901]", "[buurt, wijk]", "grenzen.gpkg", "hitte.csv"]


def yaml(rng, data: bytes) -> tuple[bytes, Change]:
    """Values, keys, indentation and structure of a project file."""
    if rng.random() < 0.15:
        return raw(rng, data)
    text = data.decode("utf-8")
    lines = text.splitlines()
    kind = rng.choice(["value"] * 5 + ["key", "key", "line dropped", "line twice", "lines swapped", "indent", "word", "merge", "deep", "anchors"])
    place = rng.randrange(len(lines))
    values = list(re.finditer(r"(?<=: )[^,{}\[\]\n]+", text))
    keys = list(re.finditer(r"[A-Za-z_]\w*(?=:)", text))
    what = kind
    if kind == "value":
        match = rng.choice(values)
        new = rng.choice(HOSTILE_YAML)
        what += f" {match.group()} → {new[:30]!r}"
        text = text[:match.start()] + new + text[match.end():]
    elif kind == "key":
        match, other = rng.choice(keys), rng.choice(keys)
        new = rng.choice([other.group(), match.group() + "x", "", "<<", "~", "1", "\u202e", "é" * 30, match.group().upper(), "[a]", "{a: b}"])
        what += f" {match.group()} → {new[:30]!r}"
        text = text[:match.start()] + new + text[match.end():]
    elif kind == "word":
        words = list(re.finditer(r"\w+", text))
        match, other = rng.choice(words), rng.choice(words)
        what += f" {match.group()} → {other.group()}"
        text = text[:match.start()] + other.group() + text[match.end():]
    elif kind == "deep":
        depth = rng.choice([10, 500, 2000, 20_000])
        text += f"opmerking: {rng.choice(['[', '{a: '])}" * 1 + rng.choice(["[", "{a: "]) * depth
    elif kind == "anchors":
        text += "".join(f"k{i}: &k{i} [{', '.join([f'*k{i - 1}'] * 9) if i else 'x'}]\n" for i in range(12))
    else:
        if kind == "line dropped":
            del lines[place]
        elif kind == "line twice":
            lines.insert(place, lines[place])
        elif kind == "lines swapped":
            other = rng.randrange(len(lines))
            lines[place], lines[other] = lines[other], lines[place]
        elif kind == "indent":
            lines[place] = rng.choice(["  ", "\t", "    ", "-  "]) + lines[place].lstrip(rng.choice([" ", ""]))
        else:
            lines.insert(place, rng.choice(["<<: {a: 1}", "<<: *x", "%YAML 9.9", "--- x", "? [a, b]\n: c", "# \u0000", "\u2028", "naam: x", "- x"]))
        text = "\n".join(lines) + "\n"
    return text.encode("utf-8", "surrogatepass"), Change(what)


def provenance(rng, data: bytes) -> tuple[bytes, Change]:
    """A value somewhere in a JSON document, its keys, and its bytes."""
    if rng.random() < 0.2:
        return raw(rng, data)
    document = json.loads(data)
    nodes = []

    def walk(node):
        pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []
        for key, value in pairs:
            nodes.append((node, key))
            walk(value)

    walk(document)
    what = []
    for _ in range(rng.choice([1, 1, 1, 3])):
        node, key = rng.choice(nodes)
        kind = rng.choice(["value", "value", "drop", "rename", "swap"])
        what.append(f"{kind} {key}")
        try:
            if kind == "value":
                node[key] = rng.choice(HOSTILE_TEXTS + [None, True, 0, -1, 1e308, 10**30, 0.5, [], {}, [[]], {"a": None}, 2**63, "a" * 64])
            elif kind == "drop":
                del node[key]
            elif kind == "rename" and isinstance(node, dict):
                node[rng.choice(HOSTILE_TEXTS)] = node.pop(key)
            else:
                other, place = rng.choice(nodes)
                node[key] = json.loads(json.dumps(other[place]))
        except (KeyError, IndexError, TypeError, RecursionError, ValueError):
            pass
    return json.dumps(document, ensure_ascii=rng.random() < 0.5).encode("utf-8", "surrogatepass"), Change(", ".join(what))
