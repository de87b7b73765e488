import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { ApplicationResponse, RoundResponse, SubmissionListResponse } from '@tp/contracts';
import { formatAmount, isKronor, memberOf } from '@tp/domain';
import { ProblemMessage, readProblem } from '@tp/ui';
import { Session } from '../../session/public.js';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { ReceiptList } from './receipt-list.js';
import { WithdrawApplication } from './withdraw-application.js';

/** What did we send, when, and how can we prove it? It stays when the application is taken back. */
@Component({
  selector: 'app-receipt-page',
  imports: [NotFoundMessage, ProblemMessage, ReceiptList, RouterLink, WithdrawApplication],
  templateUrl: './receipt-page.html',
})
export class ReceiptPage {
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);

  protected readonly response = httpResource<SubmissionListResponse>(() => ({
    url: `${this.url()}/submissions`,
    params: { reference: this.reference() },
  }));
  private readonly roundResponse = httpResource<RoundResponse>(() => this.url());
  protected readonly receipts = lastSeen(
    () => `${this.roundId()} ${this.reference()}`,
    () => (this.response.hasValue() ? this.response.value().items : undefined),
  );
  protected readonly isWithdrawn = computed(() => this.receipts()?.at(-1)?.kind === 'withdrawal');
  /** One that is taken back is in the round no longer: its receipts are all there is. */
  protected readonly applicationResponse = httpResource<ApplicationResponse>(() =>
    this.receipts() === undefined || this.isWithdrawn()
      ? undefined
      : `${this.url()}/applications/${encodeURIComponent(this.reference())}`,
  );
  protected readonly application = computed(() =>
    this.applicationResponse.hasValue() && !this.isWithdrawn() ? this.applicationResponse.value() : null,
  );
  protected readonly round = computed(() => (this.roundResponse.hasValue() ? this.roundResponse.value() : null));
  protected readonly isNotThere = computed(
    () => this.receipts()?.length === 0 && readProblem(this.applicationResponse.error()).kind === 'not-found',
  );
  /** What the application says, or said when it was taken back. */
  private readonly facts = computed((): unknown =>
    this.isWithdrawn() ? this.receipts()?.at(-1) : this.application()?.application,
  );
  protected readonly applicationTitle = computed(() => this.textOf('title'));
  protected readonly committeeCaseNumber = computed(() => this.textOf('committeeCaseNumber'));
  protected readonly amount = computed(() => {
    const amount = memberOf(this.facts(), 'requestedAmount');
    return isKronor(amount) ? formatAmount(amount) : null;
  });
  private readonly committee = computed(() => this.receipts()?.at(0)?.committee ?? this.textOf('committee') ?? '');
  protected readonly committeeName = computed(
    () => this.round()?.committees.find(({ code }) => code === this.committee())?.name ?? this.committee(),
  );
  protected readonly mayWithdraw = computed(() => {
    const [round, committee] = [this.round(), this.committee()];
    if (!round || committee === '') return false;
    const municipality = round.municipality.name;
    return this.session.may('application.withdraw', {
      ...{ kind: 'application', roundId: round.id, municipality, committee, state: 'submitted' },
    });
  });
  protected readonly said = signal('');

  constructor() {
    effect(() => this.title.setTitle(`Kvitto ${this.reference()} – Trygghetsportalen`));
  }

  protected noteWithdrawn(): void {
    this.said.set(`Ansökan ${this.reference()} är återkallad.`);
    this.response.reload();
  }

  protected print(): void {
    this.document.defaultView?.print();
  }

  private textOf(key: string): string | null {
    const value = memberOf(this.facts(), key);
    return typeof value === 'string' && value !== '' ? value : null;
  }
}
