import { withDigits } from '../json/json-number.js';
import { placeByRank } from '../json/place-by-rank.js';
import { elementsOf, memberOf, valueAt } from './object-reading.js';
import type { Mention, Path, ReadPart } from './report.js';

/** A value inside a review or a settlement, and how far from its beginning it stands. */
type Detail<T> = Readonly<{ inside: Path; value: T; distance: number }>;
/** How far from a review's beginning some of its values stand; of its levels each, when they were read with care. */
type Distances = Readonly<{ application: number; levels: number; levelsEach: ReadonlyMap<string, number> | undefined }>;

/**
 * What a review or a settlement says that only the whole file can judge. There may be more of them than applications, so one is
 * kept small: what reads alike in many (levels, codes, the order of keys) is shared.
 */
export type Judgement = Readonly<{
  list: string;
  index: number;
  offset: number;
  /** The number of its application's reference. */
  application: number | undefined;
  codes: readonly Detail<string>[];
  costItems: readonly Detail<number>[];
  levels: object | undefined;
  distances: Distances;
}>;

const NONE: readonly never[] = [];
const CODES: readonly Path[] = [['direction', 'code'], ['requirements', 'code'], ['denialCode']];
const END = '\0'; // no key has a NUL: what a path with it names is missing, and so stands at the end

/** Makes judgements, and shares what they have in common. */
export class Judgements {
  private readonly shared = new Map<string, unknown>();

  of(part: ReadPart, list: string, index: number, application: number | undefined): Judgement {
    const levels = objectOf(memberOf(part.value, 'levels'));
    const order = part.isExact ? undefined : Object.keys(objectOf(part.value) ?? {}).join('\0');
    return {
      list,
      index,
      offset: part.placeOf([]),
      application,
      codes: this.details(order, codesIn(part)),
      costItems: this.details(order, costItemsIn(part)),
      levels: levels && this.once(`l${JSON.stringify(withDigits(levels))}`, () => levels),
      distances: order === undefined ? distancesIn(part, levels) : this.once(`k${order}`, () => distancesIn(part, undefined)),
    };
  }

  private details<T>(order: string | undefined, details: readonly Detail<T>[]): readonly Detail<T>[] {
    if (details.length === 0) return NONE;
    return order === undefined
      ? details
      : this.once(`d${JSON.stringify([order, details.map(({ inside, value }) => [inside, value])])}`, () => details);
  }

  private once<T>(text: string, make: () => T): T {
    if (!this.shared.has(text)) this.shared.set(text, make());
    return this.shared.get(text) as T; // the text begins with what it stands for
  }
}

/** A detail as something to report. */
export const detailIn = <T>({ list, index, offset }: Judgement, { inside, value, distance }: Detail<T>): Mention<T> => ({
  path: [list, index, ...inside],
  value,
  at: offset + distance,
});

/** One level, given or missing, as something to report. */
export function levelIn({ list, index, offset, levels, distances }: Judgement, code: string, value: unknown): Mention<unknown> {
  const { levelsEach, levels: all } = distances;
  const at = levelsEach
    ? (levelsEach.get(code) ?? levelsEach.get(END) ?? all) + offset
    : placeByRank(levels, [code], offset + all, 0.001);
  return { path: [list, index, 'levels', code], value, at };
}

const objectOf = (value: unknown): object | undefined =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined;

function distancesIn(part: ReadPart, levels: object | undefined): Distances {
  const distanceOf = (path: Path): number => part.placeOf(path) - part.placeOf([]);
  return {
    application: distanceOf(['application']),
    levels: distanceOf(['levels']),
    levelsEach: levels && new Map([...Object.keys(levels), END].map((code) => [code, distanceOf(['levels', code])])),
  };
}

function codesIn(part: ReadPart): readonly Detail<string>[] {
  const items = elementsOf(memberOf(part.value, 'ineligibleCostItems'));
  const paths = [...CODES, ...items.map((_, index) => ['ineligibleCostItems', index, 'code'])];
  return paths.flatMap((inside) => {
    const value = valueAt(part.value, inside);
    return typeof value === 'string' ? [detail(part, inside, value)] : [];
  });
}

function costItemsIn(part: ReadPart): readonly Detail<number>[] {
  return elementsOf(memberOf(part.value, 'ineligibleCostItems')).flatMap((item, place) => {
    const value = memberOf(item, 'index');
    return typeof value === 'number' ? [detail(part, ['ineligibleCostItems', place, 'index'], value)] : [];
  });
}

const detail = <T>(part: ReadPart, inside: Path, value: T): Detail<T> => ({
  inside,
  value,
  distance: part.placeOf(inside) - part.placeOf([]),
});
