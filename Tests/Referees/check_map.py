"""Recomputes a run of `kaart` with independent tools and compares every figure with what the program wrote.

    check_map.py OUTPUT --boundaries F [--layer L] --loneliness F --population F
                 (--heat-table F | --heat-raster F) [--area GM0599 ...] [--ages 80200] [--period 2020JJ00]

Exits with 1 and a list of differences when anything disagrees. Reads the inputs with pandas and geopandas, heat from rasters with
exactextract; the formulas are written out here again from their definition, not translated from the program.
"""
import argparse
import json
import math
import re
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import geopandas
import numpy
import pandas
import shapely

HEAT_LIMITS = [35, 41, 46, 51]
LONELINESS_LIMITS = [60, 95, 130, 180]
MATRIX = [[1, 1, 2, 2, 3], [1, 2, 2, 3, 3], [2, 2, 3, 4, 4], [2, 3, 4, 4, 5], [3, 3, 4, 5, 5]]
WANTED = ["kaart-hitte.svg", "kaart-eenzaamheid.svg", "kaart-risico.svg", "kaart-prioriteit.svg",
          "kaart-clusters.svg", "kaart-samenloop.svg", "clusters.csv",
          "prioriteiten.csv", "herkomst.json", "buurten.geojson", "wijken.geojson", "gemeenten.geojson"]

problems: list[str] = []
checks = 0


def expect(truth, text):
    global checks
    checks += 1
    if not truth:
        problems.append(text)


def close(ours, theirs, relative=1e-6):
    if ours is None or theirs is None or (isinstance(theirs, float) and math.isnan(theirs)):
        return ours is None and (theirs is None or math.isnan(theirs))
    return abs(ours - theirs) <= relative * max(1.0, abs(theirs))


def number(text):
    """A cell of a text file; every way of saying `missing` becomes NaN."""
    if text is None or (isinstance(text, float) and math.isnan(text)):
        return math.nan
    text = str(text).strip()
    if text.lower() in ("", ".", "-", "x", "null", "n.b.", "geheim"):
        return math.nan
    value = float(text.replace(",", "."))
    return math.nan if value <= -90000 else value


def column(table, *stems):
    """The only column that matches one of the stems, give or take case, underscores and a StatLine suffix."""
    def folded(name):
        return re.sub(r"[^a-z0-9]", "", re.sub(r"_\d+$", "", name).lower())
    found = [name for name in table.columns if folded(name) in {folded(stem) for stem in stems}]
    return found[0] if found else None


def read_table(path):
    text = Path(path).read_text("utf-8-sig")
    separator = ";" if text.split("\n")[0].count(";") > text.split("\n")[0].count(",") else ","
    table = pandas.read_csv(path, sep=separator, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    for name in table.columns:
        table[name] = table[name].str.strip()
    return table


def loneliness_of(path, ages, period):
    table = read_table(path)
    table = table[table["Leeftijd"] == ages]
    period = period or table["Perioden"].max()
    table = table[table["Perioden"] == period]
    strong = column(table, "SterkEenzaam", "ErnstigZeerErnstigEenzaam")
    result = {}
    for margin, name in (("MW00000", "estimate"), ("MOG0095", "low"), ("MBG0095", "high")):
        rows = table[table["Marges"] == margin]
        result[name] = {code: number(value) for code, value in zip(rows["WijkenEnBuurten"], rows[strong])}
    lonely = table[table["Marges"] == "MW00000"]
    result["lonely"] = dict(zip(lonely["WijkenEnBuurten"], lonely[column(table, "Eenzaam")].map(number)))
    return result


def population_of(path):
    table = read_table(path)
    codes = table[column(table, "code", "buurtcode", "WijkenEnBuurten", "Codering")]
    people = table[column(table, "inwoners", "aantal_inwoners", "AantalInwoners")].map(number)
    older = column(table, "inwoners65plus", "inwoners_65plus", "k_65JaarOfOuder")
    if older:
        older = table[older].map(number)
    else:
        older = people * table[column(table, "percentagePersonen65JaarEnOuder")].map(number) / 100
    land_name = column(table, "oppervlakteLandHa", "oppervlakte_land_in_ha", "OppervlakteLand")
    land = table[land_name].map(number) if land_name else pandas.Series(math.nan, index=table.index)
    return (dict(zip(codes, people)), dict(zip(codes, older)), dict(zip(codes, land / 100)))


def heat_of(options, areas):
    if options.heat_table:
        table = read_table(options.heat_table)
        return dict(zip(table.iloc[:, 0], table.iloc[:, -1].map(number))), None
    import exactextract
    frame = exactextract.exact_extract(
        options.heat_raster, areas, ["mean", "count"], include_cols=["code"], output="pandas")
    import rasterio
    with rasterio.open(options.heat_raster) as raster:
        cell = abs(raster.transform.a * raster.transform.e)
    size = dict(zip(areas["code"], areas.area / cell))
    coverage = {code: count / size[code] for code, count in zip(frame["code"], frame["count"])}
    mean = {code: (value if coverage[code] >= 0.5 else math.nan) for code, value in zip(frame["code"], frame["mean"])}
    return mean, coverage


def class_of(value, limits):
    return 1 + sum(limit <= value for limit in limits)


def check_geojson(path, level):
    text = path.read_text("utf-8")
    document = json.loads(text)
    expect(document["type"] == "FeatureCollection", f"{path.name}: type")
    expect("crs" not in document, f"{path.name}: has a crs member")
    expect("herkomst" in document, f"{path.name}: no herkomst member")
    codes = [feature["properties"]["code"] for feature in document["features"]]
    expect(codes == sorted(codes) and len(codes) == len(set(codes)), f"{path.name}: codes out of order or double")
    expect(all(code.startswith(level) for code in codes), f"{path.name}: codes of another level")
    west = south = math.inf
    east = north = -math.inf
    for feature in document["features"]:
        geometry = feature["geometry"]
        if geometry is None:
            continue
        code = feature["properties"]["code"]
        shape = shapely.geometry.shape(geometry)
        expect(shape.is_valid, f"{path.name}: {code} is not valid: {shapely.is_valid_reason(shape)}")
        expect(geometry["type"] in ("Polygon", "MultiPolygon"), f"{path.name}: {code} is a {geometry['type']}")
        parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
        for part in parts:
            for index, ring in enumerate(part):
                expect(ring[0] == ring[-1] and len(ring) >= 4, f"{path.name}: {code} has an open ring")
                expect(all(round(v, 7) == v for point in ring for v in point), f"{path.name}: {code} has more than 7 decimals")
                expect(shapely.LinearRing(ring).is_ccw == (index == 0), f"{path.name}: {code} breaks the right-hand rule")
        bounds = shape.bounds
        west, south = min(west, bounds[0]), min(south, bounds[1])
        east, north = max(east, bounds[2]), max(north, bounds[3])
    if west < math.inf:
        expect(numpy.allclose(document["bbox"], [west, south, east, north], atol=1e-9), f"{path.name}: bbox")
    return document


def check_order(output, areas_by_code):
    lines = (output / "prioriteiten.csv").read_bytes()
    expect(lines.startswith(b"\xef\xbb\xbf"), "prioriteiten.csv: no byte order mark")
    table = pandas.read_csv(output / "prioriteiten.csv", sep=";", decimal=",", encoding="utf-8-sig", dtype={"code": str})
    ranks = table["rang"].to_numpy()
    scored = ranks[~numpy.isnan(ranks)]
    expect((numpy.diff(scored) >= 0).all(), "prioriteiten.csv: not sorted by rang")
    expect(numpy.isnan(ranks[len(scored):]).all(), "prioriteiten.csv: areas without a score are not at the end")
    expect(set(table["code"]) == set(areas_by_code), "prioriteiten.csv: other areas than the GeoJSON")
    for _, row in table.iterrows():
        ours = areas_by_code[row["code"]]["risico_index"]
        expect(close(ours, row["risico_index"], 1e-8), f"prioriteiten.csv: {row['code']} has another index than the GeoJSON")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=Path)
    parser.add_argument("--boundaries", required=True)
    parser.add_argument("--layer")
    parser.add_argument("--loneliness", required=True)
    parser.add_argument("--population", required=True)
    parser.add_argument("--heat-table")
    parser.add_argument("--heat-raster")
    parser.add_argument("--area", nargs="*", default=[])
    parser.add_argument("--ages", default="80200")
    parser.add_argument("--period")
    options = parser.parse_args()

    for name in WANTED:
        expect((options.output / name).exists(), f"{name} is missing")
    document = check_geojson(options.output / "buurten.geojson", "BU")
    ours = {feature["properties"]["code"]: feature["properties"] for feature in document["features"]}

    areas = geopandas.read_file(options.boundaries, layer=options.layer)
    code_name = column(areas, "code", "statcode", "buurtcode", "bu_code")
    areas = areas.rename(columns={code_name: "code"})[
        [c for c in ["code", "water", "h2o", "oppervlakte_land_in_ha", "geometry"] if c in areas.columns or c == "code"]]
    areas["code"] = areas["code"].str.strip()
    for water in ("water", "h2o"):
        if water in areas:
            areas = areas[areas[water].str.upper() == "NEE"]
    areas = areas[areas["code"].str.startswith("BU")]
    if options.area:
        areas = areas[areas["code"].str[2:6].isin([code[2:] for code in options.area])]
    expect(set(areas["code"]) == set(ours), f"other areas: {set(areas['code']) ^ set(ours)}")
    rd = areas.to_crs(28992)
    rd["geometry"] = shapely.make_valid(rd.geometry.values, method="structure")
    polygon_km2 = dict(zip(rd["code"], rd.area / 1e6))
    land_here = (dict(zip(areas["code"], areas["oppervlakte_land_in_ha"].map(number) / 100))
                 if "oppervlakte_land_in_ha" in areas else {})

    lonely = loneliness_of(options.loneliness, options.ages, options.period)
    people, older, land = population_of(options.population)
    heat, coverage = heat_of(options, rd)

    rows = {}
    for code in ours:
        km2 = land_here.get(code, math.nan)
        km2 = km2 if km2 > 0 else land.get(code, math.nan)
        km2 = km2 if km2 > 0 else polygon_km2[code]
        pct = lonely["estimate"].get(code, math.nan)
        expected = older.get(code, math.nan) * pct / 100
        rows[code] = {
            "inwoners": people.get(code, math.nan), "inwoners_65plus": older.get(code, math.nan),
            "oppervlakte_land_km2": km2, "eenzaam_pct": lonely["lonely"].get(code, math.nan), "sterk_eenzaam_pct": pct,
            "sterk_eenzaam_laag": lonely["low"].get(code, math.nan),
            "sterk_eenzaam_hoog": lonely["high"].get(code, math.nan), "verwacht_sterk_eenzaam": expected,
            "sterk_eenzaam_per_km2": expected / km2, "hitte": heat.get(code, math.nan),
        }
        if coverage is not None:
            rows[code]["hitte_dekking"] = coverage.get(code, math.nan)
    table = pandas.DataFrame.from_dict(rows, orient="index")

    scored = table.dropna(subset=["hitte", "sterk_eenzaam_pct"])
    scaled = 1 + 99 * (scored[["hitte", "sterk_eenzaam_pct"]] - scored[["hitte", "sterk_eenzaam_pct"]].min()) / (
        scored[["hitte", "sterk_eenzaam_pct"]].max() - scored[["hitte", "sterk_eenzaam_pct"]].min())
    table["risico_index"] = numpy.exp(numpy.log(scaled).mean(axis=1)).reindex(table.index)
    table["hitte_klasse"] = table["hitte"].map(lambda v: math.nan if math.isnan(v) else class_of(v, HEAT_LIMITS))
    table["eenzaam_klasse"] = table["sterk_eenzaam_per_km2"].map(
        lambda v: math.nan if math.isnan(v) else class_of(v, LONELINESS_LIMITS))
    table["risico_klasse"] = [
        math.nan if math.isnan(h) or math.isnan(e) else MATRIX[int(e) - 1][int(h) - 1]
        for h, e in zip(table["hitte_klasse"], table["eenzaam_klasse"])]
    keys = [(-k, -v) for k, v in zip(table["risico_klasse"], table["verwacht_sterk_eenzaam"])]
    ranked = sorted(key for key in keys if not math.isnan(key[0]))
    table["rang"] = [math.nan if math.isnan(key[0]) else 1 + ranked.index(key) for key in keys]

    for code, row in table.iterrows():
        for name, value in row.items():
            relative = 2e-6 if name in ("hitte", "hitte_dekking") else 1e-6 if "risico_index" != name else 1e-5
            if name in ("oppervlakte_land_km2", "sterk_eenzaam_per_km2"):
                relative = 1e-5
            expect(close(ours[code][name], value, relative), f"{code} {name}: {ours[code][name]}, referee {value}")

    check_order(options.output, ours)
    wijken = check_geojson(options.output / "wijken.geojson", "WK")
    gemeenten = check_geojson(options.output / "gemeenten.geojson", "GM")
    for collection, size in ((wijken, 6), (gemeenten, 4)):
        members = {}
        for feature in document["features"]:
            if feature["geometry"]:
                members.setdefault(feature["properties"]["code"][2:2 + size], []).append(
                    shapely.geometry.shape(feature["geometry"]))
        for feature in collection["features"]:
            code = feature["properties"]["code"]
            if feature["geometry"] is None:
                expect(code[2:] not in members, f"{code}: no geometry though its buurten have one")
                continue
            parent = shapely.geometry.shape(feature["geometry"])
            union = shapely.union_all(members[code[2:]], grid_size=1e-7)
            expect(parent.symmetric_difference(union).area <= 2e-4 * parent.area, f"{code}: is not the union of its buurten")
    for name in WANTED[:4]:
        root = ElementTree.parse(options.output / name).getroot()
        expect(root.get("role") == "img", f"{name}: role")
        identifiers = [element.get("id") for element in root.iter() if (element.get("id") or "").startswith("BU")]
        expect(sorted(identifiers) == sorted(ours), f"{name}: other areas than the GeoJSON")
        expect(not list(root.iter("{http://www.w3.org/2000/svg}script")), f"{name}: script")
    provenance = json.loads((options.output / "herkomst.json").read_text("utf-8"))
    expect(isinstance(provenance, dict), "herkomst.json is no object")

    for problem in problems[:40]:
        print("  " + problem)
    print(f"{checks - len(problems)} passed, {len(problems)} failed")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
