"""Writes the reference files beside it: statistics by esda on two classic data sets that come with libpysal.

Needs esda and libpysal (see Tests/Referees/requirements.txt). Usage: python make.py
"""

import pathlib
import warnings

import geopandas
from esda.getisord import G_Local
from esda.moran import Moran, Moran_Local, Moran_Local_BV
from libpysal import examples
from libpysal.weights import Queen, lag_spatial

warnings.simplefilter("ignore")
folder = pathlib.Path(__file__).parent

for name, file, first, second in [
    ("columbus", "columbus.shp", "CRIME", "INC"),
    ("sids", "sids2.shp", "SIDR74", "NWR74"),
]:
    areas = geopandas.read_file(examples.get_path(file))
    x, y = areas[first].to_numpy(float), areas[second].to_numpy(float)
    rows = Queen.from_dataframe(areas, use_index=False)
    rows.transform = "r"
    whole = Moran(x, rows, permutations=0)
    local = Moran_Local(x, rows, permutations=0)
    both = Moran_Local_BV(x, y, rows, permutations=0)
    lag, lag_y = lag_spatial(rows, x), lag_spatial(rows, y)
    binary = Queen.from_dataframe(areas, use_index=False)
    gi = G_Local(x, binary, transform="B", star=True, permutations=0)
    with open(folder / f"{name}.txt", "w") as out:
        print(f"# {first}, {second}: I, expectation, variance (normal), variance (random)", file=out)
        print(*map(float, [whole.I, whole.EI, whole.VI_norm, whole.VI_rand]), file=out)
        print("# neighbours, x, y, mean x around, local I, Gi*, mean y around, local I of x with y", file=out)
        for i in range(len(x)):
            numbers = map(float, [x[i], y[i], lag[i], local.Is[i], gi.Zs[i], lag_y[i], both.Is[i]])
            print(",".join(map(str, sorted(binary.neighbors[i]))), *numbers, file=out)
