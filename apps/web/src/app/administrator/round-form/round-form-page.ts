import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, linkedSignal, signal, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import type { RoundChoicesResponse, RoundFactsRequest, RoundFactsResponse, SavedRoundResponse } from '@tp/contracts';
import type { Municipality, SelectionMethod } from '@tp/domain';
import { AmountField, Field, ProblemMessage } from '@tp/ui';
import { finalize } from 'rxjs';
import { Session } from '../../session/public.js';
import { CommitteeChoices } from './committee-choices.js';
import { FaultSummary, type FormFault, placeId } from './fault-summary.js';
import { faultsOfError } from './form-faults.js';
import { RememberedForm } from './remembered-form.js';
import { emptyForm, formOf, inMunicipality, principlesKey, requestOf, type RoundForm, titled } from './round-form.js';
import { TextField } from './text-field.js';

const METHODS: Readonly<Record<SelectionMethod, string>> = {
  threshold: 'Tröskel: alla som når tröskeln, om ramen räcker',
  rank: 'Rang: de med flest poäng först, så långt ramen räcker',
  optimise: 'Optimera: flest poäng under ramen',
};

/** What is decided of a round before it is opened, on one page: to make one, or to change one. */
@Component({
  selector: 'app-round-form-page',
  imports: [AmountField, CommitteeChoices, FaultSummary, Field, ProblemMessage, RouterLink, TextField],
  templateUrl: './round-form-page.html',
})
export class RoundFormPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  private readonly session = inject(Session);
  private readonly remembered = inject(RememberedForm);
  /** The round to change; a new one when there is none in the address. */
  readonly roundId = input<string>();
  protected readonly choicesResponse = httpResource<RoundChoicesResponse>(() => '/api/v1/round-choices');
  protected readonly savedResponse = httpResource<RoundFactsResponse>(() => {
    const roundId = this.roundId();
    return roundId === undefined ? undefined : `${addressOf(roundId)}/facts`;
  });
  protected readonly choices = computed(() => (this.choicesResponse.hasValue() ? this.choicesResponse.value() : null));
  protected readonly saved = computed(() => (this.savedResponse.hasValue() ? this.savedResponse.value() : null));
  protected readonly loadError = computed(() => this.choicesResponse.error() ?? this.savedResponse.error());
  private readonly begun = computed((): RoundForm | null => {
    const [choices, saved] = [this.choices(), this.saved()];
    if (choices === null || (this.roundId() !== undefined && saved === null)) return null;
    return saved === null ? emptyForm(choices) : formOf(saved, choices);
  });
  /** Whose form, and of which round as it is: another version is another form. */
  private readonly key = computed(() => {
    const saved = this.saved();
    return `${this.session.person()?.id ?? 0}.${saved ? `${saved.round.id}.${saved.version}` : 'ny'}`;
  });
  protected readonly form = linkedSignal((): RoundForm | null => {
    const begun = this.begun();
    return begun && (this.remembered.read(this.key()) ?? begun);
  });
  protected readonly isTouched = computed(() => JSON.stringify(this.form()) !== JSON.stringify(this.begun()));
  protected readonly faults = signal<readonly FormFault[]>([]);
  protected readonly faultMap = computed(() => new Map(this.faults().map(({ pointer, message }) => [pointer, message])));
  protected readonly isSending = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly methods = Object.entries(METHODS);
  protected readonly keyOf = principlesKey;
  protected readonly place = placeId;
  private readonly summary = viewChild(FaultSummary);

  constructor() {
    effect(() => {
      const what = this.roundId() === undefined ? 'Skapa en omgång' : `Ändra ${this.saved()?.round.title ?? 'omgången'}`;
      this.title.setTitle(`${what} – Trygghetsportalen`);
    });
    effect(() => {
      const form = this.form();
      if (form === null) return;
      if (this.isTouched()) this.remembered.write(this.key(), form);
      else this.remembered.forget(this.key());
    });
    effect(() => {
      if (this.faults().length > 0) this.summary()?.focus();
    });
  }

  protected faultAt(pointer: string): string | null {
    return this.faultMap().get(pointer) ?? null;
  }

  protected set(change: Partial<RoundForm>): void {
    this.form.update((form) => form && { ...form, ...change });
  }

  protected setTitle(title: string): void {
    this.form.update((form) => form && titled(form, title));
  }

  protected setMunicipality(change: Partial<Municipality>): void {
    this.form.update((form) => form && { ...form, municipality: { ...form.municipality, ...change } });
  }

  protected setMethod(value: string): void {
    const method = (['threshold', 'rank', 'optimise'] as const).find((known) => known === value);
    if (method) this.set({ method });
  }

  protected takeMunicipality(name: string): void {
    const known = this.choices()?.municipalities.find((one) => one.name === name);
    if (known) this.form.update((form) => form && inMunicipality(form, known));
  }

  protected beginAgain(): void {
    this.faults.set([]);
    this.form.set(this.begun());
  }

  protected save(event: Event): void {
    event.preventDefault();
    const form = this.form();
    if (form === null) return;
    this.problem.set(null);
    const request = asWritten(form, requestOf(form, this.saved() ?? undefined));
    this.isSending.set(true);
    const saved = this.saved();
    const sent = saved
      ? this.http.put<SavedRoundResponse>(`${addressOf(saved.round.id)}/facts?version=${saved.version}`, request)
      : this.http.post<SavedRoundResponse>('/api/v1/rounds/created', request);
    sent.pipe(finalize(() => this.isSending.set(false))).subscribe({
      next: ({ id }) => this.done(id),
      error: (error: unknown) => this.refuse(error),
    });
  }

  private done(id: string): void {
    this.form.set(this.begun()); // nothing is left to remember
    this.remembered.forget(this.key());
    if (this.saved() === null) void this.router.navigate(['/omgangar', id]);
    else this.document.location.assign(`/omgangar/${encodeURIComponent(id)}`); // what pages have read of it is of the version before
  }

  private refuse(error: unknown): void {
    const faults = faultsOfError(error);
    this.faults.set(faults ?? []);
    if (faults === null) this.problem.set(error);
  }

  protected reload(): void {
    this.choicesResponse.reload();
    this.savedResponse.reload();
  }
}

const addressOf = (roundId: string): string => `/api/v1/rounds/${encodeURIComponent(roundId)}`;

/** An amount that cannot be read is sent as such, so that the portal refuses it together with all else that is wrong. */
const asWritten = ({ unreadFrame }: RoundForm, request: RoundFactsRequest): object =>
  unreadFrame === null ? request : { ...request, round: { ...request.round, frame: unreadFrame } };
