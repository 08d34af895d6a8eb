"""The same job with the usual Python stack: read, repair, heat per area, join, merge to wijk and gemeente, write.

Prints one line per step: its name and seconds. Usage: national.py boundaries loneliness population raster folder
"""

import sys
import time

import geopandas
import pandas
import pyogrio
import shapely
from exactextract import exact_extract

boundaries, loneliness, population, raster, folder = sys.argv[1:]
started = time.perf_counter()


def step(name):
    global started
    now = time.perf_counter()
    print(f"{name}\t{now - started:.3f}", flush=True)
    started = now


areas = pyogrio.read_dataframe(
    boundaries,
    layer="buurten",
    columns=["buurtcode", "buurtnaam", "wijkcode", "gemeentecode", "gemeentenaam", "water", "oppervlakte_land_in_ha"],
)
areas = areas[areas["water"] == "NEE"].reset_index(drop=True)
step("grenzen lezen")

areas["geometry"] = shapely.make_valid(areas.geometry.values)
step("herstellen")

values = pandas.read_csv(loneliness, sep=";", na_values=["."], skipinitialspace=True)
values["code"] = values["WijkenEnBuurten"].str.strip()
wide = values.pivot(index="code", columns="Marges", values="SterkEenzaam_26")
wide.columns = [{"MW00000": "sterk_eenzaam_pct", "MOG0095": "laag", "MBG0095": "hoog"}[c] for c in wide.columns]
people = pandas.read_csv(population).set_index("code")[["inwoners", "inwoners65plus"]]
areas = areas.join(wide, on="buurtcode").join(people, on="buurtcode")
areas["verwacht"] = areas["inwoners65plus"] * areas["sterk_eenzaam_pct"] / 100
areas["per_km2"] = areas["verwacht"] / (areas["oppervlakte_land_in_ha"] / 100)
step("tabellen lezen en koppelen")

heat = exact_extract(
    raster, areas, ["mean", "count"], include_cols=["buurtcode"], output="pandas", strategy="feature-sequential"
)
areas["hitte"] = heat["mean"].to_numpy()
areas["hitte_dekking"] = heat["count"].to_numpy() * 100 / areas.geometry.area.to_numpy()
step("hitte per gebied")

hot = pandas.cut(areas["hitte"], [-1e9, 35, 41, 46, 51, 1e9], right=False, labels=False) + 1
lonely = pandas.cut(areas["per_km2"], [-1e9, 60, 95, 130, 180, 1e9], right=False, labels=False) + 1
areas["risico"] = hot + lonely
areas["rang"] = areas["risico"].rank(method="min", ascending=False)
step("scoren")

figures = {"inwoners": "sum", "inwoners65plus": "sum", "verwacht": "sum", "hitte": "mean"}
levels = {"buurten": areas}
for name, key in [("wijken", "wijkcode"), ("gemeenten", "gemeentecode")]:
    levels[name] = areas[[key, "geometry", *figures]].dissolve(by=key, aggfunc=figures).reset_index()
step("samenvoegen")

for name, level in levels.items():
    level.to_crs(4326).to_file(f"{folder}/{name}.geojson", driver="GeoJSON", engine="pyogrio", RFC7946="YES")
step("GeoJSON schrijven")
