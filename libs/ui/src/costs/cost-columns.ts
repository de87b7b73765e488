import { COST_CATEGORY_WORDS } from '@tp/domain';
import type { RowColumn } from '../rows/row-column.js';

/** The columns of cost items, and what calculations made elsewhere call them. */
export const COST_COLUMNS: readonly RowColumn[] = [
  { key: 'year', word: 'År', kind: 'year', headings: ['årtal', 'budgetår'] },
  {
    key: 'category',
    word: 'Kategori',
    kind: 'choice',
    choices: COST_CATEGORY_WORDS,
    headings: ['kostnadsslag', 'slag', 'typ', 'utgiftsslag', 'kostnadskategori'],
  },
  {
    key: 'description',
    word: 'Beskrivning',
    kind: 'words',
    headings: ['benämning', 'post', 'utgiftspost', 'text', 'åtgärd', 'kostnadspost', 'aktivitet'],
  },
  {
    key: 'amount',
    word: 'Belopp, kr',
    kind: 'amount',
    headings: ['belopp', 'summa', 'kostnad', 'utgift', 'pris', 'budget', 'sek', 'kr', 'tkr', 'mnkr'],
  },
];
