<?xml version="1.0" encoding="utf-8" ?>
<ogr:FeatureCollection
     gml:id="aFeatureCollection"
     xmlns:ogr="http://ogr.maptools.org/"
     xmlns:gml="http://www.opengis.net/gml/3.2">
  <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>151000 463000</gml:lowerCorner><gml:upperCorner>151210 463100</gml:upperCorner></gml:Envelope></gml:boundedBy>
                                                                                                                                                         
  <ogr:featureMember>
    <ogr:buurten gml:id="buurten.0">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>151000 463000</gml:lowerCorner><gml:upperCorner>151210 463100</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::28992" gml:id="buurten.geom.0"><gml:surfaceMember><gml:Polygon gml:id="buurten.geom.0.0"><gml:exterior><gml:LinearRing><gml:posList>151000 463000 151100 463000 151100 463100 151000 463100 151000 463000</gml:posList></gml:LinearRing></gml:exterior><gml:interior><gml:LinearRing><gml:posList>151040 463040 151040 463060 151060 463060 151060 463040 151040 463040</gml:posList></gml:LinearRing></gml:interior></gml:Polygon></gml:surfaceMember><gml:surfaceMember><gml:Polygon gml:id="buurten.geom.0.1"><gml:exterior><gml:LinearRing><gml:posList>151200 463000 151210 463000 151210 463010 151200 463000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember></gml:MultiSurface></ogr:geometryProperty>
      <ogr:code>BU99990001</ogr:code>
      <ogr:naam>Óud-Verzonnen</ogr:naam>
      <ogr:postcode>0614</ogr:postcode>
      <ogr:inwoners>1250</ogr:inwoners>
      <ogr:p_65>12.5</ogr:p_65>
      <ogr:peildatum>2024-01-01</ogr:peildatum>
    </ogr:buurten>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:buurten gml:id="buurten.1">
      <gml:boundedBy><gml:Envelope srsName="urn:ogc:def:crs:EPSG::28992"><gml:lowerCorner>151100 463000</gml:lowerCorner><gml:upperCorner>151200 463100</gml:upperCorner></gml:Envelope></gml:boundedBy>
      <ogr:geometryProperty><gml:Polygon srsName="urn:ogc:def:crs:EPSG::28992" gml:id="buurten.geom.1"><gml:exterior><gml:LinearRing><gml:posList>151100 463000 151200 463000 151200 463100 151100 463100 151100 463000</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></ogr:geometryProperty>
      <ogr:code>BU99990002</ogr:code>
      <ogr:naam>'t Niets</ogr:naam>
      <ogr:postcode>0615</ogr:postcode>
      <ogr:inwoners>-99997</ogr:inwoners>
      <ogr:p_65 xsi:nil="true"/>
      <ogr:peildatum xsi:nil="true"/>
    </ogr:buurten>
  </ogr:featureMember>
  <ogr:featureMember>
    <ogr:buurten gml:id="buurten.2">
      <ogr:code>BU99990003</ogr:code>
      <ogr:naam xsi:nil="true"/>
      <ogr:postcode>0616</ogr:postcode>
      <ogr:inwoners>0</ogr:inwoners>
      <ogr:p_65>99.5</ogr:p_65>
      <ogr:peildatum>2024-12-31</ogr:peildatum>
    </ogr:buurten>
  </ogr:featureMember>
</ogr:FeatureCollection>
