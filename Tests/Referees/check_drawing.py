"""Reads the areas back from a map (SVG) and asks shapely whether they are what they should be: simple rings, and together a
valid coverage, in which neighbours share their borders point by point.

usage: check_drawing.py MAP.svg...
"""
import re
import sys

import numpy
import shapely
from shapely.geometry import Polygon

AREA = re.compile(r'<path id="(?:BU|WK|GM)\w+"[^>]* d="([^"]*)"')


def rings(path):
    """The rings of a path that has one absolute start per ring and relative steps after it."""
    for part in path.split("M")[1:]:
        numbers = [int(text) for text in re.findall(r"-?\d+", part)]
        steps = numpy.array(numbers).reshape(-1, 2)
        yield Polygon(numpy.cumsum(steps, axis=0))


failed = False
for name in sys.argv[1:]:
    areas, tangled = [], 0
    with open(name, encoding="utf-8") as file:
        for path in AREA.findall(file.read()):
            area = shapely.GeometryCollection()
            for ring in rings(path):
                tangled += not ring.is_valid
                area = area.symmetric_difference(ring) if not area.is_empty else ring
            areas.append(area)
    areas = numpy.array(areas)
    fits = shapely.coverage_is_valid(areas)
    print(f"{name}: {len(areas)} areas, {tangled} tangled rings, coverage {'valid' if fits else 'NOT valid'}")
    failed = failed or tangled > 0 or not fits or len(areas) == 0
sys.exit(1 if failed else 0)
