import {
  afterNextRender,
  Component,
  computed,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { type ChoicePoint, type DrawnMap, MAP_DRAWING, type MapPosition, type MapStart } from './drawn-map.js';
import { metresPerPixel, scaleBar } from './scale-bar.js';

/** Where a map begins that has nothing to show yet: Sweden's capital, from afar. */
const START: MapStart = { lat: 59.33, lon: 18.06, zoom: 9.5 };

/** A map to choose places on. What cannot be drawn is said: the fields beside it do the same. */
@Component({
  selector: 'tp-place-choice',
  template: `<div class="tp-map" role="group" [attr.aria-label]="label()" [hidden]="fault() !== null">
      <div #canvas class="tp-map-canvas"></div>
    </div>
    @if (fault(); as text) {
      <p class="tp-map-fault">{{ text }}</p>
    } @else {
      <div class="tp-map-below">
        <span class="tp-map-zoom">
          <button type="button" class="tp-button" (click)="map()?.zoomBy(1)">Närmare</button>
          <button type="button" class="tp-button" (click)="map()?.zoomBy(-1)">Längre bort</button>
        </span>
        @if (scale(); as bar) {
          <span class="tp-map-scale"
            ><span class="tp-map-bar" aria-hidden="true" [style.inline-size.px]="bar.pixels"></span> {{ bar.text }}</span
          >
        }
        @if (!hasTiles()) {
          <span>Kartbilden kunde inte hämtas. Lägena går att sätta ändå.</span>
        }
        @if (attribution()) {
          <span>{{ attribution() }}</span>
        }
      </div>
    }`,
  host: { class: 'tp-place-choice' },
})
export class PlaceChoice {
  readonly label = input.required<string>();
  readonly points = input.required<readonly ChoicePoint[]>();
  readonly start = input(START);
  /** An address of tiles with `{z}`, `{x}` and `{y}`; without one nothing is asked of any network. */
  readonly tileAddress = input<string | null>(null);
  /** Whose map the tiles are. */
  readonly attribution = input('');
  readonly chosen = output<MapPosition>();
  readonly moved = output<Readonly<{ key: number; position: MapPosition }>>();
  readonly focused = output<number>();

  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly loadDrawing = inject(MAP_DRAWING);
  private readonly view = signal<Readonly<{ zoom: number; lat: number }> | null>(null);
  private isGone = false;
  protected readonly map = signal<DrawnMap | null>(null);
  protected readonly fault = signal<string | null>(null);
  protected readonly hasTiles = signal(true);
  protected readonly scale = computed(() => {
    const view = this.view();
    return view && scaleBar(metresPerPixel(view.zoom, view.lat));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      this.map()?.remove();
    });
    afterNextRender(() => void this.draw());
    effect(() => {
      const [map, points] = [this.map(), this.points()];
      untracked(() => {
        map?.show(points);
        map?.frame(points);
      });
    });
  }

  private async draw(): Promise<void> {
    const drawing = await this.loadDrawing().catch(() => null);
    if (this.isGone) return;
    if (drawing === null) return this.fault.set('Kartan kunde inte hämtas. Skriv lägena i fälten i stället.');
    try {
      this.map.set(
        drawing(this.canvas().nativeElement, {
          tiles: this.tileAddress(),
          start: this.start(),
          onChoose: (position) => this.chosen.emit(position),
          onMove: (key, position) => this.moved.emit({ key, position }),
          onFocus: (key) => this.focused.emit(key),
          onTilesMissing: () => this.hasTiles.set(false),
          onView: (view) => this.view.set(view),
        }),
      );
    } catch {
      this.fault.set('Kartan kan inte ritas i den här webbläsaren. Skriv lägena i fälten i stället.'); // no WebGL
    }
  }
}
