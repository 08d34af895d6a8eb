#!/bin/sh
# Makes the rasters of this folder from basis.asc, 5 by 4 cells of 10 m in RD, one without data.
# Needs GDAL's programs (3.6) and zip; the tests need neither.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
rm -f ./*.tif ./*.zip
rd="-q -a_srs EPSG:28992"
for type in Byte UInt16 Int16 UInt32 Int32 UInt64 Int64 Float32 Float64; do
    gdal_translate $rd -ot $type -a_nodata 99 basis.asc "$(echo $type | tr A-Z a-z).tif"
done
gdalwarp -q -ot Float32 -dstnodata -3.4028235e38 basis.asc laagste.tif
gdal_translate $rd -ot Int16 -a_scale 0.1 -a_offset 20 basis.asc "$work/schaal.tif"
gdal_translate -q -of COG -co COMPRESS=DEFLATE -co BLOCKSIZE=128 "$work/schaal.tif" cog.tif
gdal_translate $rd -ot Float32 -outsize 80 64 -r nearest -co TILED=YES -co BLOCKXSIZE=32 -co BLOCKYSIZE=16 -co COMPRESS=DEFLATE basis.asc tegels.tif
gdal_translate $rd -ot Byte -a_nodata none -b 1 -b 1 basis.asc twee-banden.tif
gdal_translate $rd -ot Byte -a_nodata none -b 1 -b mask -co ALPHA=YES basis.asc doorzichtig.tif
gdal_translate $rd -ot Byte -a_nodata none -b 1 -mask mask --config GDAL_TIFF_INTERNAL_MASK YES basis.asc masker.tif
cp basis.asc "$work/los.asc" && gdal_translate -q -ot Float32 "$work/los.asc" zonder-stelsel.tif
gdal_translate $rd -ot Float32 -co PROFILE=BASELINE basis.asc "$work/zonder-ligging.tif" 2>/dev/null && cp "$work/zonder-ligging.tif" .
gdal_translate $rd -ot CFloat32 basis.asc complex.tif
gdal_translate $rd -ot Byte -co PIXELTYPE=SIGNEDBYTE basis.asc int8.tif
gdal_translate -of VRT $rd -ot Byte basis.asc "$work/kleuren.vrt"
sed 's|<VRTRasterBand \(.*\)>|&<ColorInterp>Palette</ColorInterp><ColorTable><Entry c1="0" c2="0" c3="0" c4="255"/><Entry c1="255" c2="0" c3="0" c4="255"/></ColorTable>|; /<ColorInterp>Gray/d; s|relativeToVRT="1">[^<]*<|relativeToVRT="0">'"$PWD"'/basis.asc<|' "$work/kleuren.vrt" > "$work/kleuren2.vrt"
gdal_translate -q "$work/kleuren2.vrt" kleuren.tif
cp float32.tif "$work/hitte.tif"
(cd "$work" && echo "Lees mij" > leesmij.txt && rm -f een.zip && zip -q -X een.zip hitte.tif leesmij.txt && mkdir oud && cp hitte.tif oud/hitte2.tif && zip -q -X twee.zip hitte.tif oud/hitte2.tif)
cp "$work/een.zip" "$work/twee.zip" .
rm -f ./*.aux.xml
rm -r "$work"
