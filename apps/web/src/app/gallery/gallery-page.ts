import { HttpErrorResponse } from '@angular/common/http';
import { Component, DOCUMENT, effect, inject, signal } from '@angular/core';
import { type Kronor, kronor } from '@tp/domain';
import {
  Amount,
  AmountField,
  Differences,
  Empty,
  Evidence,
  Field,
  Finding,
  LevelScale,
  OutcomeLabel,
  type OutcomeKind,
  ProblemMessage,
  Progress,
  Ribbon,
  type RibbonPart,
  Score,
} from '@tp/ui';
import { CostExample } from './cost-example.js';
import { TextExample } from './text-example.js';
import { PlaceExample } from './place-example.js';
import { RowExample } from './row-example.js';
import { TableExample } from './table-example.js';

type Scheme = 'light dark' | 'light' | 'dark';

const SCHEMES: readonly Readonly<{ scheme: Scheme; word: string }>[] = [
  { scheme: 'light dark', word: 'Som systemet' },
  { scheme: 'light', word: 'Ljust' },
  { scheme: 'dark', word: 'Mörkt' },
];

/** Each building block in its states, for who builds pages and who judges them. */
@Component({
  selector: 'app-gallery-page',
  imports: [
    Amount,
    AmountField,
    CostExample,
    Differences,
    Empty,
    Evidence,
    Field,
    Finding,
    LevelScale,
    OutcomeLabel,
    PlaceExample,
    ProblemMessage,
    Progress,
    Ribbon,
    RowExample,
    Score,
    TableExample,
    TextExample,
  ],
  templateUrl: './gallery-page.html',
})
export class GalleryPage {
  private readonly root = inject(DOCUMENT).documentElement;
  protected readonly schemes = SCHEMES;
  protected readonly scheme = signal<Scheme>('light dark');
  protected readonly level = signal<number>(2);
  protected readonly frame = signal<Kronor | null>(kronor(40_000_000));
  protected readonly text = signal('Belysningen är svag och sikten skymd av buskar.');
  protected readonly problem = new Error('prov');
  protected readonly unreachable = new HttpErrorResponse({ status: 0 });
  protected readonly refused = new HttpErrorResponse({
    status: 422,
    error: { title: 'Filen kan inte läsas in', detail: 'Rad 12: beloppet är negativt.' },
  });
  protected readonly outcomes: readonly OutcomeKind[] = ['grant', 'partial', 'deny', 'not-reviewed', 'unsettled'];
  protected readonly parts: readonly RibbonPart[] = [
    { kind: 'grant', amount: 46_800_000 },
    { kind: 'partial', amount: 16_600_000 },
    { kind: 'cut', amount: 3_350_000 },
    { kind: 'deny', amount: 40_800_000 },
  ];
  protected readonly contents = [
    'tp-amount',
    'tp-amount-field',
    'tp-cost-grid',
    'tp-data-table',
    'tp-diff',
    'tp-empty',
    'tp-evidence',
    'tp-field',
    'tp-finding',
    'tp-level-scale',
    'tp-outcome',
    'tp-place-picker',
    'tp-problem',
    'tp-progress',
    'tp-ribbon',
    'tp-row-list',
    'tp-score',
    'tp-text-area-field',
    'tp-word-count',
  ];

  constructor() {
    effect((onCleanup) => {
      this.root.style.colorScheme = this.scheme();
      onCleanup(() => (this.root.style.colorScheme = ''));
    });
  }

  protected wordCount(): number {
    return this.text()
      .split(/\s+/u)
      .filter((word) => word !== '').length;
  }
}
