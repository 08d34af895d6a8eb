"""Opens the files of a run with programs that we did not write, and lays them beside its GeoJSON.

    check_formats.py OUTPUT

OUTPUT has the formats geojson, csv, xlsx, gpkg, fgb, pdf and png. The workbook is read by openpyxl, the GeoPackage by SQLite and by
PDOK's validator, FlatGeobuf by GDAL, the PDF by poppler. Exits with 1 and a list of differences when anything disagrees.
"""
import datetime
import json
import math
import sqlite3
import struct
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import openpyxl
from osgeo import ogr

ogr.UseExceptions()
LEVELS = ["buurten", "wijken", "gemeenten"]
MAPS = ["hitte", "eenzaamheid", "risico", "prioriteit", "clusters", "samenloop", "bivariaat"]

problems: list[str] = []
checks = 0


def expect(truth, text):
    global checks
    checks += 1
    if not truth:
        problems.append(text)


def same(ours, theirs):
    """Whether a cell is what GeoJSON has; lists are joined by a bar, an empty list is an empty cell."""
    if isinstance(theirs, list):
        return (ours or "") == "|".join(theirs)
    if isinstance(theirs, (int, float)):
        return isinstance(ours, (int, float)) and math.isclose(ours, theirs, rel_tol=1e-9, abs_tol=1e-9)
    return ours == theirs or (ours is None and theirs == "")


def features(output, level):
    document = json.loads((output / f"{level}.geojson").read_text("utf-8"))
    return {f["properties"]["code"]: f["properties"] for f in document["features"]}


def compare(where, rows, areas):
    expect(set(rows) == set(areas), f"{where}: other areas than the GeoJSON")
    for code, row in rows.items():
        for name, value in areas.get(code, {}).items():
            expect(name in row and same(row[name], value), f"{where}: {code} {name}: {row.get(name)!r}, GeoJSON {value!r}")


def check_workbook(output, areas):
    book = openpyxl.load_workbook(output / "resultaten.xlsx")
    expect(book.sheetnames == [*(level.capitalize() for level in LEVELS), "Uitleg", "Bronnen"], f"sheets: {book.sheetnames}")
    explained = {row[0].value for row in book["Uitleg"].iter_rows(min_row=2)}
    for level in LEVELS:
        sheet = book[level.capitalize()]
        names = [cell.value for cell in sheet[1]]
        expect(set(names) <= explained, f"Uitleg leaves out {set(names) - explained}")
        expect(sheet.freeze_panes == "C2" and sheet.auto_filter.ref, f"{level}.xlsx: nothing frozen or filtered")
        compare(f"xlsx {level}", {row[0].value: dict(zip(names, (cell.value for cell in row)))
                                  for row in sheet.iter_rows(min_row=2)}, areas[level])
        expect(not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row), f"{level}: a formula")
        ranks = [row[names.index("rang")].value for row in sheet.iter_rows(min_row=2)]
        expect(ranks == sorted(ranks, key=lambda rank: (rank is None, rank)), f"xlsx {level}: not in order of rang")
    dates = [cell for row in book["Bronnen"].iter_rows(min_row=2) for cell in row if cell.is_date and cell.value]
    expect(len(dates) == 1 and isinstance(dates[0].value, datetime.datetime), "Bronnen: no date that is a date")


def check_geopackage(output, areas):
    path = output / "resultaten.gpkg"
    base = sqlite3.connect(path)
    base.row_factory = sqlite3.Row
    for level in LEVELS:
        rows = {row["code"]: dict(row) for row in base.execute(f"select * from {level}")}
        compare(f"gpkg {level}", rows, areas[level])
        described = {row[0] for row in base.execute(
            "select column_name from gpkg_data_columns where table_name = ? and description <> ''", [level])}
        expect(described == set(next(iter(rows.values()))) - {"fid", "geom"}, f"gpkg {level}: columns without description")
        styles = list(base.execute("select * from layer_styles where f_table_name = ?", [level]))
        expect([s["styleName"] for s in styles] == ["risico", "hitte", "eenzaamheid"], f"gpkg {level}: styles")
        expect([s["useAsDefault"] for s in styles] == [1, 0, 0], f"gpkg {level}: default style")
        for style in styles:
            renderer = ElementTree.fromstring(style["styleQML"].partition("\n")[2]).find("renderer-v2")
            expect(renderer.get("attr") in next(iter(rows.values())), f"gpkg {level}: style of a column that is not there")
            symbols = {symbol.get("name") for symbol in renderer.find("symbols")}
            values = [(c.get("value"), c.get("symbol")) for c in renderer.iter("category")]
            expect(len(values) == 6 and values[-1][0] == "" and {v[1] for v in values} == symbols, f"gpkg {level}: classes")
    expect(base.execute("select count(*) from gpkg_metadata").fetchone()[0] == len(LEVELS), "gpkg: metadata")
    tables = {row[0] for row in base.execute("select name from sqlite_master where type = 'table'")}
    for table in [row[0] for row in base.execute("select table_name from gpkg_extensions")]:
        expect(table in tables, f"gpkg: extension of {table}, which is not there")
    validator = Path(sys.executable).parent / "geopackage-validator"
    report = json.loads(subprocess.run(
        [validator, "validate", "--gpkg-path", path], capture_output=True, text=True, check=True).stdout)
    expect(report["success"] and not report["results"], f"PDOK's validator: {report['results']}")


def check_flatgeobuf(output, areas):
    for level in LEVELS:
        source = ogr.Open(str(output / f"{level}.fgb"))
        layer = source.GetLayer(0)
        expect(layer.GetSpatialRef().GetAuthorityCode(None) == "28992", f"{level}.fgb: not in RD")
        expect(all(feature.GetGeometryRef().IsValid() for feature in layer), f"{level}.fgb: an invalid polygon")
        layer.ResetReading()
        compare(f"{level}.fgb", {feature["code"]: feature.items() for feature in layer}, areas[level])


def check_paper(output):
    provenance = json.loads((output / "herkomst.json").read_text("utf-8"))
    for name in MAPS:
        drawing = ElementTree.parse(output / f"kaart-{name}.svg").getroot()
        space = "{http://www.w3.org/2000/svg}"
        title = drawing.find(f"{space}title").text
        path = output / f"kaart-{name}.pdf"
        text = " ".join(subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True).stdout.split())
        # A long title stands on two lines.
        expect(title in text, f"{path.name}: pdftotext does not find the title {title!r}")
        expect("Grenzen: " in text, f"{path.name}: pdftotext does not find the sources")
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        expect("(A4)" in info and "Pages:           1" in info, f"{path.name}: is no page of A4")
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout.splitlines()[2:]
        expect(fonts and all("DejaVuSans" in font and " yes " in font for font in fonts), f"{path.name}: other fonts")
        picture = (output / f"kaart-{name}.png").read_bytes()
        width, height = struct.unpack(">II", picture[16:24])
        density = provenance["opties"]["dpi"]
        expect(sorted([width, height]) == [math.ceil(side / 25.4 * density) for side in (210, 297)],
               f"kaart-{name}.png: {width} by {height}")


def main():
    output = Path(sys.argv[1])
    areas = {level: features(output, level) for level in LEVELS}
    check_workbook(output, areas)
    check_geopackage(output, areas)
    check_flatgeobuf(output, areas)
    check_paper(output)
    for problem in problems[:40]:
        print("  " + problem)
    print(f"{checks - len(problems)} passed, {len(problems)} failed")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
