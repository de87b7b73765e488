import { Component, computed, input } from '@angular/core';
import type { RoundOverviewResponse } from '@tp/contracts';
import { daysWords } from './days-words.js';

const WORDS = {
  'submission-deadline': 'Sista dag att skicka in ansökningar',
  'statement-date': 'Tjänsteutlåtandets dag',
} as const satisfies Record<RoundOverviewResponse['dates'][number]['kind'], string>;

type Row = Readonly<{ word: string; on: string; days: string; isPast: boolean }>;

/** Days ahead, the nearest first; past ones are still there, muted. */
@Component({
  selector: 'app-round-dates',
  template: `<ul class="date-list">
    @for (row of rows(); track row.word) {
      <li [class.past]="row.isPast">
        <span>{{ row.word }}</span>
        <span
          ><time [attr.datetime]="row.on">{{ row.on }}</time
          >&ngsp;· <span class="soft">{{ row.days }}</span></span
        >
      </li>
    } @empty {
      <li class="past">Omgången har inga dagar att hålla reda på.</li>
    }
  </ul>`,
})
export class RoundDates {
  readonly overview = input.required<RoundOverviewResponse>();
  protected readonly rows = computed((): readonly Row[] => {
    const { dates, applications } = this.overview();
    const [due] = applications?.supplements.filter(({ state }) => state === 'awaited') ?? [];
    const supplement =
      due?.dueOn && due.daysLeft !== null ? [{ word: 'Närmaste komplettering', on: due.dueOn, daysLeft: due.daysLeft }] : [];
    return [...dates.map(({ kind, on, daysLeft }) => ({ word: WORDS[kind], on, daysLeft })), ...supplement]
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
      .map(({ word, on, daysLeft }) => ({ word, on, days: daysWords(daysLeft), isPast: daysLeft < 0 }));
  });
}
