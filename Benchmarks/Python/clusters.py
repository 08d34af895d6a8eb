"""Neighbours by libpysal and local Moran by esda on the boundaries of the benchmark.

Prints one line per step: its name and seconds. Usage: clusters.py boundaries
"""

import sys
import time

import geopandas
import numpy
from esda.moran import Moran_Local
from libpysal.weights import Queen

areas = geopandas.read_file(sys.argv[1], layer="buurten")
values = numpy.random.default_rng(1).random(len(areas))
start = time.perf_counter()
weights = Queen.from_dataframe(areas, use_index=False, silence_warnings=True)
print(f"buren\t{time.perf_counter() - start:.3f}", flush=True)
weights.transform = "r"
# The first call also compiles; the best of three warm ones counts.
Moran_Local(values, weights, permutations=99, keep_simulations=False, seed=1)
times = []
for _ in range(3):
    start = time.perf_counter()
    Moran_Local(values, weights, permutations=999, keep_simulations=False, seed=1)
    times.append(time.perf_counter() - start)
print(f"lokale Moran\t{min(times):.3f}")
