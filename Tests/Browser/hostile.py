"""Makes boundaries whose names are attacks, from the GeoJSON of an earlier run.

usage: hostile.py RESULTS.geojson OUT.geojson
"""

import json
import sys

ATTACKS = [
    "</title><script>window.pwned=1</script>", '"><img src=x onerror="window.pwned=2">', "'-window.pwned=3-'",
    "{{constructor}}", "<svg onload=window.pwned=4>", "javascript:window.pwned=5", "=cmd|' /C calc'!A0", "a\u2028b\u202ec",
    "&lt;b&gt;", "`${window.pwned=6}`", "x" * 300, "]]></style><script>window.pwned=7</script>",
]

with open(sys.argv[1], encoding="utf-8") as file:
    features = json.load(file)["features"]
for place, feature in enumerate(features):
    feature["properties"] = {
        "buurtcode": feature["properties"]["code"],
        **{name: ATTACKS[(place + shift) % len(ATTACKS)]
           for shift, name in enumerate(["buurtnaam", "wijknaam", "gemeentenaam"])},
    }
with open(sys.argv[2], "w", encoding="utf-8") as file:
    json.dump({"type": "FeatureCollection", "features": features}, file)
