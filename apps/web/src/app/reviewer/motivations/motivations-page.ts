import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type {
  AcceptedMotivationsResponse,
  AcceptMotivationsRequest,
  MotivationListResponse,
  MotivationRowResponse,
  ProposalStateResponse,
} from '@tp/contracts';
import { countText, OutcomeLabel, outcomeKindOf, ProblemMessage, readProblem } from '@tp/ui';
import { finalize } from 'rxjs';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { actOnKey, Shortcuts } from '../../shell/shortcuts.js';
import { type ShortcutKeys, ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { OutstandingLink } from '../../shell/outstanding-link.js';
import { LockPanel } from './lock-panel.js';
import { MotivationEditor } from './motivation-editor.js';
import { MOTIVATION_STATE_WORDS, MOTIVATION_STATES, motivationState, readState } from './motivation-state.js';

const KEYS: readonly ShortcutKeys[] = [
  { keys: ['J', 'K'], does: 'öppna nästa och föregående motivering' },
  { keys: ['?'], does: 'visa kortkommandon' },
];

/** Does every outcome have its reason, and can the proposal be handed over? */
@Component({
  selector: 'app-motivations-page',
  imports: [
    LockPanel,
    MotivationEditor,
    NotFoundMessage,
    OutcomeLabel,
    OutstandingLink,
    ProblemMessage,
    RouterLink,
    ShortcutsDialog,
  ],
  templateUrl: './motivations-page.html',
  host: { '(document:keydown)': 'press($event)' },
})
export class MotivationsPage {
  readonly roundId = input.required<string>();
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly listResponse = httpResource<MotivationListResponse>(() => `${this.url()}/motivations`);
  protected readonly proposalResponse = httpResource<ProposalStateResponse>(() => `${this.url()}/proposal`);
  protected readonly list = lastSeen(this.roundId, () => (this.listResponse.hasValue() ? this.listResponse.value() : undefined));
  protected readonly proposal = lastSeen(this.roundId, () =>
    this.proposalResponse.hasValue() ? this.proposalResponse.value() : undefined,
  );
  protected readonly error = computed(() => this.listResponse.error() ?? this.proposalResponse.error());
  protected readonly problem = computed(() => readProblem(this.error()));
  protected readonly state = computed(() => readState(this.address().get('state')));
  protected readonly opened = computed(() => this.address().get('open'));
  protected readonly rows = computed(() => {
    const state = this.state();
    const all = this.list()?.rows ?? [];
    // What is open stays while one works with it, though its state changes.
    return all.filter((row) => state === null || motivationState(row) === state || row.reference === this.opened());
  });
  protected readonly states = computed(() => {
    const found = (this.list()?.rows ?? []).map(motivationState);
    return MOTIVATION_STATES.map((key) => ({
      key,
      word: MOTIVATION_STATE_WORDS[key],
      count: found.filter((one) => one === key).length,
    }));
  });
  protected readonly drafts = computed(() => (this.list()?.rows ?? []).filter((row) => motivationState(row) === 'draft'));
  /** What is written and not saved, so that another row may be looked at meanwhile. */
  protected readonly unsaved = signal<ReadonlyMap<string, string>>(new Map());
  private readonly shortcuts = inject(Shortcuts);
  private readonly keysDialog = viewChild.required(ShortcutsDialog);
  protected readonly keys = KEYS;
  protected readonly isAsking = signal(false);
  protected readonly isSending = signal(false);
  protected readonly acceptProblem = signal<unknown>(null);
  protected readonly said = signal('');
  protected readonly kindOf = outcomeKindOf;
  protected readonly stateOf = motivationState;
  protected readonly stateWords = MOTIVATION_STATE_WORDS;
  protected readonly count = countText;
  protected readonly motivations = motivationsText;

  constructor() {
    inject(Title).setTitle('Motiveringar – Trygghetsportalen');
    effect(() => {
      const opened = this.opened();
      if (opened === null || !this.list()) return;
      // After the rows are drawn.
      setTimeout(() => document.getElementById(`motivation-${opened}`)?.scrollIntoView({ block: 'nearest' }));
    });
  }

  protected choose(state: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { state: state || null, open: null },
      queryParamsHandling: 'merge',
    });
  }

  protected press(event: KeyboardEvent): void {
    actOnKey(event, this.shortcuts.areOn(), {
      j: () => this.step(1),
      k: () => this.step(-1),
      '?': () => this.openKeys(),
    });
  }

  protected openKeys(): void {
    this.keysDialog().open();
  }

  /** Opens the row under (1) or over (−1) the open one; the first when none is. */
  private step(by: 1 | -1): void {
    const rows = this.rows();
    const at = rows.findIndex(({ reference }) => reference === this.opened());
    const open = rows[at === -1 ? 0 : at + by]?.reference;
    if (open === undefined) return;
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { open },
      queryParamsHandling: 'merge',
      replaceUrl: true,
    });
  }

  protected keep(reference: string, text: string | null): void {
    const unsaved = new Map(this.unsaved());
    if (text === null) unsaved.delete(reference);
    else unsaved.set(reference, text);
    this.unsaved.set(unsaved);
  }

  protected written({ reference }: MotivationRowResponse, said: string): void {
    this.keep(reference, null);
    this.said.set(`${reference}: ${said}`);
    this.reload();
  }

  protected acceptAll(): void {
    const order: AcceptMotivationsRequest = { references: this.drafts().map(({ reference }) => reference) };
    this.acceptProblem.set(null);
    this.isSending.set(true);
    this.http
      .post<AcceptedMotivationsResponse>(`${this.url()}/motivations/accepted`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: ({ references }) => {
          this.isAsking.set(false);
          this.said.set(`${motivationsText(references.length)} har godkänts.`);
          this.reload();
        },
        error: (error: unknown) => this.acceptProblem.set(error),
      });
  }

  protected reload(): void {
    this.listResponse.reload();
    this.proposalResponse.reload();
  }
}

const motivationsText = (count: number): string => `${countText(count)} ${count === 1 ? 'motivering' : 'motiveringar'}`;
