export type MapPlace = Readonly<{ number: number; name: string; lat: number; lon: number }>;
/** Lines a step of degrees apart: each a pair of `[lon, lat]`. */
export type MapGrid = Readonly<{ step: number; lines: readonly (readonly [number, number])[][] }>;

/** Degrees. The least keeps a single place's ground in view. */
const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1] as const;
const LEAST_SPAN = 0.02;
/** A map three times as wide as high shows some six times as many degrees from east to west, this far north. */
const WIDER = 6;

/** A grid of degrees that fills the map round the places, some ten lines from south to north. @example places 0,05 degrees apart → step 0.02 */
export function mapGrid(places: readonly Pick<MapPlace, 'lat' | 'lon'>[]): MapGrid {
  const [lats, lons] = [places.map(({ lat }) => lat), places.map(({ lon }) => lon)];
  const span = Math.max(LEAST_SPAN, spanOf(lats), spanOf(lons) / WIDER);
  const step = STEPS.find((one) => one * 5 >= span) ?? 1;
  const around = (values: readonly number[], reach: number): readonly number[] => {
    const from = Math.floor((Math.min(...values) - reach) / step);
    const to = Math.ceil((Math.max(...values) + reach) / step);
    return Array.from({ length: to - from + 1 }, (_, index) => round((from + index) * step));
  };
  if (places.length === 0) return { step, lines: [] };
  const [rows, columns] = [around(lats, span * 2), around(lons, span * WIDER)];
  const [south = 0, north = 0, west = 0, east = 0] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  return {
    step,
    lines: [
      ...columns.map((lon) => [[lon, south] as const, [lon, north] as const]),
      ...rows.map((lat) => [[west, lat] as const, [east, lat] as const]),
    ],
  };
}

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const round = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const KILOMETRES_PER_DEGREE = 111;
/** @example step 0.02 → `Mellan linjerna är det 0,02 grader, från söder till norr omkring 2,2 km.` */
export const gridText = ({ step }: MapGrid): string =>
  `Mellan linjerna är det ${step.toLocaleString('sv-SE')} grader, från söder till norr omkring ${(
    step * KILOMETRES_PER_DEGREE
  ).toLocaleString('sv-SE', { maximumSignificantDigits: 2 })} km.`;
