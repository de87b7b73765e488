import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ReviewComparisonResponse } from '@tp/contracts';
import { countText, DataTable, Empty, ProblemMessage, readProblem, TableCell } from '@tp/ui';
import { finalize } from 'rxjs';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { shortcutOf, Shortcuts } from '../../shell/shortcuts.js';
import { AgreementFigures } from './agreement-figures.js';
import {
  ADJUSTED_COLUMN,
  COMPARED_COLUMNS,
  countIn,
  nextUnsettled,
  PART_WORDS,
  shownRows,
  stateText,
  USUAL_COLUMNS,
} from './compared-rows.js';
import { alphaText, type ComparedApplication, type ComparedPoint, figureText, pointLabel, SECRET } from './compared-words.js';
import { addressOf, type ComparisonQuery, PARTS, readQuery, sortAfter } from './comparison-query.js';
import { SettleForm } from './settle-form.js';
import { settledBefore, type SettlementOrder } from './settlement-of.js';
import { SideBySide } from './side-by-side.js';

const KEYS = [
  { keys: ['J', 'K'], does: 'nästa och föregående ansökan' },
  { keys: ['/'], does: 'sök' },
  { keys: ['?'], does: 'visa kortkommandon' },
];

/** What was just settled or taken back, and how to undo that. */
type Done = Readonly<{ reference: string; text: string; before: SettlementOrder | null; canUndo: boolean }>;

/** Where do the reviewers disagree, and what shall count? */
@Component({
  selector: 'app-disagreement-page',
  imports: [
    AgreementFigures,
    DataTable,
    Empty,
    NotFoundMessage,
    ProblemMessage,
    RouterLink,
    SettleForm,
    ShortcutsDialog,
    SideBySide,
    TableCell,
  ],
  templateUrl: './disagreement-page.html',
  host: { '(document:keydown)': 'press($event)' },
})
export class DisagreementPage {
  readonly roundId = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly shortcuts = inject(Shortcuts);
  private readonly keysDialog = viewChild.required(ShortcutsDialog);
  private readonly searchField = viewChild<ElementRef<HTMLInputElement>>('sought');
  private readonly chosenTitle = viewChild<ElementRef<HTMLElement>>('chosenTitle');
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly response = httpResource<ReviewComparisonResponse>(() => `${this.url()}/review-comparison`);
  protected readonly comparison = lastSeen(this.roundId, () => (this.response.hasValue() ? this.response.value() : undefined));
  protected readonly problem = computed(() => readProblem(this.response.error()));
  protected readonly query = computed(() => readQuery(this.address()));
  private readonly applications = computed(() => this.comparison()?.applications ?? []);
  protected readonly rows = computed(() => shownRows(this.applications(), this.query()));
  protected readonly chosen = computed((): ComparedApplication | null => {
    const { chosen } = this.query();
    return this.applications().find(({ reference }) => reference === chosen) ?? this.rows()[0] ?? null;
  });
  private readonly at = computed(() => this.rows().findIndex(({ reference }) => reference === this.chosen()?.reference));
  protected readonly previous = computed(() => this.rows()[this.at() - 1]?.reference ?? null);
  protected readonly next = computed(() => this.rows()[this.at() + 1]?.reference ?? null);
  protected readonly parts = computed(() =>
    PARTS.map((part) => ({ part, word: PART_WORDS[part], count: countIn(this.applications(), part) })),
  );
  protected readonly unsettled = computed(() => countIn(this.applications(), 'oavgjorda'));
  protected readonly differing = computed(() => countIn(this.applications(), 'skiljer'));
  protected readonly columns = computed(() =>
    this.query().showsAdjusted ? [...COMPARED_COLUMNS, ADJUSTED_COLUMN] : COMPARED_COLUMNS,
  );
  protected readonly codes = computed(() => Object.entries(this.comparison()?.codes ?? {}));
  protected readonly shownColumns = signal<readonly string[] | null>(USUAL_COLUMNS);
  protected readonly isSending = signal(false);
  protected readonly refused = signal<unknown>(null);
  protected readonly done = signal<Done | null>(null);
  protected readonly keys = KEYS;
  protected readonly secret = SECRET;
  protected readonly count = countText;
  protected readonly alpha = alphaText;
  protected readonly figure = figureText;
  protected readonly stateOf = stateText;
  protected readonly keyOf = ({ reference }: ComparedApplication): string => reference;
  protected readonly labelOf = ({ point }: ComparedPoint): string => {
    const [application, comparison] = [this.chosen(), this.comparison()];
    return application && comparison ? pointLabel(point, application, comparison.criteria) : point;
  };

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(`Oenighet: ${this.comparison()?.title ?? 'omgången'} – Trygghetsportalen`));
  }

  protected linkTo(change: Partial<ComparisonQuery>) {
    return addressOf(change);
  }

  protected show(change: Partial<ComparisonQuery>, replaceUrl = false): void {
    const queryParams = addressOf(change);
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected orderBy(column: string): void {
    this.show({ sort: sortAfter(this.query().sort, column) });
  }

  protected settle(application: ComparedApplication, order: SettlementOrder): void {
    const next = nextUnsettled(this.rows(), application.reference) ?? application.reference;
    const text = `${application.reference} är avgjord.`;
    this.change(application, order, { text, canUndo: true }, next);
  }

  protected unsettle(application: ComparedApplication): void {
    const text = `Avgörandet av ${application.reference} är borttaget.`;
    this.change(application, null, { text, canUndo: settledBefore(application) !== null }, application.reference);
  }

  protected undo({ reference, before }: Done): void {
    const application = this.applications().find((one) => one.reference === reference);
    if (application) this.change(application, before, { text: `Ångrat: ${reference} är som förut.`, canUndo: false }, reference);
  }

  private change(
    application: ComparedApplication,
    order: SettlementOrder | null,
    said: Pick<Done, 'text' | 'canUndo'>,
    then: string,
  ): void {
    if (this.isSending()) return;
    const { reference } = application;
    const address = `${this.url()}/applications/${encodeURIComponent(reference)}/settlement`;
    const [method, body] = order === null ? ['DELETE', null] : ['PUT', { settlement: order }];
    this.refused.set(null);
    this.isSending.set(true);
    this.http
      .request(method, address, { body })
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: () => {
          this.done.set({ reference, ...said, before: settledBefore(application) });
          this.response.reload();
          this.show({ chosen: then }, true);
          this.chosenTitle()?.nativeElement.focus();
        },
        error: (error: unknown) => {
          this.refused.set(error);
          this.response.reload(); // somebody else may have settled it, or locked the proposal
        },
      });
  }

  protected step(reference: string | null): void {
    if (reference === null) return;
    this.done.set(null);
    this.refused.set(null);
    this.show({ chosen: reference }, true);
    this.chosenTitle()?.nativeElement.focus({ preventScroll: false });
  }

  protected press(event: KeyboardEvent): void {
    const key = shortcutOf(event)?.toLowerCase();
    if (!this.shortcuts.areOn() || key === undefined) return;
    const does: Readonly<Record<string, () => void>> = {
      j: () => this.step(this.next()),
      k: () => this.step(this.previous()),
      '/': () => this.searchField()?.nativeElement.focus(),
      '?': () => this.keysDialog().open(),
    };
    const act = does[key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  /** Where the two stand under one another, what was chosen is brought into sight. */
  protected goToChosen(): void {
    if (this.document.defaultView?.matchMedia('(width < 1100px)').matches) this.chosenTitle()?.nativeElement.focus();
  }
}
