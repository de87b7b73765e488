import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { LngLatBounds, Map, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';

export type MapPlace = Readonly<{ name: string; lat: number; lon: number }>;

type Feature = Readonly<{
  type: 'Feature';
  properties: Record<string, string>;
  geometry: Readonly<{ type: 'Point'; coordinates: number[] }> | Readonly<{ type: 'LineString'; coordinates: number[][] }>;
}>;
/** A GeoJSON feature collection, RFC 7946. */
type Features = { type: 'FeatureCollection'; features: Feature[] };

type Colours = Readonly<{ paper: string; line: string; point: string }>;

/** A ground without tiles: nothing is asked of any network. Degrees make a grid, so that distances can be judged. */
function groundStyle({ paper, line, point }: Colours, places: readonly MapPlace[]): StyleSpecification {
  return {
    version: 8,
    sources: {
      grid: { type: 'geojson', data: gridAround(places) },
      places: { type: 'geojson', data: pointsOf(places) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': paper } },
      { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': line, 'line-width': 1 } },
      {
        id: 'places',
        type: 'circle',
        source: 'places',
        paint: { 'circle-color': point, 'circle-radius': 9, 'circle-stroke-color': paper, 'circle-stroke-width': 3 },
      },
    ],
  };
}

const pointsOf = (places: readonly MapPlace[]): Features => ({
  type: 'FeatureCollection',
  features: places.map(({ name, lat, lon }) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  })),
});

const STEP = 0.01;
const STEPS = 12;

/** Lines a hundredth of a degree apart, some kilometre, around the places. */
function gridAround(places: readonly MapPlace[]): Features {
  const [first] = places;
  if (!first) return { type: 'FeatureCollection', features: [] };
  const [west, south] = [Math.floor(first.lon / STEP) * STEP - STEPS * STEP, Math.floor(first.lat / STEP) * STEP - STEPS * STEP];
  const span = 2 * STEPS * STEP;
  const line = (coordinates: number[][]): Feature => ({
    type: 'Feature',
    properties: {},
    geometry: { type: 'LineString', coordinates },
  });
  const at = Array.from({ length: 2 * STEPS + 1 }, (_, index) => index * STEP);
  return {
    type: 'FeatureCollection',
    features: [
      ...at.map((step) =>
        line([
          [west + step, south],
          [west + step, south + span],
        ]),
      ),
      ...at.map((step) =>
        line([
          [west, south + step],
          [west + span, south + step],
        ]),
      ),
    ],
  };
}

/** The places on a map. The list beside it says the same, so the drawing itself is hidden from who cannot see it, and keeps no keyboard. */
@Component({
  selector: 'app-place-map',
  template: `<div role="img" class="place-map" [attr.aria-label]="label()" [hidden]="isUndrawable()">
      <div #canvas class="place-map-canvas" inert></div>
    </div>
    @if (isUndrawable()) {
      <p class="soft">Kartan kan inte ritas i den här webbläsaren. Platserna står i listan.</p>
    }`,
})
export class PlaceMap {
  readonly places = input.required<readonly MapPlace[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  protected readonly isUndrawable = signal(false);
  protected readonly label = computed(
    () =>
      `Karta med ${this.places()
        .map(({ name }) => name)
        .join(', ')}. Lägena står i listan under kartan.`,
  );

  constructor() {
    const destroyed = inject(DestroyRef);
    afterNextRender(() => {
      try {
        const map = this.draw();
        destroyed.onDestroy(() => map.remove());
      } catch {
        this.isUndrawable.set(true); // no WebGL: the list says the same
      }
    });
  }

  private draw(): Map {
    const { nativeElement: container } = this.canvas();
    const colour = (name: string): string => resolved(getComputedStyle(container).getPropertyValue(name), container);
    setWorkerUrl('/maplibre/maplibre-gl-worker.mjs');
    const bounds = new LngLatBounds();
    for (const { lat, lon } of this.places()) bounds.extend([lon, lat]);
    const map = new Map({
      container,
      style: groundStyle({ paper: colour('--ground'), line: colour('--line'), point: colour('--lake') }, this.places()),
      bounds,
      fitBoundsOptions: { padding: 48, maxZoom: 14 },
      attributionControl: false,
      interactive: false,
    });
    return map;
  }
}

/** A colour as the drawing takes it: `light-dark()` is for styles alone. */
function resolved(value: string, near: HTMLElement): string {
  const probe = near.ownerDocument.createElement('span');
  probe.style.color = value;
  near.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
