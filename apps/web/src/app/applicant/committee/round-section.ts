import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplyingRoundResponse, DraftResponse } from '@tp/contracts';
import { takesApplications } from '@tp/domain';
import { DraftTable } from './draft-table.js';
import { deadlineWords } from './committee-words.js';
import { NewDraft } from './new-draft.js';
import { SentTable } from './sent-table.js';

/** What the committee has in one round: what it writes, and what it has sent. */
@Component({
  selector: 'app-round-section',
  imports: [DraftTable, NewDraft, RouterLink, SentTable],
  template: `<section class="applying-round" [attr.aria-labelledby]="'round-' + round().roundId">
    <div class="applying-head">
      <div>
        <h2 [id]="'round-' + round().roundId">
          <a [routerLink]="['/omgangar', round().roundId]">{{ round().title }}</a>
        </h2>
        <p class="days-left" [class.is-near]="isNear()">{{ deadline() }}.</p>
      </div>
    </div>
    @if (isOpen()) {
      <app-new-draft [round]="round()" [rounds]="rounds()" />
    }
    @if (round().drafts.length > 0) {
      <h3>Utkast</h3>
      <app-draft-table
        [roundId]="round().roundId"
        [roundTitle]="round().title"
        [drafts]="round().drafts"
        [committees]="round().committees"
        [search]="search()"
        (removed)="removed.emit($event)"
        (ordered)="ordered.emit()"
      />
    }
    @if (round().sent.length + round().withdrawn.length > 0) {
      <h3>Inskickade</h3>
      <app-sent-table [round]="round()" [search]="search()" [today]="today()" />
    }
    @if (round().drafts.length + round().sent.length + round().withdrawn.length === 0) {
      <p class="soft">Ni har ingen ansökan i omgången ännu.</p>
    }
  </section>`,
})
export class RoundSection {
  readonly round = input.required<ApplyingRoundResponse>();
  readonly rounds = input.required<readonly ApplyingRoundResponse[]>();
  readonly search = input('');
  readonly today = input.required<string>();
  readonly removed = output<DraftResponse>();
  readonly ordered = output();
  protected readonly isOpen = computed(() => takesApplications(this.round().call));
  protected readonly deadline = computed(() => deadlineWords(this.round()));
  protected readonly isNear = computed(() => this.isOpen() && (this.round().call.daysLeft ?? Infinity) <= 7);
}
