export type MapPlace = Readonly<{ number: number; name: string; lat: number; lon: number }>;
/** Lines a step of degrees apart: each a pair of `[lon, lat]`. */
export type MapGrid = Readonly<{ step: number; lines: readonly (readonly [number, number])[][] }>;
/** What a map shows, in degrees. */
export type MapBounds = Readonly<{ west: number; south: number; east: number; north: number }>;

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
  return { step, lines: linesOf(columns, rows, { west, south, east, north }) };
}

/** Degrees, for a map that one goes near with. */
const FINE_STEPS = [0.0005, 0.001, 0.002, ...STEPS, 2, 5, 10, 30] as const;
const MOST_COLUMNS = 12;

/** A grid of degrees over what a map shows and as much again around it. @example a map 0,1 degrees wide → step 0.01 */
export function gridOver({ west, south, east, north }: MapBounds): MapGrid {
  const [width, height] = [east - west, north - south];
  const step = FINE_STEPS.find((one) => one * MOST_COLUMNS >= width) ?? 30;
  const over = (from: number, to: number, most: number): readonly number[] => {
    const first = Math.ceil(Math.max(-most, from) / step);
    const last = Math.floor(Math.min(most, to) / step);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => round((first + index) * step));
  };
  const around = {
    west: west - width,
    south: Math.max(-85, south - height),
    east: east + width,
    north: Math.min(85, north + height),
  };
  return { step, lines: linesOf(over(around.west, around.east, 360), over(around.south, around.north, 85), around) };
}

const linesOf = (
  columns: readonly number[],
  rows: readonly number[],
  { west, south, east, north }: MapBounds,
): MapGrid['lines'] => [
  ...columns.map((lon) => [[lon, south] as const, [lon, north] as const]),
  ...rows.map((lat) => [[west, lat] as const, [east, lat] as const]),
];

const spanOf = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
const round = (degrees: number): number => Math.round(degrees * 10_000) / 10_000;

const KILOMETRES_PER_DEGREE = 111;
/** @example step 0.02 → `Mellan linjerna är det 0,02 grader, från söder till norr omkring 2,2 km.` */
export const gridText = ({ step }: MapGrid): string =>
  `Mellan linjerna är det ${step.toLocaleString('sv-SE')} grader, från söder till norr omkring ${(
    step * KILOMETRES_PER_DEGREE
  ).toLocaleString('sv-SE', { maximumSignificantDigits: 2 })} km.`;
