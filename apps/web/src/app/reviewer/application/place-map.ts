import { afterNextRender, Component, computed, DestroyRef, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { groundColours, groundStyle, gridText, MAP_WORKER, mapGrid, type MapPlace } from '@tp/ui/maps';
import { LngLatBounds, Map, Marker, setWorkerUrl } from 'maplibre-gl';

/** The places on a map, numbered as in the list beside it. The list says the same, so the drawing keeps no keyboard. */
@Component({
  selector: 'app-place-map',
  template: `<div role="img" class="tp-map place-map" [attr.aria-label]="label()" [hidden]="isUndrawable()">
      <div #canvas class="tp-map-canvas" inert></div>
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
    setWorkerUrl(MAP_WORKER);
    const bounds = new LngLatBounds();
    for (const { lat, lon } of this.places()) bounds.extend([lon, lat]);
    const map = new Map({
      container,
      style: groundStyle(groundColours(container), this.grid()),
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
  element.className = 'tp-map-pin';
  element.textContent = String(number);
  return element;
}
