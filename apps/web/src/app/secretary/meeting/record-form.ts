import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { DecisionListResponse, PrinciplesResponse, RecordDecisionRequest } from '@tp/contracts';
import { type ChangedRow, kronor, type Kronor, type MeetingRecord, memberOf } from '@tp/domain';
import { AmountField, OUTCOME_WORDS, type ProblemFault, ProblemMessage, readFaults } from '@tp/ui';
import { finalize } from 'rxjs';
import { KEPT, KeptHere } from '../../session/public.js';
import { CHANGED_OUTCOMES, KIND_WORDS, KINDS } from './meeting-words.js';
import { emptyPlaces } from './record-faults.js';

/** The API's longest page: the whole list. */
const WHOLE_LIST = 5000;
const EMPTY: MeetingRecord = {
  kind: 'decided',
  meetingOn: '',
  paragraph: '',
  present: [{ name: '', role: 'ordförande' }],
  conflicts: [],
  changes: [],
  note: '',
};
const NEW_CHANGE: ChangedRow = { reference: '', outcome: 'deny', grantedAmount: kronor(0), reason: '' };

/** What the secretary records: when, who was there, who left for jäv, and what was decided otherwise than proposed. */
@Component({
  selector: 'app-record-form',
  imports: [AmountField, ProblemMessage],
  templateUrl: './record-form.html',
})
export class RecordForm {
  private readonly http = inject(HttpClient);
  readonly roundId = input.required<string>();
  /** Of the round in the API. */
  readonly url = input.required<string>();
  /** Who writes: what is written is kept for them in this browser until it is recorded. */
  readonly personId = input.required<number>();
  readonly recorded = output();
  private readonly kept = inject(KeptHere);
  private readonly keptName = computed(() => `${KEPT.record}.${this.personId()}.${this.roundId()}`);
  protected readonly listResponse = httpResource<DecisionListResponse>(() => ({
    url: `${this.url()}/decision-list`,
    params: { limit: WHOLE_LIST },
  }));
  protected readonly principles = httpResource<PrinciplesResponse>(() => `${this.url()}/principles`);
  protected readonly applications = computed(() => (this.listResponse.hasValue() ? this.listResponse.value().items : []));
  protected readonly codes = computed(() => (this.principles.hasValue() ? this.principles.value().codes : []));
  protected readonly record = linkedSignal<MeetingRecord>(() => keptRecord(this.kept.read(this.keptName())) ?? EMPTY);
  protected readonly faults = signal<readonly ProblemFault[]>([]);
  protected readonly problem = signal<unknown>(null);
  protected readonly isSending = signal(false);
  protected readonly kinds = KINDS;
  protected readonly kindWords = KIND_WORDS;
  protected readonly outcomes = CHANGED_OUTCOMES;
  protected readonly outcomeWords = OUTCOME_WORDS;
  private readonly summary = viewChild<ElementRef<HTMLElement>>('summary');

  constructor() {
    effect(() => {
      const [record, name] = [this.record(), this.keptName()];
      if (record !== EMPTY) untracked(() => this.kept.write(name, record));
    });
  }

  protected change(change: Partial<MeetingRecord>): void {
    this.record.update((record) => ({ ...record, ...change }));
  }

  protected addPresent(): void {
    this.change({ present: [...this.record().present, { name: '', role: 'ledamot' }] });
  }

  protected addConflict(): void {
    this.change({ conflicts: [...this.record().conflicts, { name: '', reference: '' }] });
  }

  protected addChange(): void {
    this.change({ changes: [...this.record().changes, NEW_CHANGE] });
  }

  protected setPresent(at: number, change: Partial<MeetingRecord['present'][number]>): void {
    this.change({ present: changedAt(this.record().present, at, change) });
  }

  protected setConflict(at: number, change: Partial<MeetingRecord['conflicts'][number]>): void {
    this.change({ conflicts: changedAt(this.record().conflicts, at, change) });
  }

  protected setChange(at: number, change: Partial<ChangedRow>): void {
    this.change({ changes: changedAt(this.record().changes, at, change) });
  }

  /** The amount follows from an outcome that leaves no choice. */
  protected setOutcome(at: number, written: string): void {
    const outcome = CHANGED_OUTCOMES.find((one) => one === written);
    const { reference } = this.record().changes[at] ?? NEW_CHANGE;
    if (outcome) this.setChange(at, { outcome, grantedAmount: this.amountOf(reference, outcome) });
  }

  protected setReference(at: number, reference: string): void {
    const { outcome } = this.record().changes[at] ?? NEW_CHANGE;
    this.setChange(at, { reference, grantedAmount: this.amountOf(reference, outcome) });
  }

  private amountOf(reference: string, outcome: ChangedRow['outcome']): Kronor {
    const requested = this.applications().find((one) => one.reference === reference)?.requestedAmount;
    return kronor(outcome === 'grant' ? (requested ?? 0) : 0);
  }

  protected setAmount(at: number, amount: Kronor | null): void {
    this.setChange(at, { grantedAmount: amount ?? kronor(0) });
  }

  protected without<T>(rows: readonly T[], at: number): T[] {
    return rows.filter((_, index) => index !== at);
  }

  protected idOf(pointer: string): string {
    return `record${pointer.replaceAll('/', '-')}`;
  }

  protected faultAt(pointer: string): string | null {
    return this.faults().find((fault) => fault.pointer === `/record${pointer}`)?.message ?? null;
  }

  protected goTo(event: Event, { pointer }: ProblemFault): void {
    event.preventDefault();
    const place = document.getElementById(this.idOf(pointer.replace('/record', '')));
    (place?.querySelector('input') ?? place)?.focus();
  }

  protected save(event: Event): void {
    event.preventDefault();
    if (this.isSending()) return;
    this.problem.set(null);
    const faults = emptyPlaces(this.record());
    if (faults.length > 0) return this.tell(faults);
    this.faults.set([]);
    const order: RecordDecisionRequest = { record: this.record() };
    this.isSending.set(true);
    this.http
      .post(`${this.url()}/decisions`, order)
      .pipe(finalize(() => this.isSending.set(false)))
      .subscribe({
        next: () => {
          this.kept.forget(this.keptName());
          this.recorded.emit();
        },
        error: (error: unknown) => {
          const found = readFaults(error);
          if (found && found.length > 0) this.tell(found);
          else this.problem.set(error);
        },
      });
  }

  private tell(faults: readonly ProblemFault[]): void {
    this.faults.set(faults);
    setTimeout(() => this.summary()?.nativeElement.focus()); // when it is drawn
  }
}

const changedAt = <T>(rows: readonly T[], at: number, change: Partial<T>): T[] =>
  rows.map((row, index) => (index === at ? { ...row, ...change } : row));

/** Our own, of this browser; `null` when nothing is kept, or another shape than it has now. */
const keptRecord = (kept: unknown): MeetingRecord | null =>
  ['present', 'conflicts', 'changes'].every((key) => Array.isArray(memberOf(kept, key))) &&
  ['kind', 'meetingOn', 'paragraph', 'note'].every((key) => typeof memberOf(kept, key) === 'string')
    ? (kept as MeetingRecord)
    : null;
