import TileLayer from 'ol/layer/Tile';
import WMTS from 'ol/source/WMTS';
import WMTSTileGrid from 'ol/tilegrid/WMTS';
import { Projection, addCoordinateTransforms, addEquivalentProjections, addProjection, get } from 'ol/proj';
import { fromLonLat, toLonLat } from 'ol/proj';

/** CGCS2000 geographic, longitude first, as Tianditu's "c" matrix set counts its tiles. */
const CGCS2000 = 'EPSG:4490';

function known(): Projection {
  const found = get(CGCS2000);
  if (found) return found;
  const projection = new Projection({
    code: CGCS2000,
    units: 'degrees',
    axisOrientation: 'enu',
    extent: [-180, -90, 180, 90],
    worldExtent: [-180, -90, 180, 90],
    global: true,
  });
  addProjection(projection);
  const wgs84 = get('EPSG:4326');
  if (wgs84) addEquivalentProjections([projection, wgs84]);
  addCoordinateTransforms(
    projection,
    'EPSG:3857',
    (at) => fromLonLat(at),
    (at) => toLonLat(at),
  );
  return projection;
}

/**
 * Tianditu's map (`vec`) or its names (`cva`) in CGCS2000, reprojected into the view. Fetches from t0…t7.tianditu.gov.cn:
 * the server's content security policy must allow these hosts in img-src and connect-src.
 * Source: https://lbs.tianditu.gov.cn/server/MapService.html (WMTS, tile matrix set c); not yet tried against the live service.
 */
export function tiandituLayer(set: 'vec' | 'cva', key: string): TileLayer<WMTS> {
  const levels = Array.from({ length: 18 }, (_, i) => i + 1);
  const projection = known();
  return new TileLayer({
    zIndex: set === 'vec' ? 0 : 1,
    source: new WMTS({
      url: `https://t{0-7}.tianditu.gov.cn/${set}_c/wmts?tk=${encodeURIComponent(key)}`,
      layer: set,
      matrixSet: 'c',
      format: 'tiles',
      style: 'default',
      projection,
      crossOrigin: 'anonymous',
      tileGrid: new WMTSTileGrid({
        origin: [-180, 90],
        resolutions: levels.map((z) => 360 / 256 / 2 ** z),
        matrixIds: levels.map(String),
      }),
    }),
  });
}
