import { Component, computed, input, output } from '@angular/core';
import type { OutcomeKind } from '@tp/ui';
import { mapGrid } from '@tp/ui/maps';

export type BoardSpot = Readonly<{ reference: string; title: string; lat: number; lon: number; kind: OutcomeKind }>;

const WIDTH = 260;
const MARGIN = 14;
const LEAST_SPAN = 0.01; // degrees

/** Where what is granted and denied lies, over a grid of degrees: filled is granted, half in part, hollow denied. The rows say the same. */
@Component({
  selector: 'app-board-map',
  template: `<svg
      class="board-map"
      [attr.viewBox]="'0 0 ' + width + ' ' + drawing().height"
      role="img"
      [attr.aria-label]="label()"
    >
      @for (line of drawing().lines; track $index) {
        <line class="board-map-line" [attr.x1]="line.x1" [attr.y1]="line.y1" [attr.x2]="line.x2" [attr.y2]="line.y2" />
      }
      @for (spot of drawing().spots; track spot.reference) {
        <g
          [class]="'board-spot board-spot-' + spot.kind"
          [class.board-spot-chosen]="spot.reference === chosen()"
          (click)="chose.emit(spot.reference)"
        >
          <title>{{ spot.reference }} {{ spot.title }}</title>
          <circle [attr.cx]="spot.x" [attr.cy]="spot.y" r="5" />
          @if (spot.kind === 'partial') {
            <path [attr.d]="'M' + spot.x + ' ' + (spot.y - 5) + 'a5 5 0 0 0 0 10z'" />
          }
        </g>
      }
    </svg>
    <p class="soft">
      ● beviljas ◐ delvis ○ avslås.
      @if (missing() > 0) {
        {{ missing() }} lägen visas inte.
      }
    </p>`,
})
export class BoardMap {
  readonly spots = input.required<readonly BoardSpot[]>();
  /** How many places are not told. */
  readonly missing = input.required<number>();
  readonly chosen = input.required<string | null>();
  readonly chose = output<string>();
  protected readonly width = WIDTH;
  protected readonly label = computed(() => `Karta med ${this.spots().length} platser. Utfallen står i tabellen.`);
  protected readonly drawing = computed(() => {
    const spots = this.spots();
    const bounds = boundsOf(spots);
    // A degree of longitude is shorter than one of latitude, by the cosine of how far north it is.
    const narrow = Math.cos(((bounds.south + bounds.north) / 2) * (Math.PI / 180));
    const scale = (WIDTH - 2 * MARGIN) / (bounds.width * narrow);
    const height = Math.min(2 * WIDTH, bounds.height * scale + 2 * MARGIN);
    const x = (lon: number): number => round(MARGIN + (lon - bounds.west) * narrow * scale);
    const y = (lat: number): number => round(MARGIN + (bounds.north - lat) * scale);
    return {
      height: round(height),
      spots: spots.map((spot) => ({ ...spot, x: x(spot.lon), y: y(spot.lat) })),
      lines: mapGrid(spots).lines.flatMap(([from, to]) =>
        from && to ? [{ x1: x(from[0]), y1: y(from[1]), x2: x(to[0]), y2: y(to[1]) }] : [],
      ),
    };
  });
}

function boundsOf(spots: readonly BoardSpot[]) {
  const [west, east] = rangeOf(spots.map(({ lon }) => lon));
  const [south, north] = rangeOf(spots.map(({ lat }) => lat));
  return { west, south, north, width: east - west, height: north - south };
}

function rangeOf(values: readonly number[]): readonly [number, number] {
  if (values.length === 0) return [0, LEAST_SPAN];
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Infinity,
    -Infinity,
  ] as readonly [number, number]);
  return most - least < LEAST_SPAN ? [least - LEAST_SPAN / 2, most + LEAST_SPAN / 2] : [least, most];
}

const round = (value: number): number => Math.round(value * 10) / 10;
