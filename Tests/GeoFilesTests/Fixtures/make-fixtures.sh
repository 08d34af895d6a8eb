#!/bin/sh
# Makes every other fixture from dorp.geojson, a fictional village of three buurten, the third without a shape.
# Needs GDAL's programs (3.6), zip and Python 3 with shapely; the tests need none of them.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
mkdir "$work/dorp"
ogr2ogr -f "ESRI Shapefile" "$work/dorp/dorp.shp" dorp.geojson -nlt MULTIPOLYGON -lco ENCODING=UTF-8
ogr2ogr -f GPKG "$work/dorp.gpkg" dorp.geojson -nlt MULTIPOLYGON -lco SPATIAL_INDEX=NO -nln buurten
ogr2ogr -f GPKG -update "$work/dorp.gpkg" dorp.geojson -nlt NONE -nln cijfers -sql "SELECT code, inwoners FROM buurten"
ogr2ogr -f OpenFileGDB "$work/dorp.gdb" dorp.geojson -nlt MULTIPOLYGON
ogr2ogr -f FlatGeobuf dorp.fgb dorp.geojson -nlt MULTIPOLYGON -lco SPATIAL_INDEX=NO -nln buurten
ogr2ogr -f GML dorp.gml dorp.geojson -dsco XSISCHEMA=OFF
ogr2ogr -f XLSX dorp.xlsx dorp.geojson
ogr2ogr -f ODS dorp.ods dorp.geojson
# Text in a number column, which SQLite keeps and GDAL reads as 0.
cp "$work/dorp.gpkg" "$work/tekst.gpkg"
python3 - "$work/tekst.gpkg" <<'PY'
import sqlite3, sys
base = sqlite3.connect(sys.argv[1])
base.execute("UPDATE cijfers SET inwoners = 'n.b.' WHERE code = 'BU99990002'")
base.commit()
base.execute("VACUUM")
PY
# Curves, Z and M, in an unknown system: a ring of two half circles of radius 10 around (0, 0).
cat > "$work/krom.csv" <<'CSV'
id,WKT
1,"CURVEPOLYGON ZM (CIRCULARSTRING ZM (-10 0 1 2, 0 10 1 2, 10 0 1 2, 0 -10 1 2, -10 0 1 2))"
CSV
ogr2ogr -f GPKG "$work/krom.gpkg" "$work/krom.csv" -lco SPATIAL_INDEX=NO -nln krom -nlt CURVEPOLYGONZM
rm -f dorp-gpkg.zip dorp-shp.zip dorp-gdb.zip tekst-gpkg.zip krom-gpkg.zip twee.zip
(cd "$work" && zip -qrX out-gpkg.zip dorp.gpkg && zip -qrX out-shp.zip dorp && zip -qrX out-gdb.zip dorp.gdb \
    && zip -qX out-tekst.zip tekst.gpkg && zip -qX out-krom.zip krom.gpkg)
mv "$work/out-gpkg.zip" dorp-gpkg.zip
mv "$work/out-shp.zip" dorp-shp.zip
mv "$work/out-gdb.zip" dorp-gdb.zip
mv "$work/out-tekst.zip" tekst-gpkg.zip
mv "$work/out-krom.zip" krom-gpkg.zip
printf 'code;hitte\nBU99990001;38,5\n' > "$work/hitte.csv"
mkdir "$work/tabellen"
printf 'code;inwoners\nBU99990001;1250\n' > "$work/tabellen/inwoners.csv"
echo "leesmij" > "$work/leesmij.txt"
(cd "$work" && zip -qrX twee.zip hitte.csv tabellen leesmij.txt && zip -qX een.zip hitte.csv leesmij.txt)
mv "$work/twee.zip" twee.zip
mv "$work/een.zip" een.zip
python3 - <<'PY'
# A spreadsheet as Excel writes it: numbers with an exponent, a header of numbers, an empty row in between.
import zipfile
cells = [
    ['s:code', 'n:2012', 's:naam'],
    ['s:0614', 'n:1.2E5', 's:Óud'],
    [],
    ['s:0615', 'n:44.667130889343763', None],
    ['s:0616', 's:n.b.', 'e:#N/A'],
]
rows = ''
for r, row in enumerate(cells, 1):
    inner = ''
    for c, cell in enumerate(row):
        if cell is None:
            continue
        kind, text = cell.split(':', 1)
        ref = 'ABC'[c] + str(r)
        if kind == 's':
            inner += f'<c r="{ref}" t="inlineStr"><is><t>{text}</t></is></c>'
        elif kind == 'e':
            inner += f'<c r="{ref}" t="e"><v>{text}</v></c>'
        else:
            inner += f'<c r="{ref}"><v>{text}</v></c>'
    if row:
        rows += f'<row r="{r}">{inner}</row>'
main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
package = 'http://schemas.openxmlformats.org/package/2006'
parts = {
    '[Content_Types].xml': f'<Types xmlns="{package}/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    '_rels/.rels': f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': f'<workbook xmlns="{main}" xmlns:r="{rel}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': f'<Relationships xmlns="{package}/relationships"><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': f'<worksheet xmlns="{main}"><sheetData>{rows}</sheetData></worksheet>',
}
with zipfile.ZipFile('excel.xlsx', 'w', zipfile.ZIP_DEFLATED) as book:
    for name, text in parts.items():
        book.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8"?>' + text)
PY
# Overwriting dorp.gml reads the old one, which leaves a description beside it.
rm -f dorp.gfs
rm -rf "$work"
