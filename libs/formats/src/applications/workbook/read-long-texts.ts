import type { Sheet } from 'hucre';
import type { LongTextsRead } from './read-cell.js';
import { cellAt, isEmpty, shownText } from './raw-cell.js';
import type { WorkbookFaults } from './workbook-faults.js';

const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim() || NaN) : NaN;

/** What is wrong with a row of the sheet; the text it is a part of is then not given, for nobody knows how it reads. */
type WrongPart = Readonly<{ column: 0 | 1; message: string }>;

const NUMBERS = 'Ska vara ett heltal: textens nummer, och delens nummer i texten.';

/** The texts on the sheet of long texts, put together of their parts in the parts' order. A sheet that is not there has none. */
export function readLongTexts(sheet: Sheet | undefined, faults: WorkbookFaults): LongTextsRead {
  const texts = new Map<number, Map<number, string>>();
  const unreadable = new Set<number>();
  for (let row = 1; sheet && row < sheet.rows.length; row++) {
    const cells = [0, 1, 2].map((column) => cellAt(sheet, row, column));
    if (cells.every(isEmpty)) continue;
    const [number = NaN, part = NaN] = cells.map(({ value }) => numberIn(value));
    const parts = texts.get(number) ?? new Map<number, string>();
    const wrong = wrongIn(number, part, parts);
    if (wrong) {
      unreadable.add(number);
      faults.add({ sheet: sheet.name, row, column: wrong.column }, cells.map(shownText)[wrong.column] ?? '', wrong.message);
    } else texts.set(number, parts.set(part, cells.map(shownText)[2] ?? ''));
  }
  const whole = [...texts].filter(([number]) => !unreadable.has(number));
  return new Map(whole.map(([number, parts]) => [number, joined(parts)]));
}

function wrongIn(number: number, part: number, parts: ReadonlyMap<number, string>): WrongPart | undefined {
  if (!Number.isSafeInteger(number)) return { column: 0, message: NUMBERS };
  if (!Number.isSafeInteger(part)) return { column: 1, message: NUMBERS };
  return parts.has(part)
    ? { column: 1, message: 'Delen står redan på bladet. Varje del av en text får stå en gång.' }
    : undefined;
}

const joined = (parts: ReadonlyMap<number, string>): string =>
  [...parts]
    .toSorted(([one], [other]) => one - other)
    .map(([, text]) => text)
    .join('');
