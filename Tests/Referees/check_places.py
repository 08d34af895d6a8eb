"""Recomputes `plekken` with shapely, and lays its choices beside those of spopt (docs/methode.md, "Plekken").

    check_places.py PROGRAM RESULT --places F [--cases N]

RESULT is a folder of `kaart`. First the coverage: the grid of every area made again with shapely, the distance of every
point to every place, and each row of plekken.csv. Then random choices: addresses with weights, existing places and
candidates, solved by the program and by spopt's MCLP and LSCP (with the existing places fixed) through CBC.

spopt's own `perc_cov` counts areas and not people; what its choice serves is therefore added up here.
"""

import argparse
import csv
import json
import math
import pathlib
import random
import subprocess
import tempfile

import geopandas as gpd
import numpy as np
import pulp
import shapely
from spopt.locate import LSCP, MCLP


def number(text):
    return float(text.replace(",", ".")) if text else None


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def grid(shape):
    """docs/methode.md: cells of 100 m, halved until 25 points lie inside, doubled above 2,500 cells."""
    def points(side):
        west, south, east, north = shape.bounds
        xs = (np.arange(math.floor(west / side), math.floor(east / side) + 1) + 0.5) * side
        ys = (np.arange(math.floor(south / side), math.floor(north / side) + 1) + 0.5) * side
        x, y = (a.ravel() for a in np.meshgrid(xs, ys))
        inside = shapely.contains_xy(shape, x, y)
        return np.column_stack([x[inside], y[inside]])

    side = 100.0
    while shape.area / (side * side) > 2500:
        side *= 2
    found = points(side)
    while len(found) < 25 and side > 1:
        side /= 2
        found = points(side)
    return found


def check_coverage(program, result, places_file, reach):
    """Every row of plekken.csv; returns the number of rows and the largest difference of a percentage."""
    with tempfile.TemporaryDirectory() as folder:
        run(program, result, folder, "--plekken", places_file, "--afstand", str(reach))
        table = {row["code"]: row for row in rows(f"{folder}/plekken.csv")}
    areas = gpd.read_file(next(pathlib.Path(result).glob("buurten.geojson"))).to_crs(28992)
    places = np.array([[number(row["x_rd"]), number(row["y_rd"])] for row in rows(places_file)])
    worst, checked = 0.0, 0
    assert len(areas) == len(table)
    for _, area in areas.iterrows():
        row = table[area["code"]]
        demand = grid(area.geometry)
        assert abs(len(demand) - int(row["punten"])) <= 1, (area["code"], len(demand), row["punten"])
        distance = np.hypot(
            demand[:, None, 0] - places[None, :, 0], demand[:, None, 1] - places[None, :, 1]).min(axis=1)
        # A point on a border may fall on either side of it after another transformation.
        slack = 100 * 1.5 / len(demand) if len(demand) != int(row["punten"]) else 1e-3
        if row["binnen_bereik_pct"]:
            share = 100 * (distance <= reach).mean()
            difference = abs(share - number(row["binnen_bereik_pct"]))
            assert difference <= slack, (area["code"], share, row["binnen_bereik_pct"])
            worst = max(worst, difference)
            people = number(row["inwoners_65plus"])
            assert abs(number(row["inwoners_65plus_binnen"]) - people * share / 100) <= people * slack / 100 + 1e-3
            checked += 1
        assert abs(distance.mean() - number(row["afstand_gemiddeld_m"])) <= 1.01, area["code"]
    return checked, worst


def run(program, result, folder, *options):
    done = subprocess.run(
        [program, "plekken", result, "--uitvoer", folder, "--stil", "--json", *options],
        capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def write(path, header, lines):
    path.write_text("\n".join([header] + [";".join(f"{value:.3f}" for value in line) for line in lines]) + "\n")


def check_choice(program, result, seed):
    """One random case; returns what was served by how many, for the smallest cover the number."""
    random.seed(seed)
    areas = gpd.read_file(f"{result}/buurten.geojson").to_crs(28992)
    known = areas[(areas["inwoners_65plus"] > 0)].sample(12, random_state=seed)
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        addresses, area_of = [], []
        for number_of_area, shape in enumerate(known.geometry):
            west, south, east, north = shape.bounds
            count = 0
            while count < 12:
                x, y = round(random.uniform(west, east), 3), round(random.uniform(south, north), 3)
                if shapely.contains_xy(shape.buffer(-0.5), x, y):
                    addresses.append((x, y, random.randint(1, 9)))
                    area_of.append(number_of_area)
                    count += 1
        # Every address has a candidate nearby, so that all of them can be served.
        candidates = [(round(x + random.uniform(-150, 150), 3), round(y + random.uniform(-150, 150), 3))
                      for x, y, _ in addresses[::2]] + [(x, y) for x, y, _ in addresses[1::2]]
        existing = [(x, y) for x, y, _ in random.sample(addresses, 3)]
        write(folder / "a.csv", "x_rd;y_rd;mensen", addresses)
        write(folder / "k.csv", "x_rd;y_rd", candidates)
        write(folder / "p.csv", "x_rd;y_rd", existing)
        totals = [0.0] * len(known)
        for (_, _, weight), area in zip(addresses, area_of):
            totals[area] += weight
        people = known["inwoners_65plus"].to_numpy()
        weights = np.array([people[area] * weight / totals[area] for (_, _, weight), area in zip(addresses, area_of)])
        # The other areas have no address: their grid would be demand too, so they must have nobody.
        small = folder / "uit"
        small.mkdir()
        document = json.loads(pathlib.Path(f"{result}/buurten.geojson").read_text())
        keep = set(known["code"])
        for feature in document["features"]:
            if feature["properties"]["code"] not in keep:
                feature["properties"]["inwoners_65plus"] = None
                feature["properties"]["verwacht_sterk_eenzaam"] = None
        (small / "buurten.geojson").write_text(json.dumps(document))
        (small / "herkomst.json").write_text(pathlib.Path(f"{result}/herkomst.json").read_text())
        options = ["--plekken", str(folder / "p.csv"), "--kandidaten", str(folder / "k.csv"), "--adressen",
                   str(folder / "a.csv"), "--gewicht", "mensen", "--wegen", "65plus"]
        at = np.array([address[:2] for address in addresses])
        sites = np.array(existing + candidates)
        cost = np.hypot(at[:, None, 0] - sites[None, :, 0], at[:, None, 1] - sites[None, :, 1])
        reach = 300
        fixed = np.array([1] * len(existing) + [0] * len(candidates))
        solver = pulp.PULP_CBC_CMD(msg=False)
        served = []
        for count in (1, 4, 9):
            summary = run(program, str(small), str(folder / "o"), *options, "--nieuw", str(count))
            assert summary["nieuw"]["bewezen"], seed
            model = MCLP.from_cost_matrix(
                cost, weights, reach, p_facilities=count + len(existing), predefined_facilities_arr=fixed).solve(solver)
            opened = [site for site, variable in enumerate(model.fac_vars) if variable.value() > 0.5]
            theirs = weights[(cost[:, opened] <= reach).any(axis=1)].sum()
            ours = summary["nieuw"]["inwoners_65plus"]["binnen_bereik"]
            assert abs(ours - theirs) <= 1e-6 * theirs, (seed, count, ours, theirs)
            served.append((count, ours))
        summary = run(program, str(small), str(folder / "o"), *options, "--bereik", "100")
        model = LSCP.from_cost_matrix(cost, reach, predefined_facilities_arr=fixed).solve(solver)
        theirs = sum(variable.value() > 0.5 for variable in model.fac_vars) - len(existing)
        ours = summary["kleinste_aantal"]
        assert ours["aantal"] == ours["minstens"] == theirs, (seed, ours, theirs)
        return served, theirs


parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("result")
parser.add_argument("--places", required=True)
parser.add_argument("--cases", type=int, default=12)
arguments = parser.parse_args()
for reach in (150, 300, 1000):
    count, worst = check_coverage(arguments.program, arguments.result, arguments.places, reach)
    print(f"bereik {reach} m: {count} gebieden gelijk, grootste verschil {worst:.1e} procentpunt")
for seed in range(arguments.cases):
    served, smallest = check_choice(arguments.program, arguments.result, seed)
print(f"keuzes: {3 * arguments.cases} keer de beste (MCLP) en {arguments.cases} keer het kleinste aantal (LSCP) als spopt")
