"""Recomputes `vergelijking.csv` and `trend.csv` of a run with pandas and scipy, and compares every cell.

    check_comparison.py OUTPUT --boundaries F [--layer L] --loneliness F --population F [--regions F]
                        [--heat-table F] [--chosen GM0363 ...] [--ages 80200] [--earlier F:PERIOD ...]

OUTPUT needs GeoJSON and CSV. Members, weights, ranks (scipy.stats.rankdata) and totals are made here from the source files;
heat, the index and measured land of areas on the map are taken from the GeoJSON, which check_map.py holds against its sources.
The boundaries have to be those of the whole country. Exits with 1 and a list of differences when anything disagrees.
"""
import argparse
import json
import math
import sys
from pathlib import Path

import geopandas
import numpy
import pandas
from scipy.stats import norm, rankdata

import check_map
from check_map import LONELINESS_LIMITS, class_of, column, expect, loneliness_of, number, population_of, read_table

KINDS = ["wijk", "gemeente", "provincie", "ggdregio", "grootteklasse", "land", "gekozen"]
FIGURES = ["sterk_eenzaam_pct", "eenzaam_pct", "sterk_eenzaam_per_km2", "verwacht_sterk_eenzaam", "hitte", "risico_index"]
SIZES = [5e3, 1e4, 2e4, 5e4, 1e5, 1.5e5, 2.5e5]
nan = math.nan


def same(text, value, what, relative=1e-6):
    ours = nan if text == "" else float(text.replace(",", "."))
    value = nan if value is None else value
    both = math.isnan(ours) and math.isnan(value)
    expect(both or abs(ours - value) <= relative * max(1.0, abs(value)), f"{what}: {text or 'leeg'}, referee {value}")


def result_rows(path):
    return pandas.read_csv(path, sep=";", dtype=str, keep_default_na=False, encoding="utf-8-sig").to_dict("records")


def features(path):
    document = json.loads(path.read_text("utf-8"))
    return {f["properties"]["code"]: f["properties"] for f in document["features"]}


class Sources:
    def __init__(self, options):
        areas = geopandas.read_file(options.boundaries, layer=options.layer)
        codes = areas[column(areas, "code", "statcode", "buurtcode", "bu_code")].str.strip()
        for water in ("water", "h2o"):
            if water in areas:
                codes = codes[areas[water].str.upper() == "NEE"]
        self.codes = sorted(code for code in codes if code.startswith("BU"))
        own_land = column(areas, "oppervlakte_land_in_ha")
        self.land_here = {}
        if own_land:
            names = areas[column(areas, "code", "statcode", "buurtcode", "bu_code")].str.strip()
            self.land_here = dict(zip(names, areas[own_land].map(number) / 100))
        self.lonely = loneliness_of(options.loneliness, options.ages, options.period)
        self.people, self.older, self.land = population_of(options.population)
        self.heat = {}
        if options.heat_table:
            table = read_table(options.heat_table)
            self.heat = dict(zip(table.iloc[:, 0], table.iloc[:, -1].map(number)))
        self.province, self.ggd, self.inhabitants = {}, {}, {}
        for target, source in ((self.inhabitants, self.people), ):
            for code, value in source.items():
                if code.startswith("BU") and value == value:
                    target["GM" + code[2:6]] = target.get("GM" + code[2:6], 0) + value
            target.update({code: v for code, v in source.items() if code.startswith("GM") and v == v})
        self.older_by_gemeente = {}
        for code, value in self.older.items():
            if code.startswith("BU") and value == value:
                self.older_by_gemeente["GM" + code[2:6]] = self.older_by_gemeente.get("GM" + code[2:6], 0) + value
        self.older_by_gemeente.update({c: v for c, v in self.older.items() if c.startswith("GM") and v == v})
        if options.regions:
            table = read_table(options.regions)
            gemeenten = table["gemeentecode"]
            self.province = dict(zip(gemeenten, table[column(table, "provinciecode", "provincie")]))
            self.ggd = dict(zip(gemeenten, table[column(table, "ggdregiocode", "ggd")]))
            if "inwoners" in table:
                self.inhabitants.update(zip(gemeenten, table["inwoners"].map(number)))
        self.regional_gemeenten = set(self.province)
        self.chosen = sorted(set(options.chosen))

    def size(self, gemeente):
        return str(1 + sum(self.inhabitants[gemeente] >= limit for limit in SIZES)) if gemeente in self.inhabitants else None

    def key(self, kind, code):
        gemeente = "GM" + code[2:6]
        return {"wijk": lambda: "WK" + code[2:8], "gemeente": lambda: gemeente,
                "provincie": lambda: self.province.get(gemeente), "ggdregio": lambda: self.ggd.get(gemeente),
                "grootteklasse": lambda: self.size(gemeente), "land": lambda: "NL",
                "gekozen": lambda: "gekozen" if gemeente in self.chosen else None}[kind]()

    def published(self, table, code):
        if code == "NL":
            return next((table[c] for c in ("NL00", "NL01") if c in table and table[c] == table[c]), nan)
        return table.get(code, nan)


def derived(table):
    table["verwacht_sterk_eenzaam"] = table["people"] * table["sterk_eenzaam_pct"] / 100
    table["sterk_eenzaam_per_km2"] = table["verwacht_sterk_eenzaam"] / table["land"].where(table["land"] > 0)
    return table


def buurten(sources, on_map):
    table = pandas.DataFrame(index=sources.codes)
    get = lambda values: [values.get(code, nan) for code in table.index]
    table["people"] = get(sources.older)
    table["sterk_eenzaam_pct"], table["eenzaam_pct"] = get(sources.lonely["estimate"]), get(sources.lonely["lonely"])
    here = pandas.Series(get(sources.land_here), index=table.index)
    table["land"] = here.where(here > 0).fillna(pandas.Series(get(sources.land), index=table.index))
    table.loc[table["land"] <= 0, "land"] = nan
    table["hitte"] = get(sources.heat)
    table["risico_index"] = nan
    table["on_map"] = table.index.isin(list(on_map))
    for code, row in on_map.items():
        for ours, theirs in (("land", "oppervlakte_land_km2"), ("hitte", "hitte"), ("risico_index", "risico_index")):
            table.loc[code, ours] = nan if row[theirs] is None else row[theirs]
    return derived(table)


def weighted(values, weights):
    known = values.notna() & (weights > 0)
    return (values[known] * weights[known]).sum() / weights[known].sum() if known.any() else nan


def gemeenten(sources, parts, on_map, heat_is_table, least_coverage):
    rows = {}
    for code, members in parts.groupby(["GM" + c[2:6] for c in parts.index]):
        own = lambda table, made: table[code] if table.get(code, nan) == table.get(code, nan) else made
        land = own(sources.land, members["land"].sum() if members["land"].notna().any() else nan)
        whole = bool(members["on_map"].all())
        known = members["hitte"].notna()
        heat = weighted(members["hitte"], members["land"])
        area = members["land"].fillna(0)
        if area.sum() == 0 or area[known].sum() / area.sum() < least_coverage - 1e-9:
            heat = nan
        if not heat_is_table and not whole:
            heat = nan
        index = on_map.get(code, {}).get("risico_index")
        rows[code] = {
            "people": own(sources.older, members["people"].sum() if members["people"].notna().any() else nan),
            "sterk_eenzaam_pct": own(sources.lonely["estimate"], weighted(members["sterk_eenzaam_pct"], members["people"])),
            "eenzaam_pct": own(sources.lonely["lonely"], weighted(members["eenzaam_pct"], members["people"])),
            "land": land, "hitte": heat, "risico_index": index if whole and index is not None else nan, "on_map": whole}
    return derived(pandas.DataFrame.from_dict(rows, orient="index"))


def group_figure(table, members, figure, total, heat_is_table, counted):
    """What the members make of a figure, and whether places among them mean something."""
    inside = table.loc[members]
    if figure in ("hitte", "risico_index") and not (figure == "hitte" and heat_is_table) and not inside["on_map"].all():
        return nan, False
    weights = inside["land" if figure == "hitte" else "people"].where(lambda w: w > 0)
    all_weight = weights.sum() if figure == "hitte" else max(weights.sum(), total)
    known = weights[inside[figure].notna()].sum()
    if not all_weight or known / all_weight * (1 if figure == "hitte" else counted) < 0.8:
        return nan, False
    if figure == "verwacht_sterk_eenzaam":
        return inside[figure].sum(), True
    if figure == "sterk_eenzaam_per_km2":
        both = inside["verwacht_sterk_eenzaam"].notna() & (inside["land"] > 0)
        return inside.loc[both, "verwacht_sterk_eenzaam"].sum() / inside.loc[both, "land"].sum(), True
    return weighted(inside[figure], weights), True


def check_comparison(output, sources, tables, on_map, heat_is_table, limits):
    rows = result_rows(output / "vergelijking.csv")
    by_group, here = {}, {code[2:6] for code in sources.codes}
    order = [(row["code"], KINDS.index(row["groep"])) for row in rows]
    expect(order == sorted(order), "vergelijking.csv: not sorted by code and group")
    expected = {(code, kind) for level in on_map for code in on_map[level] for kind in {row["groep"] for row in rows}
                if (kind == "gekozen" or sources.key(kind, code) is not None) and not (level == "gemeente" and kind in ("wijk", "gemeente"))}
    expect({(row["code"], row["groep"]) for row in rows} == expected, "vergelijking.csv: other rows")
    for row in rows:
        level, kind, code = row["niveau"], row["groep"], row["code"]
        table = tables[level]
        group = row["groepcode"]
        if (level, kind, group) not in by_group:
            members = [c for c in table.index if sources.key(kind, c) == group]
            listed = {"provincie": sources.province, "ggdregio": sources.ggd}.get(kind)
            names = {g for g, region in listed.items() if region == group} if listed else {"GM" + c[2:6] for c in members}
            whole = all(name[2:] in here for name in names)
            own = {"wijk": group, "gemeente": group, "land": "NL"}.get(kind)
            total = sources.published(sources.older, own) if own else nan
            if math.isnan(total):
                total = 0 if kind == "wijk" else sum(sources.older_by_gemeente.get(name, 0) for name in names)
            # Of a gemeente without a number of people nobody knows which share of the group it is.
            inhabited = {"GM" + c[2:6] for c in members if table.loc[c, "people"] > 0}
            uncounted = [] if kind == "wijk" or not whole else [
                name for name in names if name not in inhabited and math.isnan(sources.older_by_gemeente.get(name, nan))]
            counted = 1 - len(uncounted) / len(names) if names else 1
            figures = {f: group_figure(table, members, f, total, heat_is_table, counted) if whole else (nan, False) for f in FIGURES}
            ranks = {}
            for figure, (_, is_ranked) in figures.items():
                values = table.loc[members, figure].dropna().map(lambda v: float(f"{v:.11g}"))
                ranks[figure] = (values, dict(zip(values.index, rankdata(-values, method="min"))),
                                 dict(zip(values.index, rankdata(values, method="min"))), is_ranked)
            published = {}
            if own:
                pct = sources.published(sources.lonely["estimate"], own)
                published = {"sterk_eenzaam_pct": pct, "eenzaam_pct": sources.published(sources.lonely["lonely"], own)}
                published["verwacht_sterk_eenzaam"] = sources.published(sources.older, own) * pct / 100
                land = sources.published(sources.land, own)
                published["sterk_eenzaam_per_km2"] = published["verwacht_sterk_eenzaam"] / land if land > 0 else nan
            by_group[level, kind, group] = members, total, figures, ranks, published, whole, uncounted
        members, total, figures, ranks, published, whole, uncounted = by_group[level, kind, group]
        what = f"{code} {kind} {group}"
        known = table.loc[members, "sterk_eenzaam_pct"].notna()
        people = table.loc[members, "people"].where(lambda w: w > 0)
        same(row["gebieden_in_groep"], len(members) if whole else nan, f"{what} members")
        same(row["gebieden_bekend"], int(known.sum()), f"{what} known")
        all_people = max(people.sum(), total)
        share = people[known].sum() / all_people if all_people and not uncounted else nan
        same(row["aandeel_mensen_bekend"], share, f"{what} share")
        expect(("onbekend (GM" in (row["toelichting"] or "")) == bool(uncounted), f"{what}: uncounted gemeenten {uncounted[:3]}")
        for figure in FIGURES:
            own, made = table.loc[code, figure], figures[figure][0]
            value = published.get(figure, nan)
            value = made if math.isnan(value) else value
            same(row[figure], own, f"{what} {figure}", 1e-5)
            same(row[f"{figure}_groep"], value, f"{what} {figure}_groep", 1e-5)
            if f"{figure}_groep_uit_gebieden" in row:
                same(row[f"{figure}_groep_uit_gebieden"], made, f"{what} {figure}_groep_uit_gebieden", 1e-5)
            if figure == "verwacht_sterk_eenzaam":
                share = own / value if code in set(members) and value > 0 else nan
                same(row[f"{figure}_aandeel"], share, f"{what} {figure}_aandeel")
            else:
                same(row[f"{figure}_verschil"], own - value, f"{what} {figure}_verschil", 1e-4)
            values, down, up, is_ranked = ranks[figure]
            rank = percentile = nan
            if is_ranked and own == own:
                if code in down:
                    rank, below, others = down[code], up[code] - 1, len(values) - 1
                else:
                    rounded = float(f"{own:.11g}")
                    rank, below, others = 1 + (values > rounded).sum(), (values < rounded).sum(), len(values)
                percentile = 100 * below / others if others else nan
            same(row[f"{figure}_rang"], rank, f"{what} {figure}_rang")
            same(row[f"{figure}_percentiel"], percentile, f"{what} {figure}_percentiel")
            if figure == "sterk_eenzaam_pct":
                low, high = (limits[side].get(code, nan) for side in ("low", "high"))
                verdict = "" if any(map(math.isnan, (low, high, value, own))) else "nee" if low <= value <= high else "ja"
                expect(row["sterk_eenzaam_pct_verschilt"] == verdict, f"{what} verschilt: {row['sterk_eenzaam_pct_verschilt']}")
    return len(rows)


def check_trend(output, tables, years, people_of, land_of):
    """The years given are on the codes of now."""
    rows = result_rows(output / "trend.csv")
    last = max(years)
    for first in sorted(years)[:-1]:
        name = f"{first}_{last}"
        changes, tests = {}, {}
        for row in rows:
            code, level = row["code"], row["niveau"]
            if level not in ("buurt", "gemeente"):
                continue
            rate = {year: years[year]["estimate"].get(code, nan) for year in (first, last)}
            error = {year: (years[year]["high"].get(code, nan) - years[year]["low"].get(code, nan)) / (2 * 1.959964)
                     for year in (first, last)}
            if level == "buurt" or not math.isnan(rate[first]):
                same(row[f"sterk_eenzaam_pct_{first}"], rate[first], f"{code} {first}")
                same(row[f"verandering_{name}"], rate[last] - rate[first], f"{code} verandering_{name}")
            for year in (first, last):
                density = people_of.get(code, nan) * rate[year] / 100 / land_of.get(code, nan)
                if level == "buurt" or not math.isnan(rate[year]):
                    same(row[f"eenzaam_klasse_{year}"], class_of(density, LONELINESS_LIMITS) if density == density else nan,
                         f"{code} eenzaam_klasse_{year}")
            change, both = rate[last] - rate[first], math.hypot(error[first], error[last])
            changes[level, code] = change
            same(row[f"verandering_{name}_laag"], change - 1.959964 * both, f"{code} {name} laag")
            same(row[f"verandering_{name}_hoog"], change + 1.959964 * both, f"{code} {name} hoog")
            word = "gestegen" if change > 0 else "gedaald"
            verdict = "" if math.isnan(both) else word if abs(change) > 1.959964 * both else "binnen de marges"
            expect(row[f"duidelijk_{name}"] == verdict, f"{code} duidelijk_{name}: {row[f'duidelijk_{name}']}, referee {verdict}")
            if not math.isnan(both):
                p = (1.0 if change == 0 else 0.0) if both == 0 else 2 * norm.sf(abs(change) / both)
                tests.setdefault(level, []).append((p, word, row))
        for level, found in tests.items():
            p = numpy.sort([test[0] for test in found])
            under = numpy.nonzero(p <= numpy.arange(1, len(p) + 1) / len(p) * 0.05)[0]
            limit = p[under[-1]] if len(under) else -1
            for value, word, row in found:
                verdict = word if value <= limit else "binnen de marges"
                expect(row[f"duidelijk_fdr_{name}"] == verdict, f"{row['code']} duidelijk_fdr_{name}: referee {verdict}")
        for row in rows:
            if row["niveau"] in ("gemeente", "kaart"):
                inside = [(c, v) for (level, c), v in changes.items()
                          if level == "buurt" and (row["niveau"] == "kaart" or c[2:6] == row["code"][2:])]
                pairs = [(v, people_of.get(c, nan)) for c, v in inside if v == v and people_of.get(c, nan) > 0]
                mean = sum(v * w for v, w in pairs) / sum(w for _, w in pairs) if pairs else nan
                same(row[f"verandering_{name}_uit_buurten"], mean, f"{row['code']} uit_buurten")
    return len(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("output", type=Path)
    parser.add_argument("--boundaries", required=True)
    parser.add_argument("--layer")
    parser.add_argument("--loneliness", required=True)
    parser.add_argument("--population", required=True)
    parser.add_argument("--regions")
    parser.add_argument("--heat-table")
    parser.add_argument("--chosen", nargs="*", default=[])
    parser.add_argument("--ages", default="80200")
    parser.add_argument("--period")
    parser.add_argument("--earlier", nargs="*", default=[])
    parser.add_argument("--coverage", type=float, default=0.5)
    options = parser.parse_args()
    sources = Sources(options)
    on_map = {"buurt": features(options.output / "buurten.geojson"), "gemeente": features(options.output / "gemeenten.geojson")}
    parts = buurten(sources, on_map["buurt"])
    whole = gemeenten(sources, parts, on_map["gemeente"], bool(options.heat_table), options.coverage)
    count = check_comparison(options.output, sources, {"buurt": parts, "gemeente": whole}, on_map, bool(options.heat_table),
                             sources.lonely)
    print(f"vergelijking.csv: {count} rijen")
    if options.earlier:
        years = {int((options.period or "2020JJ00")[:4]) if options.period else newest(options): sources.lonely}
        for entry in options.earlier:
            path, period = entry.rsplit(":", 1)
            years[int(period[:4])] = loneliness_of(path, options.ages, period)
        people = {**{c: v for c, v in parts["people"].items()}, **{c: v for c, v in whole["people"].items()}}
        land = {**{c: v for c, v in parts["land"].items()}, **{c: v for c, v in whole["land"].items()}}
        print(f"trend.csv: {check_trend(options.output, None, years, people, land)} rijen")
    for problem in check_map.problems[:40]:
        print("  " + problem)
    print(f"{check_map.checks - len(check_map.problems)} passed, {len(check_map.problems)} failed")
    sys.exit(1 if check_map.problems else 0)


def newest(options):
    table = read_table(options.loneliness)
    return int(table[table["Leeftijd"] == options.ages]["Perioden"].max()[:4])


if __name__ == "__main__":
    main()
