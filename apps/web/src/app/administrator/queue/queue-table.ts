import { Component, input } from '@angular/core';
import type { QueueResponse, QueuesResponse } from '@tp/contracts';
import { type DataColumn, DataTable, TableCell } from '@tp/ui';
import { ageWords, queueWord } from './queue-words.js';

/** Each kind of work: what waits, works and failed. */
@Component({
  selector: 'app-queue-table',
  imports: [DataTable, TableCell],
  template: `<tp-data-table caption="Jobb efter slag och läge" [columns]="columns" [rows]="state().queues" [keyOf]="keyOf">
    <ng-template tpCell="failed" [of]="state().queues" let-queue>
      <span [class.late]="queue.failed > 0">{{ queue.failed }}</span>
    </ng-template>
    <ng-template tpCell="workers" [of]="state().queues" let-queue>
      <span [class.late]="queue.workers === 0">{{ queue.workers }}</span>
    </ng-template>
  </tp-data-table>`,
})
export class QueueTable {
  readonly state = input.required<QueuesResponse>();
  protected readonly keyOf = ({ queue }: QueueResponse): string => queue;
  protected readonly columns: readonly DataColumn<QueueResponse>[] = [
    { key: 'queue', word: 'Arbete', text: ({ queue }) => queueWord(queue) },
    { ...figure('waiting'), word: 'Väntar', hint: 'Står på tur' },
    { ...figure('active'), word: 'Pågår', hint: 'En arbetare håller på med dem' },
    { ...figure('delayed'), word: 'Försöks igen', hint: 'Misslyckades, och får ett nytt försök om en stund' },
    { ...figure('failed'), word: 'Misslyckade', hint: 'Uppgivna tills någon kör dem igen' },
    { ...figure('completed'), word: 'Klara', hint: 'Det senaste dygnet' },
    { ...figure('finishedLastMinute'), word: 'Senaste minuten', hint: 'Klara den senaste minuten' },
    { ...figure('workers'), word: 'Arbetare', hint: 'Processer som tar jobb' },
    {
      ...{ key: 'oldestWaitingAt', word: 'Väntat längst', isFigure: true },
      hint: 'Hur länge det jobb som kom först har väntat',
      text: ({ oldestWaitingAt }) => this.age(oldestWaitingAt),
    },
  ];

  private age(oldest: string | null): string {
    return oldest === null ? '–' : ageWords(Date.parse(this.state().at) - Date.parse(oldest));
  }
}

type FigureKey = 'waiting' | 'active' | 'delayed' | 'failed' | 'completed' | 'finishedLastMinute' | 'workers';
const figure = (key: FigureKey) => ({ key, isFigure: true, text: (queue: QueueResponse) => queue[key] });
