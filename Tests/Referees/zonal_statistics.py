"""Prints what exactextract says of the raster and areas of RefereeTests.swift, where its output is stored.

    zonal_statistics.py [DELFT]        DELFT: the folder delft-osm-sentinel with the real raster and parks
"""
import sys

import numpy as np, rasterio, geopandas as gpd
from exactextract import exact_extract
from rasterio.transform import from_origin
from shapely import wkt

W, H = 30, 20
column, row = np.meshgrid(np.arange(W), np.arange(H))
# All different: exactextract takes cells of equal value for one, which moves its quantiles.
cells = ((row * W + column) * 7919 % 10007 / 200).astype("float32")
cells[(column * 3 + row * 5) % 13 == 0] = -9999
with rasterio.open("/vsimem/r.tif", "w", driver="GTiff", width=W, height=H, count=1, dtype="float32", nodata=-9999,
                   crs="EPSG:28992", transform=from_origin(100000, 450000, 10, 10)) as f:
    f.write(cells, 1)
shapes = [
    "POLYGON((100033.3 449971.1,100171.9 449988.8,100204.7 449893.2,100087.4 449833.6,100033.3 449971.1),"
    "(100091.2 449931.7,100121.9 449903.4,100139.2 449941.8,100091.2 449931.7))",
    "MULTIPOLYGON(((100211.3 449987.5,100216.1 449987.5,100216.1 449982.2,100211.3 449982.2,100211.3 449987.5)),"
    "((100233.7 449861.2,100281.4 449855.9,100262.2 449917.3,100233.7 449861.2)))",
    "POLYGON((99950 449900,100050 449850,100005 449760,99950 449900))",
    "POLYGON((100161.2 449951.2,100161.7 449951.3,100161.4 449951.9,100161.2 449951.2))",
    "POLYGON((100000 449800,100300 449800,100300 450000,100000 450000,100000 449800))",
]
areas = gpd.GeoDataFrame(geometry=[wkt.loads(s) for s in shapes], crs="EPSG:28992")
operations = ["count", "mean", "sum", "variance", "stdev", "min", "max", "quantile(q=0.1)", "quantile(q=0.5)", "quantile(q=0.9)"]
found = exact_extract("/vsimem/r.tif", areas, operations, output="pandas")
with np.printoptions(precision=17):
    for values in found.to_numpy():
        print("[" + ", ".join(repr(float(v)) for v in values) + "],")

if len(sys.argv) > 1:
    raster = sys.argv[1] + "/delft_fwei_2023-09-07.tif"
    operations = ["count", "mean", "variance", "min", "max", "quantile(q=0.9)"]
    parks = exact_extract(raster, gpd.read_file(sys.argv[1] + "/delft_parks.gpkg"), operations, output="pandas")
    for number in [0, 1, 2, 17, 42, 77, 100, 123, 155]:
        print(f"{number}: [" + ", ".join(repr(float(v)) for v in parks.iloc[number]) + "],")
    print("sums: [" + ", ".join(repr(float(parks[name].sum())) for name in parks.columns) + "]")
    town = exact_extract(raster, gpd.read_file(sys.argv[1] + "/delft_municipality_boundary.gpkg"), operations, output="pandas")
    print("town: [" + ", ".join(repr(float(v)) for v in town.iloc[0]) + "]")
