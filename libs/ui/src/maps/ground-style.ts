import type { StyleSpecification } from 'maplibre-gl';
import type { MapGrid } from './map-grid.js';

export type GroundColours = Readonly<{ paper: string; line: string }>;
type Line = Readonly<{
  type: 'Feature';
  properties: object;
  geometry: Readonly<{ type: 'LineString'; coordinates: number[][] }>;
}>;
type Lines = { type: 'FeatureCollection'; features: Line[] };

/** The lines of a grid as a map takes them. */
const gridData = ({ lines }: MapGrid): Lines => ({
  type: 'FeatureCollection',
  features: lines.map((points) => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates: points.map((point) => [...point]) },
  })),
});

/**
 * The ground of a map. Without an address of tiles nothing is asked of any network: degrees make a grid, so that distances can be judged.
 * @param tiles an address with `{z}`, `{x}` and `{y}` in it
 */
export const groundStyle = ({ paper, line }: GroundColours, grid: MapGrid, tiles: string | null = null): StyleSpecification => ({
  version: 8,
  sources: {
    grid: { type: 'geojson', data: gridData(grid) },
    ...(tiles !== null && { tiles: { type: 'raster', tiles: [tiles], tileSize: 256 } }),
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': paper } },
    ...(tiles !== null ? [{ id: 'tiles', type: 'raster' as const, source: 'tiles' }] : []),
    { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': line, 'line-width': 1 } },
  ],
});

/** The colours of the ground as the page has them now. */
export const groundColours = (near: HTMLElement): GroundColours => ({
  paper: resolvedColour('--ground', near),
  line: resolvedColour('--line', near),
});

/** A colour as the drawing takes it: `light-dark()` is for styles alone. */
function resolvedColour(name: string, near: HTMLElement): string {
  const probe = near.ownerDocument.createElement('span');
  probe.style.color = getComputedStyle(near).getPropertyValue(name);
  near.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
