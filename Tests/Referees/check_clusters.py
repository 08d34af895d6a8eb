"""Recomputes clusters.csv of a run: neighbours by libpysal, statistics by esda and numpy, chances by permutation.

Usage: check_clusters.py FOLDER. Ends with code 1 where anything differs.
"""

import itertools
import math
import sys
import warnings

import geopandas
import numpy
import pandas
from esda.getisord import G_Local
from esda.moran import Moran_Local, Moran_Local_BV
from libpysal.weights import Queen, w_subset
from scipy.stats import norm

warnings.simplefilter("ignore")
folder = sys.argv[1]
areas = geopandas.read_file(f"{folder}/buurten.geojson")
table = pandas.read_csv(f"{folder}/clusters.csv", sep=";", decimal=",", encoding="utf-8-sig")
random = numpy.random.default_rng(20240501)
problems, checks = [], 0


def same(what, ours, theirs, tolerance=1e-9):
    global checks
    ours, theirs = numpy.asarray(ours, float), numpy.asarray(theirs, float)
    checks += ours.size
    wrong = ~((numpy.abs(ours - theirs) <= tolerance) | (numpy.isnan(ours) & numpy.isnan(theirs)))
    if wrong.any():
        problems.append(f"{what}: {wrong.sum()} of {ours.size}, first {ours[wrong][0]} instead of {theirs[wrong][0]}")


def chances(z, lists):
    """Two-sided chance of the sum over each list: exact for few sets, else with its standard error."""
    exact, error = numpy.full(len(z), numpy.nan), numpy.zeros(len(z))
    for i, neighbours in enumerate(lists):
        if not neighbours:
            continue
        others, k = numpy.delete(z, i), len(neighbours)
        observed = z[neighbours].sum()
        if math.comb(len(others), k) <= 20_000:
            sums = numpy.array([others[list(c)].sum() for c in itertools.combinations(range(len(others)), k)])
        else:
            sums = numpy.array([others[random.choice(len(others), k, replace=False)].sum() for _ in range(4000)])
        share = min((sums >= observed - 1e-9).mean(), (sums <= observed + 1e-9).mean())
        exact[i] = min(1, 2 * share)
        if len(sums) == 4000:
            # Ours has 999 permutations, this 4,000; both miss a little, and one permutation counts for 0.002.
            error[i] = 0.004 + 8 * math.sqrt(max(share, 0.001) * (1 - share) * (1 / 999 + 1 / 4000))
    return exact, error


def labels(p, own, around):
    known = numpy.sort(p[~numpy.isnan(p)])
    passing = known[known <= numpy.arange(1, len(known) + 1) / len(known) * 0.05]
    limit = passing.max() if len(passing) else -1
    words = {(True, True): "hoog-hoog", (False, False): "laag-laag", (True, False): "hoog-laag"}
    return [
        "geen buren" if math.isnan(c) else words.get((z > 0, a > 0), "laag-hoog") if c <= limit else "niet significant"
        for c, z, a in zip(p, own, around)
    ]


def check(name, own, around, columns, label, p_column):
    global checks
    rows = numpy.flatnonzero(~(numpy.isnan(own) | numpy.isnan(around)))
    within = w_subset(queen, rows.tolist(), silence_warnings=True)
    lists = [[list(rows).index(j) for j in within.neighbors[i]] for i in rows]
    x, y = own[rows], around[rows]
    island = numpy.array([not n for n in lists])
    within.transform = "r"
    if own is around:
        local = Moran_Local(x, within, permutations=0).Is
    else:
        local = Moran_Local_BV(x, y, within, permutations=0).Is
    mean = numpy.array([y[n].mean() if n else numpy.nan for n in lists])
    hidden = lambda v: numpy.where(island, numpy.nan, v)
    part = table.iloc[rows]
    same(f"{name}: mean of neighbours", part[columns[0]], mean)
    same(f"{name}: local Moran", part[columns[1]], hidden(local))
    if len(columns) > 2:
        within.transform = "o"
        gi = hidden(G_Local(x, within, transform="B", star=True, permutations=0).Zs)
        same(f"{name}: Gi*", part[columns[2]], gi)
        same(f"{name}: p of Gi*", part[columns[3]], 2 * norm.sf(numpy.abs(gi)))
    z = (y - y.mean()) / y.std()
    expected, error = chances(z, lists)
    ours = part[p_column].to_numpy(float)
    same(f"{name}: chance", numpy.where(numpy.abs(ours - expected) <= error, expected, ours), expected)
    lag = numpy.array([z[n].sum() if n else 0 for n in lists])
    checks += len(rows)
    wrong = [i for i, (a, b) in enumerate(zip(part[label], labels(ours, x - x.mean(), lag))) if a != b]
    if wrong:
        problems.append(f"{name}: {len(wrong)} labels, first {part[label].iloc[wrong[0]]}")
    absent = table.drop(table.index[rows])
    if absent[list(columns) + [label, p_column]].notna().any().any():
        problems.append(f"{name}: an area without a value has a statistic")


if list(areas["code"]) != list(table["code"]):
    sys.exit("clusters.csv has other areas than buurten.geojson")
queen = Queen.from_dataframe(areas, use_index=False, silence_warnings=True)
same("number of neighbours", table["buren"], [queen.cardinalities[i] for i in range(queen.n)], 0)
values = {name: table[name].to_numpy(float) for name in ["risico_index", "hitte", "sterk_eenzaam_pct"]}
for name, column in values.items():
    columns = [f"{name}_{part}" for part in ["buren", "moran_i", "gi_ster", "gi_ster_p"]]
    check(name, column, column, columns, f"{name}_cluster", f"{name}_moran_p")
check(
    "samenloop", values["hitte"], values["sterk_eenzaam_pct"], ["samenloop_eenzaam_buren", "samenloop_moran_i"],
    "samenloop", "samenloop_p",
)
for problem in problems:
    print(f"FOUT {problem}")
print(f"{folder}/clusters.csv: {checks} vergelijkingen, {len(problems)} verschillen")
sys.exit(1 if problems else 0)
