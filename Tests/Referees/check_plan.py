"""Solves the campaign of `plan` again with HiGHS (scipy) from the published files, and holds the plan against it.

Usage: check_plan.py RESULTS PLAN
"""

import csv
import json
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp

PEOPLE = {"65plus": "inwoners_65plus", "18plus": "inwoners_18plus", "18tot65": "inwoners_18tot65"}


def rows_of(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file, delimiter=";"))


def number(text):
    return float(text.replace(",", ".")) if text else None


def campaign(results, options):
    """Areas that can be visited: code -> people, chance, weight."""
    provenance = json.loads((results / "herkomst.json").read_text())
    level = provenance["opties"]["niveau"]
    loneliness = provenance["opdracht"]["eenzaamheid"]
    age = loneliness[0].get("leeftijd", "65plus")
    name = {"buurt": "buurten", "wijk": "wijken", "gemeente": "gemeenten"}[level]
    features = json.loads((results / f"{name}.geojson").read_text())["features"]
    areas = {}
    for feature in features:
        values = feature["properties"]
        people, rate = values[PEOPLE[age]], values["sterk_eenzaam_pct"]
        weight = {"geen": 1, "hitteklasse": values["hitte_klasse"], "index": values["risico_index"]}[options["wegen"]]
        if people is None or rate is None or weight is None or round(people) == 0:
            continue
        if options["wegen"] == "index":
            weight /= 100
        areas[values["code"]] = (round(people), rate / 100, weight, values["wijkcode"])
    return areas


def best(areas, options, teams):
    """The largest objective: x visits and y = entered per area."""
    codes = sorted(areas)
    n = len(codes)
    gain = np.array([areas[c][1] * areas[c][2] for c in codes])
    most = np.array([min(areas[c][0], options["hoogstens"] or 10**9) for c in codes], dtype=float)
    per_visit = {"euro": options["kosten_per_bezoek"] or 0, "uren": (options["minuten_per_bezoek"] or 0) / 60, "bezoeken": 1}
    fixed = {"euro": options["vaste_kosten"] or 0, "uren": (options["vaste_minuten"] or 0) / 60, "bezoeken": 0}
    limits = {key: options[key] for key in per_visit if options[key] is not None}
    if teams:
        limits["bezoeken"] = min(limits.get("bezoeken", teams), teams)
    rows, low, high = [], [], []
    for key, limit in limits.items():
        rows.append(np.concatenate([np.full(n, per_visit[key]), np.full(n, fixed[key])]))
        low.append(-np.inf)
        high.append(limit)
    least = options["minimaal"] or 0
    for i in range(n):
        row = np.zeros(2 * n)
        row[i], row[n + i] = 1, -most[i]
        rows.append(row), low.append(-np.inf), high.append(0)
        if least > 1:
            row = np.zeros(2 * n)
            row[i], row[n + i] = 1, -least
            rows.append(row), low.append(0), high.append(np.inf)
    wijken = defaultdict(list)
    for i, code in enumerate(codes):
        wijken[areas[code][3]].append(i)
    for members in wijken.values():
        if options["hoogstens_wijk"] is None and not options["minimaal_wijk"]:
            break
        row = np.zeros(2 * n)
        row[members] = 1
        rows.append(row)
        low.append(options["minimaal_wijk"] or 0)
        high.append(np.inf if options["hoogstens_wijk"] is None else options["hoogstens_wijk"])
    solved = milp(
        -np.concatenate([gain, np.zeros(n)]), integrality=np.ones(2 * n),
        bounds=Bounds(np.zeros(2 * n), np.concatenate([most, np.ones(n)])),
        constraints=LinearConstraint(np.array(rows), low, high), options={"mip_rel_gap": 1e-9})
    assert solved.success, solved.message
    return -solved.fun


def main():
    results, folder = Path(sys.argv[1]), Path(sys.argv[2])
    provenance = json.loads((folder / "herkomst-plan.json").read_text())
    options = provenance["opties"]
    areas = campaign(results, options)
    teams = sum(int(row["bezoeken"]) for entry in provenance["invoer"] if entry["rol"] == "ploegen"
                for row in rows_of(entry["bestand"]))
    faults, checks = [], 0

    def check(holds, what):
        nonlocal checks
        checks += 1
        if not holds:
            faults.append(what)

    plan = {row["code"]: row for row in rows_of(folder / "plan.csv")}
    visits = {code: int(row["bezoeken"] or 0) for code, row in plan.items()}
    check(set(areas) == {code for code, row in plan.items() if row["bezoeken"]}, "which areas can be visited")
    objective = sum(visits[c] * areas[c][1] * areas[c][2] for c in areas)
    optimum = best(areas, options, teams)
    check(abs(objective - optimum) <= 1e-6 * max(1, optimum), f"objective {objective} against {optimum}")
    for code, (people, chance, weight, _) in areas.items():
        check(visits[code] <= people, f"{code}: more visits than people")
        if visits[code]:
            check(abs(number(plan[code]["verwacht_bereikt"]) - visits[code] * chance) < 1e-6, f"{code}: reached")
    unit = next(key for key in ("euro", "uren", "bezoeken") if options[key] is not None or key == "bezoeken")
    for row in rows_of(folder / "plan-grens.csv"):
        budget = dict(options)
        budget[unit] = number(row[unit])
        optimum = best(areas, budget, teams)
        reached = number(row.get("gewogen_bereikt") or row["verwacht_bereikt"])
        check(abs(reached - optimum) <= 1e-6 * max(1, optimum), f"budget {budget[unit]}: {reached} against {optimum}")
    for fault in faults[:20]:
        print("VERSCHIL", fault)
    print(f"{folder}: {checks} controles, {len(faults)} verschillen")
    sys.exit(1 if faults else 0)


main()
