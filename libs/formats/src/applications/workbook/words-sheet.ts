import type { Committee } from '@tp/domain';
import type { WriteSheet } from 'hucre';
import { codedText } from './cell-marks.js';
import { HEADING, WRAPPED } from './sheet-style.js';
import { NO, NOT_APPLICABLE, YES } from './write-cell.js';
import { type Column, ROW_SHEETS } from './workbook-shape.js';

export const WORDS_SHEET = 'Tillåtna ord';

type WordList = Readonly<{
  title: string;
  words: readonly string[];
  meanings?: Readonly<{ title: string; words: readonly string[] }>;
}>;
export type Committees = readonly Pick<Committee, 'code' | 'name'>[];

/** The lists that cells are chosen from, each in a column of the sheet of words, where the cells' own lists find them. */
export class WordLists {
  private readonly columns: Readonly<{ title: string; words: readonly string[] }>[] = [];
  private readonly ranges = new Map<string, string>();

  constructor(committees: Committees) {
    this.add({
      title: 'Nämnd',
      words: committees.map(({ code }) => codedText(code)),
      meanings: { title: 'Nämndens namn', words: committees.map(({ name }) => codedText(name)) },
    });
    for (const { words } of ROW_SHEETS.flatMap(({ columns }) => columns)) {
      const { choices, label } = words;
      if (choices && !this.ranges.has(label))
        this.add({
          title: label,
          words: Object.values(choices),
          meanings: { title: 'På engelska', words: Object.keys(choices) },
        });
    }
    this.add({ title: 'Ja eller nej', words: [YES, NO] });
    this.add({ title: 'Ja, nej eller ej tillämpligt', words: [YES, NO, NOT_APPLICABLE] });
  }

  /** The range of words that the column's cells are chosen from; `undefined` when it has none, or more than one may stand there. */
  rangeFor({ field, isOptional, words: { kind, choices, label } }: Column): string | undefined {
    if (field === 'application.committee') return this.ranges.get('Nämnd');
    if (kind === 'boolean') return this.ranges.get(isOptional ? 'Ja, nej eller ej tillämpligt' : 'Ja eller nej');
    return choices && kind !== 'list' ? this.ranges.get(label) : undefined;
  }

  sheet(): WriteSheet {
    const height = Math.max(...this.columns.map(({ words }) => words.length));
    const rows = [...Array(height).keys()].map((row) => this.columns.map(({ words }) => words[row] ?? null));
    return {
      name: WORDS_SHEET,
      columns: this.columns.map(() => ({ width: 26, style: WRAPPED })),
      rows: [this.columns.map(({ title }) => title), ...rows],
      cells: new Map(this.columns.map((_, at) => [`0,${at}`, { style: HEADING }])),
      freezePane: { rows: 1 },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    };
  }

  private add({ title, words, meanings }: WordList): void {
    const letter = String.fromCharCode(65 + this.columns.length); // far fewer than 26
    if (words.length > 0) this.ranges.set(title, `'${WORDS_SHEET}'!$${letter}$2:$${letter}$${words.length + 1}`);
    this.columns.push({ title, words });
    if (meanings) this.columns.push(meanings);
  }
}
