import { diffArrays } from 'diff';
import { fieldLabel, valueText } from './shown-value.js';

/** `pointer` is the newer version's, or of what it no longer has the older one's. */
export type Change = Readonly<{ pointer: string; label: string; before: string; after: string }>;

/**
 * What differs between two versions, value by value, in the newer one's order and then what it no longer has. Elements of a list are
 * told by what they say, not by where they stand: one that was taken out from among many is one that is gone.
 */
export const changesBetween = (before: unknown, after: unknown): readonly Change[] => changesAt('', before, after);

function changesAt(pointer: string, before: unknown, after: unknown): readonly Change[] {
  if (Array.isArray(before) && Array.isArray(after)) return changesInList(pointer, before, after);
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return keys.flatMap((key) => changesAt(`${pointer}/${key}`, before[key], after[key]));
  }
  return before === after ? [] : [changeAt(pointer, before, after)];
}

/** Elements that stand where others stood are those, changed; the others came or went whole. */
function changesInList(pointer: string, before: readonly unknown[], after: readonly unknown[]): readonly Change[] {
  const [old, now] = [before, after].map((list) => list.map((element) => JSON.stringify(element)));
  const changes: Change[] = [];
  let [oldAt, nowAt, waiting] = [0, 0, 0];
  const goneUntil = (end: number): void => {
    for (; oldAt < end; oldAt += 1) changes.push(changeAt(`${pointer}/${oldAt}`, before[oldAt], undefined));
  };
  for (const { added, removed, value } of diffArrays(old ?? [], now ?? [])) {
    if (removed) waiting += value.length;
    else if (added) {
      for (const end = nowAt + value.length; nowAt < end; nowAt += 1) {
        if (waiting === 0) changes.push(changeAt(`${pointer}/${nowAt}`, undefined, after[nowAt]));
        else {
          changes.push(...changesAt(`${pointer}/${nowAt}`, before[oldAt], after[nowAt]));
          [oldAt, waiting] = [oldAt + 1, waiting - 1];
        }
      }
    } else {
      goneUntil(oldAt + waiting);
      waiting = 0;
      [oldAt, nowAt] = [oldAt + value.length, nowAt + value.length];
    }
  }
  goneUntil(oldAt + waiting);
  return changes;
}

const changeAt = (pointer: string, before: unknown, after: unknown): Change => ({
  pointer,
  label: fieldLabel(pointer),
  before: before === undefined ? '' : valueText(pointer, before),
  after: after === undefined ? '' : valueText(pointer, after),
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
