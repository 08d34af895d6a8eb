"""Recomputes a run of `overzetten` with geopandas and shapely and compares every figure (docs/methode.md, "Overzetten").

    check_transfer.py RESULT --table T --from OLD [--from-layer L] --to NEW [--to-layer L] [--people P] [--target-people P]

Counts to 1e-6 relative, rates to 1e-7: the two programs measure areas through different transformations.
"""

import argparse
import csv
import sys

import geopandas as gpd


def number(text):
    text = (text or "").strip().replace(",", ".")
    if text in ("", ".", "-", "x"):
        return None
    value = float(text)
    return None if value <= -90000 else value


def rows(path):
    with open(path, encoding="utf-8-sig") as file:
        header = file.readline()
        file.seek(0)
        yield from csv.DictReader(file, delimiter=max(";,\t", key=header.count))


def stem(row, *stems):
    """The cell of the first column whose name without its StatLine position is one of `stems`."""
    for wanted in stems:
        for name in row:
            if name and (name == wanted or name.rsplit("_", 1)[0] == wanted):
                return row[name]
    return None


def code(row):
    return stem(row, "WijkenEnBuurten", "buurtcode", "code", "statcode").strip()


def older(row):
    """People of 65 and over: a count, else their percentage of all."""
    count = number(stem(row, "k_65JaarOfOuder", "inwoners65plus", "inwoners_65plus"))
    if count is not None:
        return count
    people = number(stem(row, "aantal_inwoners", "aantalInwoners"))
    share = number(stem(row, "percentage_personen_65_jaar_en_ouder", "percentagePersonen65JaarEnOuder"))
    return None if people is None or share is None else people * share / 100


def areas(path, layer):
    frame = gpd.read_file(path, layer=layer).to_crs(28992)
    key = next(name for name in ("buurtcode", "statcode", "code") if name in frame.columns)
    water = frame["water"] == "NEE" if "water" in frame.columns else ~frame[key].str.match(r"BU.{4}999[789]$")
    frame = frame[water].copy()
    frame["geometry"] = frame.geometry.make_valid()
    return frame.set_index(key)


def people_of(path, frame):
    table = rows(path) if path else ({"code": index, **record} for index, record in frame.drop(columns="geometry").astype(str).to_dict("index").items())
    return {code(row): value for row in table if (value := older(row)) is not None}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("result")
    for name in ("table", "from", "to"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("from-layer", "to-layer", "people", "target-people"):
        parser.add_argument(f"--{name}")
    options = vars(parser.parse_args())

    old, new = areas(options["from"], options["from_layer"]), areas(options["to"], options["to_layer"])
    people = people_of(options["people"], old)
    target_people = people_of(options["target_people"], new) if options["target_people"] else {}
    rates = {
        code(row): number(stem(row, "SterkEenzaam", "ErnstigZeerErnstigEenzaam", "sterk_eenzaam_pct"))
        for row in rows(options["table"])
        if (stem(row, "Leeftijd") or "80200").strip() == "80200" and (stem(row, "Marges") or "MW00000").strip() == "MW00000"
    }

    pairs = gpd.sjoin(old[["geometry"]].rename_axis("old").reset_index(), new[["geometry"]].rename_axis("new").reset_index())
    parts, whole = [], set()
    for source, target in zip(pairs["old"], pairs["new"]):
        a, b = old.geometry[source], new.geometry[target]
        common = a.intersection(b).area
        if source == target and common >= 0.98 * (a.area + b.area - common):
            whole.add(source)
        if common >= 1 and common >= 1e-6 * a.area:
            parts.append((source, target, common / a.area, common / b.area))
    parts = [part for part in parts if not (whole & {part[0], part[1]})] + [(area, area, 1, 1) for area in whole]

    backward = {}
    for source, target, _, share in parts:
        if target in target_people:
            backward[source] = backward.get(source, 0) + target_people[target] * share
    weight = {source: people.get(source, backward.get(source)) for source in old.index}

    counts, sums, known = {}, {}, {}
    for source, target, share, _ in parts:
        if source in people:
            counts[target] = counts.get(target, 0) + people[source] * share
        if weight[source] is not None and rates.get(source) is not None:
            sums[target] = sums.get(target, 0) + weight[source] * share * rates[source]
            known[target] = known.get(target, 0) + weight[source] * share
    expected = {target: sums[target] / known[target] for target in sums if known[target] > 0}
    for area in whole:
        if rates.get(area) is not None:
            expected[area] = rates[area]

    checks, differences = 0, 0
    for row in rows(options["result"] + "/overgezet.csv"):
        for column, theirs, tolerance in (("inwoners_65plus", counts, 1e-6), ("sterk_eenzaam_pct", expected, 1e-7)):
            ours, reference = number(row.get(column)), theirs.get(row["code"])
            checks += 1
            if (ours is None) != (reference is None) or (
                ours is not None and abs(ours - reference) > tolerance * max(1, abs(reference))
            ):
                differences += 1
                print(f"{row['code']} {column}: {ours} tegen {reference}", file=sys.stderr)
    print(f"{options['result']}: {checks} vergelijkingen, {differences} verschillen")
    sys.exit(1 if differences or not checks else 0)


main()
