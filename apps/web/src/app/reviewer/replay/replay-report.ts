import { Component, computed, input } from '@angular/core';
import type { ReplayResponse } from '@tp/contracts';
import { dayAndTime } from '@tp/ui';
import { differenceText } from './difference-text.js';
import { ReplayedApplications } from './replayed-applications.js';

const WHOLE = new Intl.NumberFormat('sv-SE');

/** What came of a replay: the answer first, then what it was reckoned from and every hash. */
@Component({
  selector: 'app-replay-report',
  imports: [ReplayedApplications],
  template: `@let shown = report();
    <h2 class="verdict" [class.verdict-other]="!shown.isExact">
      @if (shown.isExact) {
        <span aria-hidden="true">✓</span> Listan återskapades exakt, till sista byten
      } @else {
        <span aria-hidden="true">!</span> Listan återskapades inte exakt
      }
    </h2>
    @if (shown.isExact) {
      <p>
        {{ count(shown.applications.length) }} ansökningar, {{ count(shown.reviews) }} granskningar
        {{ shown.settlements > 0 ? ', ' + count(shown.settlements) + ' avgöranden' : '' }} och principerna gav samma beslutslista,
        {{ count(shown.list?.bytes ?? 0) }} byte, som den som lagrades {{ listedAt() }}. Inget av underlaget är ändrat.
      </p>
    } @else {
      <ul class="differences">
        @for (difference of shown.differences; track $index) {
          <li>{{ text(difference) }}</li>
        }
      </ul>
      @if (shown.moreDifferences > 0) {
        <p>Och {{ count(shown.moreDifferences) }} till.</p>
      }
    }
    <p [class.soft]="isSameEngine()">{{ engineText() }}</p>
    <h3>Kontrollsummor (SHA-256)</h3>
    <table class="ledger hashes">
      <caption class="visually-hidden">
        Kontrollsummor
      </caption>
      <thead>
        <tr>
          <th scope="col"><span class="heading">Vad</span></th>
          <th scope="col"><span class="heading">Lagrad</span></th>
          <th scope="col"><span class="heading">Omräknad</span></th>
          <th scope="col"><span class="heading">Jämförelse</span></th>
        </tr>
      </thead>
      <tbody>
        @for (row of hashes(); track row.what) {
          <tr>
            <th scope="row">{{ row.what }}</th>
            <td data-label="Lagrad">
              <code class="hash">{{ row.stored || 'ingen' }}</code>
            </td>
            <td data-label="Omräknad">
              <code class="hash">{{ row.recomputed || 'ingen' }}</code>
            </td>
            <td data-label="Jämförelse">
              @if (row.stored === row.recomputed) {
                <span class="same"><span aria-hidden="true">✓</span> lika</span>
              } @else {
                <span class="other"><span aria-hidden="true">!</span> skiljer sig</span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
    <details class="all-applications">
      <summary>Varje ansökans kontrollsumma ({{ count(shown.applications.length) }})</summary>
      <app-replayed-applications [applications]="shown.applications" />
    </details>`,
})
export class ReplayReport {
  readonly report = input.required<ReplayResponse>();
  protected readonly text = differenceText;
  protected readonly listedAt = computed(() => dayAndTime(this.report().list?.createdAt ?? this.report().createdAt));
  protected readonly isSameEngine = computed(() => this.report().engine.stored === this.report().engine.current);
  protected readonly engineText = computed(() => {
    const { current, stored } = this.report().engine;
    if (stored === current) return `Förprövningens regler i portalen har version ${current}, samma som när listan gjordes.`;
    if (stored === null)
      return `Portalens regler har version ${current}. Vilken version som gjorde förprövningarna går inte att säga.`;
    return `Portalens regler har version ${current}, men förprövningarna gjordes med version ${stored}. Det som skiljer sig kan bero på det; listan som är lagrad gäller.`;
  });
  protected readonly hashes = computed(() => {
    const { round, principles, list, version } = this.report();
    return [
      { what: 'decision-list.json', stored: list?.stored ?? '', recomputed: list?.recomputed ?? '' },
      { what: `Omgångens version ${version}`, ...round },
      {
        what: `Principerna ${principles.id}, version ${principles.version}`,
        stored: principles.stored,
        recomputed: principles.recomputed,
      },
    ];
  });

  protected count(number: number): string {
    return WHOLE.format(number);
  }
}
