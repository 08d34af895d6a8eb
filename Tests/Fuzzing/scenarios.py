"""What is run, and which file of it is damaged."""

from dataclasses import dataclass

import mutations

QUICK = ["--trekkingen", "0", "--permutaties", "0", "--draden", "1"]
MAP = ["kaart", "--formaat", "csv,geojson", *QUICK, "--uitvoer", "doel"]
BOUNDARIES = ["--grenzen", "grenzen.gpkg", "--laag", "buurten"]
TABLES = ["--bevolking", "kern.csv", "--eenzaamheid", "eenzaam.csv"]
FULL = [*BOUNDARIES, *TABLES, "--hitte-raster", "hitte.tif", "--gebieden", "gebieden.csv"]
SHAPES = ["--grenzen", "grenzen.geojson", *TABLES, "--hitte-tabel", "hitte.csv"]


@dataclass(frozen=True)
class Scenario:
    """`arguments` for the program in the folder of the base case; `file` is damaged by `mutate`."""

    format: str
    file: str
    arguments: tuple
    weight: int = 1
    #: Taken away first, so that the program reads the damaged file.
    without: tuple = ()

    @property
    def verb(self) -> str:
        return self.arguments[0]


def scenario(format, file, arguments, weight=1, without=()):
    return Scenario(format, file, tuple(arguments), weight, tuple(without))


PLAN = ["plan", "uit", "--bezoeken", "40", "--trekkingen", "0", "--tijd", "5", "--draden", "1", "--uitvoer", "doel"]
PLACES = ["plekken", "uit", "--plekken", "plekken.csv", "--nieuw", "2", "--tijd", "5", "--draden", "1", "--uitvoer", "doel"]
COMPARE = ["vergelijk", "uit", "uit2", "--draden", "1", "--uitvoer", "doel"]
MOVE = ["overzetten", "--tabel", "eenzaam2020.csv", "--van", "oud.gpkg", "--naar", "grenzen.gpkg", "--draden", "1",
        "--uitvoer", "doel"]
PROJECT = ["kaart", "--project", "project.yaml", "--formaat", "csv,geojson", "--draden", "1", "--uitvoer", "doel"]

SCENARIOS = [
    scenario("csv", "kern.csv", MAP + FULL, 12),
    scenario("csv", "eenzaam.csv", MAP + FULL, 12),
    scenario("csv", "gebieden.csv", MAP + FULL, 2),
    scenario("csv", "hitte.csv", MAP + SHAPES, 6),
    scenario("csv", "notities.csv", PROJECT, 2),
    scenario("csv", "plekken.csv", PROJECT, 2),
    scenario("csv", "plekken.csv", PLACES, 3),
    scenario("csv", "adressen.csv", PLACES + ["--adressen", "adressen.csv", "--gewicht", "aantal"], 3),
    scenario("csv", "postcodes.csv", PLAN + ["--postcodes", "postcodes.csv"], 3),
    scenario("csv", "ploegen.csv", PLAN + ["--ploegen", "ploegen.csv"], 3),
    scenario("csv", "gegevens.csv", PLAN + ["--gegevens", "gegevens.csv"], 3),
    scenario("csv", "eenzaam2020.csv", MOVE, 3),
    scenario("csv", "uit/prioriteiten.csv", PLAN, 3, ["uit/buurten.geojson"]),
    scenario("geojson", "grenzen.geojson", MAP + SHAPES, 16),
    scenario("geojson", "grenzen.geojson",
             MAP + [*BOUNDARIES, *TABLES, "--hitte-vlakken", "grenzen.geojson", "--hitte-kolom", "omgevingsadressendichtheid"], 4),
    scenario("geojson", "uit/buurten.geojson", PLAN, 3),
    scenario("geojson", "uit/buurten.geojson", PLACES, 3),
    scenario("geojson", "uit/buurten.geojson", COMPARE, 2),
    scenario("gpkg", "grenzen.gpkg", MAP + FULL, 16),
    scenario("gpkg", "oud.gpkg", MOVE, 4),
    scenario("tiff", "hitte.tif", MAP + FULL, 12),
    scenario("zip", "grenzen.zip", MAP + ["--grenzen", "grenzen.zip", "--laag", "buurten", *TABLES, "--zonder-hitte"], 5),
    scenario("zip", "eenzaam.zip", MAP + [*BOUNDARIES, "--bevolking", "kern.csv", "--eenzaamheid", "eenzaam.zip", "--zonder-hitte"], 5),
    scenario("yaml", "project.yaml", PROJECT, 12),
    scenario("json", "uit/herkomst.json", PLAN, 3),
    scenario("json", "uit/herkomst.json", PLACES, 3),
    scenario("json", "uit/herkomst.json", COMPARE, 2),
]

VERIFY = [
    scenario("json", "uit/herkomst.json", ["verifieer", "uit"], 3),
    scenario("json", "uit/herkomst.json", ["verifieer", "uit", "--opnieuw", "--draden", "1"], 1),
    scenario("csv", "uit/prioriteiten.csv", ["verifieer", "uit"], 1),
    scenario("geojson", "uit/buurten.geojson", ["verifieer", "uit"], 1),
]


def mutate(scenario, rng, data, scratch):
    if scenario.format == "gpkg":
        return mutations.geopackage(rng, data, scratch)
    ways = {"csv": mutations.delimited, "geojson": mutations.geojson, "tiff": mutations.tiff, "zip": mutations.archive,
            "yaml": mutations.yaml, "json": mutations.provenance}
    content, change = ways[scenario.format](rng, data)
    if "--hitte-vlakken" in scenario.arguments:
        # A polygon of heat lies where it lies, over areas with another code too.
        change.codes = None
    return content, change
