import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { HistoryEventResponse, HistoryResponse } from '@tp/contracts';
import { dayAndTime, ProblemMessage } from '@tp/ui';
import { historySentence } from './history-words.js';

const isDay = (at: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(at);

/** Who did what, and when: the whole trace in plain words, the newest first, day by day. */
@Component({
  selector: 'app-history',
  imports: [ProblemMessage],
  template: `@if (response.error(); as error) {
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else {
      @for (day of days(); track day.day) {
        <h3>
          <time [attr.datetime]="day.day">{{ day.day }}</time>
        </h3>
        <ul class="history">
          @for (event of day.events; track $index) {
            <li>
              <span class="soft history-time">{{ event.time }}</span> {{ event.sentence }}
            </li>
          }
        </ul>
      } @empty {
        <p>Hämtar historiken …</p>
      }
    }`,
})
export class History {
  readonly url = input.required<string>();
  protected readonly response = httpResource<HistoryResponse>(() => `${this.url()}/trail`);
  protected readonly days = computed(() => {
    const events = this.response.hasValue() ? this.response.value().items : [];
    const byDay = Map.groupBy(events, ({ at }) => dayOf(at));
    return [...byDay]
      .toSorted(([a], [b]) => (a < b ? 1 : -1))
      .map(([day, ofDay]) => ({
        day,
        events: ofDay.map((event) => ({ time: timeOf(event), sentence: historySentence(event) })),
      }));
  });
}

const dayOf = (at: string): string => (isDay(at) ? at : (dayAndTime(at).split(' ')[0] ?? at));
const timeOf = ({ at }: HistoryEventResponse): string => (isDay(at) ? '' : (dayAndTime(at).split(' ')[1] ?? ''));
