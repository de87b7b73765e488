import { Component, input } from '@angular/core';
import type { QueueResponse, QueuesResponse } from '@tp/contracts';
import { ageWords, queueWord } from './queue-words.js';

/** Each kind of work: what waits, works and failed. */
@Component({
  selector: 'app-queue-table',
  template: `<table class="ledger-table" role="table">
    <caption class="visually-hidden">
      Jobb efter slag och läge
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader">Arbete</th>
        @for (column of columns; track column.word) {
          <th scope="col" role="columnheader" class="figure" [title]="column.hint">{{ column.word }}</th>
        }
        <th scope="col" role="columnheader" class="figure" title="Hur länge det jobb som kom först har väntat">Väntat längst</th>
      </tr>
    </thead>
    <tbody role="rowgroup">
      @for (queue of state().queues; track queue.queue) {
        <tr role="row">
          <th scope="row" role="rowheader">{{ word(queue.queue) }}</th>
          @for (column of columns; track column.word) {
            <td role="cell" class="figure" [attr.data-label]="column.word" [class.late]="isWrong(column.key, queue)">
              {{ queue[column.key] }}
            </td>
          }
          <td role="cell" class="figure" data-label="Väntat längst">{{ age(queue.oldestWaitingAt) }}</td>
        </tr>
      }
    </tbody>
  </table>`,
})
export class QueueTable {
  readonly state = input.required<QueuesResponse>();
  protected readonly word = queueWord;
  protected readonly columns = [
    { key: 'waiting', word: 'Väntar', hint: 'Står på tur' },
    { key: 'active', word: 'Pågår', hint: 'En arbetare håller på med dem' },
    { key: 'delayed', word: 'Försöks igen', hint: 'Misslyckades, och får ett nytt försök om en stund' },
    { key: 'failed', word: 'Misslyckade', hint: 'Uppgivna tills någon kör dem igen' },
    { key: 'completed', word: 'Klara', hint: 'Det senaste dygnet' },
    { key: 'finishedLastMinute', word: 'Senaste minuten', hint: 'Klara den senaste minuten' },
    { key: 'workers', word: 'Arbetare', hint: 'Processer som tar jobb' },
  ] as const;

  protected age(oldest: string | null): string {
    return oldest === null ? '–' : ageWords(Date.parse(this.state().at) - Date.parse(oldest));
  }

  /** Failed jobs want somebody; work that waits for nobody does so too. */
  protected isWrong(key: (typeof this.columns)[number]['key'], { failed, workers }: QueueResponse): boolean {
    return (key === 'failed' && failed > 0) || (key === 'workers' && workers === 0);
  }
}
