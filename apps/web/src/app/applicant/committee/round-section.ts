import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplyingRoundResponse, DraftResponse } from '@tp/contracts';
import { takesApplications } from '@tp/domain';
import { Session } from '../../session/public.js';
import { type CommitteeQuery, isSought, type OwnSort, sortAfter, stateKeyOfDraft } from './committee-query.js';
import { deadlineWords, maySendIn, titleOf } from './committee-words.js';
import { DraftTable } from './draft-table.js';
import { NewDraft } from './new-draft.js';
import { OwnOrder } from './own-order.js';
import { orderedItems } from './own-order-items.js';
import { sentRows } from './sent-rows.js';
import { SentTable } from './sent-table.js';

/** What the committee has in one round: what it writes, what it has sent, and in which order it puts them. */
@Component({
  selector: 'app-round-section',
  imports: [DraftTable, NewDraft, OwnOrder, RouterLink, SentTable],
  templateUrl: './round-section.html',
})
export class RoundSection {
  private readonly session = inject(Session);
  readonly round = input.required<ApplyingRoundResponse>();
  readonly rounds = input.required<readonly ApplyingRoundResponse[]>();
  readonly query = input.required<CommitteeQuery>();
  readonly today = input.required<string>();
  readonly removed = output<DraftResponse>();
  readonly ordered = output();
  readonly changed = output<Partial<CommitteeQuery>>();
  protected readonly isOpen = computed(() => takesApplications(this.round().call));
  protected readonly deadline = computed(() => deadlineWords(this.round()));
  protected readonly isNear = computed(() => this.isOpen() && (this.round().call.daysLeft ?? Infinity) <= 7);
  protected readonly drafts = computed(() =>
    this.round().drafts.filter((draft) => isSought(this.query(), titleOf(draft), stateKeyOfDraft(draft))),
  );
  protected readonly sent = computed(() =>
    sentRows(this.round(), this.today()).filter((row) => isSought(this.query(), `${row.reference} ${row.title}`, row.filter)),
  );
  /** Those with something to order, for as long as it may be. */
  protected readonly inOrder = computed(() =>
    this.isOpen() ? this.round().committees.filter(({ code }) => orderedItems(this.round(), code).length > 1) : [],
  );

  protected maySend(committee: string): boolean {
    return maySendIn(this.session, this.round(), committee);
  }

  protected sortBy(table: 'drafts' | 'sent', column: string): void {
    const sort: OwnSort = sortAfter(this.query()[table], column);
    this.changed.emit(table === 'drafts' ? { drafts: sort } : { sent: sort });
  }
}
