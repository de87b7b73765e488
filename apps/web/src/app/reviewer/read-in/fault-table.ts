import { Component, computed, DOCUMENT, inject, input, signal } from '@angular/core';
import type { InputFaultResponse } from '@tp/contracts';
import { placeInPrinciplesFile, placeInRoundFile } from '@tp/domain';
import { countText, csvOf, saveFile } from '@tp/ui';

const MOST_SHOWN = 1000;

type ShownFault = Readonly<{ pointer: string; place: string; value: string; message: string; searched: string }>;

/** Every fault of a file: where, what stands there, and what is allowed. */
@Component({
  selector: 'app-fault-table',
  host: { class: 'faults' },
  template: `<div class="ledger-tools">
      <label>
        Sök bland felen
        <input #search type="search" autocomplete="off" [value]="sought()" (input)="sought.set(search.value)" />
      </label>
      <button type="button" class="tp-button" (click)="download()">Hämta som CSV</button>
    </div>
    <p class="list-status" role="status">{{ status() }}</p>
    @if (shown().length > 0) {
      <table class="ledger">
        <caption class="visually-hidden">
          Fel i filen
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="heading">Var</span></th>
            <th scope="col"><span class="heading">Där står</span></th>
            <th scope="col"><span class="heading">Vad som är tillåtet</span></th>
          </tr>
        </thead>
        <tbody>
          @for (fault of shown(); track $index) {
            <tr>
              <th scope="row">
                {{ fault.place }}
                @if (fault.pointer) {
                  <code class="pointer">{{ fault.pointer }}</code>
                }
              </th>
              <td data-label="Där står">
                @if (fault.value) {
                  <code>{{ fault.value }}</code>
                } @else {
                  <span class="soft">inget</span>
                }
              </td>
              <td data-label="Vad som är tillåtet">{{ fault.message }}</td>
            </tr>
          }
        </tbody>
      </table>
    }`,
})
export class FaultTable {
  readonly faults = input.required<readonly InputFaultResponse[]>();
  /** How many there are, when that is more than are told. */
  readonly count = input.required<number>();
  readonly of = input.required<'round' | 'principles'>();
  private readonly document = inject(DOCUMENT);
  protected readonly sought = signal('');
  private readonly all = computed(() => this.faults().map((fault) => shownFault(fault, this.of())));
  private readonly found = computed(() => {
    const words = this.sought().toLocaleLowerCase('sv').split(/\s+/u);
    return this.all().filter(({ searched }) => words.every((word) => searched.includes(word)));
  });
  protected readonly shown = computed(() => this.found().slice(0, MOST_SHOWN));
  protected readonly status = computed(() => {
    const [shown, found, told, count] = [this.shown().length, this.found().length, this.all().length, this.count()];
    const all = count === 1 ? '1 fel' : `${countText(count)} fel`;
    if (this.sought().trim() !== '')
      return `${countText(found)} av ${all} passar${shown < found ? `, de första ${countText(shown)} visas` : ''}`;
    if (shown === count) return `${all} i filen`;
    return `${all} i filen, de första ${countText(shown)} visas${told < count ? `; de första ${countText(told)} kommer med i CSV-filen` : ''}`;
  });

  protected download(): void {
    const rows = this.all().map(({ place, pointer, value, message }) => [place, pointer, value, message]);
    saveFile(
      this.document,
      'fel-i-filen.csv',
      csvOf([['Var', 'JSON-pekare', 'Där står', 'Vad som är tillåtet'], ...rows]),
      'text/csv',
    );
  }
}

function shownFault({ pointer, value, message }: InputFaultResponse, of: 'round' | 'principles'): ShownFault {
  const place = of === 'round' ? placeInRoundFile(pointer) : placeInPrinciplesFile(pointer);
  const text = value === undefined ? '' : typeof value === 'string' ? `"${value}"` : JSON.stringify(value);
  return { pointer, place, value: text, message, searched: `${place} ${pointer} ${text} ${message}`.toLocaleLowerCase('sv') };
}
