"""Recomputes the uncertainty and the sensitivity of a run of `kaart` with the default index, from the figures it wrote.

    check_robustness.py OUTPUT

Ranks under all 20 methods and their indices of sensitivity with pandas, correlations with scipy, Cronbach's alpha with numpy, and the
draws with numpy's own random numbers: chances must agree within four standard errors, and quantiles must lie between the
quantiles that four standard errors allow. Exits with 1 and a list of differences when anything disagrees.
"""
import itertools
import json
import math
import sys
from pathlib import Path

import numpy
import pandas
from scipy import stats

problems, checks = [], 0
DRAWS = 20_000


def expect(truth, text):
    global checks
    checks += 1
    if not truth:
        problems.append(text)


def close(a, b, tolerance=1e-9):
    if a is None or b is None or pandas.isna(a) or pandas.isna(b):
        return (a is None or pandas.isna(a)) and (b is None or pandas.isna(b))
    return abs(a - b) <= tolerance * max(1, abs(b))


def descending(values):
    """Ranks, 1 the highest, ties sharing the lower number; values within 1e-12 count as equal."""
    return stats.rankdata(-numpy.array([float(f"{v:.11e}") for v in values]), method="min").astype(int)


def normalise(x, how, positive):
    if how == "min-max":
        return 1 + 99 * (x - x.min()) / (x.max() - x.min())
    if how == "z-score":
        return (x - x.mean()) / x.std(ddof=1)
    share = (stats.rankdata(x, method="min") - 1) / (len(x) - 1)
    return 1 + 99 * share if positive else 100 * share


def score(columns, weights, how, aggregation):
    parts = [normalise(c, how, aggregation == "geometrisch") for c in columns]
    weights = numpy.array(weights, float) / sum(weights)
    if aggregation == "geometrisch":
        return numpy.exp(sum(w * numpy.log(p) for w, p in zip(weights, parts)))
    return sum(w * p for w, p in zip(weights, parts))


def sensitivity(areas, report, table, top):
    scored = areas[areas.risico_index.notna()]
    columns = [scored.hitte.to_numpy(), scored.sterk_eenzaam_pct.to_numpy()]
    given = descending(score(columns, [1, 1], "min-max", "geometrisch"))
    rows, ranks = [], []
    weights = {"gegeven": [1, 1], "gelijk": [1, 1], "hitte +50%": [1.5, 1], "eenzaamheid +50%": [1, 1.5]}
    for how, aggregation, name in itertools.product(
            ["min-max", "z-score", "percentiel"], ["rekenkundig", "geometrisch"], weights):
        if how == "z-score" and aggregation == "geometrisch":
            continue
        ranks.append(descending(score(columns, weights[name], how, aggregation)))
        rows.append({"normalisatie": how, "aggregatie": aggregation, "gewichten": name,
                     "shift": numpy.abs(ranks[-1] - given).mean()})
    ways, ranks = pandas.DataFrame(rows), numpy.array(ranks)
    expect(len(report["rekenwijzen"]) == len(ways), "aantal rekenwijzen")
    for ours, theirs in zip(report["rekenwijzen"], rows):
        expect(close(ours["gemiddelde_verschuiving"], theirs["shift"]), f"verschuiving {theirs}: {ours}")
    factors = ["normalisatie", "aggregatie", "gewichten"]
    variance = ways["shift"].var(ddof=0)

    def along(values, factor):
        others = [f for f in factors if f != factor]
        return ways.assign(v=values).groupby(others).v.var(ddof=0).mean()

    for share in report["keuzes"]:
        factor = share["keuze"]
        first = ways.groupby(factor)["shift"].mean().var(ddof=0) / variance
        expect(close(share["eerste_orde"], first), f"S {factor}: {share['eerste_orde']} of {first}")
        total = along(ways["shift"], factor) / variance
        expect(close(share["totaal"], total), f"T {factor}: {share['totaal']} of {total}")
    for place, code in enumerate(scored.code):
        row, own = table.loc[code], ranks[:, place]
        best, worst = min(own.min(), given[place]), max(own.max(), given[place])
        expect(row.rang_index == given[place], f"{code}: rang_index {row.rang_index} of {given[place]}")
        expect(row.rang_index_hoogst == best, f"{code}: hoogst {row.rang_index_hoogst} of {best}")
        expect(row.rang_index_laagst == worst, f"{code}: laagst {row.rang_index_laagst} of {worst}")
        expect(row.keer_in_top == (own <= top).sum(), f"{code}: keer_in_top {row.keer_in_top}")
        variances = [along(own, factor) for factor in factors]
        named = None if max(variances) == 0 else factors[int(numpy.argmax(numpy.round(variances, 9)))]
        expect(row.bepalende_keuze == named or (named is None and pandas.isna(row.bepalende_keuze)),
               f"{code}: bepalende_keuze {row.bepalende_keuze} of {named}")


def redundancy(areas, report):
    both = areas[areas.hitte.notna() & areas.sterk_eenzaam_pct.notna()]
    pair = report["correlaties"][0]
    expect(pair["gebieden"] == len(both), "gebieden van de correlatie")
    expect(close(pair["pearson"], stats.pearsonr(both.hitte, both.sterk_eenzaam_pct)[0]), "pearson")
    expect(close(pair["spearman"], stats.spearmanr(both.hitte, both.sterk_eenzaam_pct)[0]), "spearman")
    # Each indicator is normalised over all areas that have it.
    columns = ["hitte", "sterk_eenzaam_pct"]
    parts = 1 + 99 * (areas[columns] - areas[columns].min()) / (areas[columns].max() - areas[columns].min())
    # pandas takes each covariance over the areas that have both.
    covariances = parts.cov().to_numpy()
    alpha = 4 * covariances[0, 1] / covariances.sum()
    expect(close(report["cronbach_alfa"][0]["alfa"], alpha), "alfa")


def draws(areas, options, matrix, top):
    """The ranks of the listed areas in DRAWS draws of our own."""
    random = numpy.random.default_rng(12345)
    listed = areas[areas.rang.notna()].reset_index(drop=True)
    sd = (listed.sterk_eenzaam_hoog - listed.sterk_eenzaam_laag) / (2 * 1.959964)
    sd = sd.fillna(options["onzekerheid"]["standaardfout_pct"] or 0).to_numpy()
    mean, heat = listed.sterk_eenzaam_pct.to_numpy(), listed.hitte.to_numpy()
    people = listed.inwoners_65plus.to_numpy(float)
    ranks = numpy.empty((DRAWS, len(listed)))
    for draw in range(DRAWS):
        rate = mean + sd * random.standard_normal(len(mean))
        while ((rate < 0) | (rate > 100)).any():
            wrong = (rate < 0) | (rate > 100)
            rate[wrong] = mean[wrong] + sd[wrong] * random.standard_normal(wrong.sum())
        if options["methode"] == "matrix":
            expected = people * rate / 100
            density = expected / listed.oppervlakte_land_km2.to_numpy()
            column = numpy.searchsorted(matrix["hitte_grenzen"], heat, side="right")
            row = numpy.searchsorted(matrix["eenzaam_grenzen"], density, side="right")
            key = numpy.array(matrix["tabel"])[row, column] * 1e7 + expected
        else:
            u = options["onzekerheid"]["gewichten"]
            key = score([heat, rate], 1 + random.uniform(-u, u, 2), "min-max", "geometrisch")
        ranks[draw] = stats.rankdata(-key, method="min")
    return listed, ranks


def uncertainty(areas, options, matrix, top):
    count = options["onzekerheid"]["trekkingen"]
    listed, ranks = draws(areas, options, matrix, top)
    for place, area in listed.iterrows():
        own = ranks[:, place]
        chance = (own <= top).mean()
        error = math.sqrt(max(chance * (1 - chance), 1 / count) * (1 / count + 1 / DRAWS))
        expect(abs(area.kans_top - chance) <= 4 * error + 1e-9, f"{area.code}: kans_top {area.kans_top} of {chance}")
        for name, share in [("rang_p05", 0.05), ("rang_p50", 0.5), ("rang_p95", 0.95)]:
            slack = 4 * math.sqrt(share * (1 - share) * (1 / count + 1 / DRAWS))
            low, high = numpy.quantile(own, [max(0, share - slack), min(1, share + slack)])
            expect(low <= area[name] <= high, f"{area.code}: {name} {area[name]} niet in {low}..{high}")
        named = "altijd" if area.kans_top >= 0.95 else "nooit" if area.kans_top <= 0.05 else "soms"
        expect(area.prioriteit == named, f"{area.code}: prioriteit {area.prioriteit} of {named}")
    expect(close(listed.kans_top.sum(), min(top, len(listed)), 1e-6), f"som van kans_top is {listed.kans_top.sum()}")


def main(folder):
    provenance = json.loads((folder / "herkomst.json").read_text())
    report = json.loads((folder / "rapport.json").read_text())
    collection = json.loads((folder / f"{provenance['opties']['niveau']}en.geojson").read_text())
    areas = pandas.DataFrame([feature["properties"] for feature in collection["features"]])
    numeric = [c for c in areas if c not in ("code", "naam", "prioriteit", "cluster", "samenloop", "ontbreekt")]
    areas[numeric] = areas[numeric].apply(pandas.to_numeric, errors="coerce")
    table = pandas.read_csv(folder / "gevoeligheid.csv", sep=";", decimal=",", encoding="utf-8-sig").set_index("code")
    expect(len(table) == len(areas), "gevoeligheid.csv heeft een rij per gebied")
    top = provenance["opties"]["top"]
    sensitivity(areas, report["gevoeligheid"], table, top)
    redundancy(areas, report["samenhang"])
    if report["onzekerheid"] is None:
        expect(areas.rang_p05.isna().all(), "intervallen zonder onzekerheid")
    else:
        uncertainty(areas, provenance["opties"], provenance["methode"]["matrix"], top)
    print(f"{folder}: {checks} controles, {len(problems)} verschillen")
    for problem in problems[:40]:
        print("  " + problem)
    return 1 if problems else 0


sys.exit(main(Path(sys.argv[1])))
