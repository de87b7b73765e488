import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { LngLatBounds, Map, Marker, setWorkerUrl, type StyleSpecification } from 'maplibre-gl';
import { gridText, type MapGrid, mapGrid, type MapPlace } from './map-grid.js';

type Colours = Readonly<{ paper: string; line: string }>;

/** A ground without tiles: nothing is asked of any network. Degrees make a grid, so that distances can be judged. */
const groundStyle = ({ paper, line }: Colours, { lines }: MapGrid): StyleSpecification => ({
  version: 8,
  sources: {
    grid: {
      type: 'geojson',
      data: {
        type: 'FeatureCollection',
        features: lines.map((points) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'LineString', coordinates: points.map((point) => [...point]) },
        })),
      },
    },
  },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': paper } },
    { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': line, 'line-width': 1 } },
  ],
});

/** The places on a map, numbered as in the list beside it. The list says the same, so the drawing keeps no keyboard. */
@Component({
  selector: 'app-place-map',
  template: `<div role="img" class="place-map" [attr.aria-label]="label()" [hidden]="isUndrawable()">
      <div #canvas class="place-map-canvas" inert></div>
    </div>
    <p class="soft place-map-scale">
      {{ isUndrawable() ? 'Kartan kan inte ritas i den här webbläsaren. Platserna står i listan.' : scale() }}
    </p>`,
})
export class PlaceMap {
  readonly places = input.required<readonly MapPlace[]>();
  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly grid = computed(() => mapGrid(this.places()));
  protected readonly scale = computed(() => gridText(this.grid()));
  protected readonly isUndrawable = signal(false);
  protected readonly label = computed(
    () =>
      `Karta med ${this.places()
        .map(({ number, name }) => `${number} ${name}`)
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
      style: groundStyle({ paper: colour('--ground'), line: colour('--line') }, this.grid()),
      bounds,
      fitBoundsOptions: { padding: 48, maxZoom: 13 },
      attributionControl: false,
      interactive: false,
    });
    for (const { number, lat, lon } of this.places())
      new Marker({ element: pin(container, number) }).setLngLat([lon, lat]).addTo(map);
    return map;
  }
}

function pin({ ownerDocument }: HTMLElement, number: number): HTMLElement {
  const element = ownerDocument.createElement('span');
  element.className = 'place-pin';
  element.textContent = String(number);
  return element;
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
