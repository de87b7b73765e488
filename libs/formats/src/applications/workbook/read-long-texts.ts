import type { Sheet } from 'hucre';
import type { LongTextsRead } from './read-cell.js';
import { cellAt, isEmpty, shownText } from './raw-cell.js';
import type { WorkbookFaults } from './workbook-faults.js';

const numberIn = (value: unknown): number =>
  typeof value === 'number' ? value : typeof value === 'string' ? Number(value.trim() || NaN) : NaN;

/** The texts on the sheet of long texts, put together of their parts in the parts' order. A sheet that is not there has none. */
export function readLongTexts(sheet: Sheet | undefined, faults: WorkbookFaults): LongTextsRead {
  const parts = new Map<number, [part: number, text: string][]>();
  if (!sheet) return new Map();
  for (let row = 1; row < sheet.rows.length; row++) {
    const [text, part, content] = [0, 1, 2].map((column) => cellAt(sheet, row, column));
    if (!text || !part || !content || [text, part, content].every(isEmpty)) continue;
    const [number, order] = [numberIn(text.value), numberIn(part.value)];
    const wrong = !Number.isSafeInteger(number) ? 0 : !Number.isSafeInteger(order) ? 1 : undefined;
    if (wrong !== undefined) {
      const cell = wrong === 0 ? text : part;
      faults.add(
        { sheet: sheet.name, row, column: wrong },
        shownText(cell),
        'Ska vara ett heltal: textens nummer och delens nummer i texten.',
      );
      continue;
    }
    const known = parts.get(number) ?? [];
    parts.set(number, known);
    known.push([order, shownText(content)]);
  }
  return new Map(
    [...parts].map(([number, pieces]) => [
      number,
      pieces
        .toSorted(([one], [other]) => one - other)
        .map(([, text]) => text)
        .join(''),
    ]),
  );
}
