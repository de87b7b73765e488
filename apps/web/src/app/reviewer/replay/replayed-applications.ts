import { Component, computed, input, signal } from '@angular/core';
import type { ReplayedApplicationResponse } from '@tp/contracts';
import { countText } from '@tp/ui';

const MOST_SHOWN = 200;

/** Each application's hash and the name of its pre-assessment; those that differ first. */
@Component({
  selector: 'app-replayed-applications',
  host: { class: 'replayed' },
  template: `<div class="ledger-tools">
      <label>
        Sök nummer eller kontrollsumma
        <input #search type="search" autocomplete="off" [value]="sought()" (input)="sought.set(search.value.trim())" />
      </label>
    </div>
    <p role="status" class="list-status">{{ status() }}</p>
    @if (shown().length > 0) {
      <table class="ledger">
        <caption class="visually-hidden">
          Ansökningarnas kontrollsummor
        </caption>
        <thead>
          <tr>
            <th scope="col"><span class="heading">Ansökan</span></th>
            <th scope="col" class="number"><span class="heading">Version</span></th>
            <th scope="col"><span class="heading">Ansökan, SHA-256</span></th>
            <th scope="col"><span class="heading">Förprövningens nyckel</span></th>
            <th scope="col"><span class="heading">Omräkning</span></th>
          </tr>
        </thead>
        <tbody>
          @for (application of shown(); track $index) {
            <tr>
              <th scope="row">{{ application.reference }}</th>
              <td class="number" data-label="Version">{{ application.version }}</td>
              @if (application.isCovered) {
                <td colspan="2" class="soft">Visas inte: de kan röja uppgifter under sekretess. De är jämförda.</td>
              } @else {
                <td data-label="SHA-256">
                  <code class="hash">{{ application.sha256 }}</code>
                </td>
                <td data-label="Nyckel">
                  <code class="hash">{{ application.key ?? 'ingen' }}</code>
                </td>
              }
              <td data-label="Omräkning">
                @if (application.isIntact) {
                  <span class="same"><span aria-hidden="true">✓</span> lika</span>
                } @else {
                  <span class="other"><span aria-hidden="true">!</span> skiljer sig</span>
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    }`,
})
export class ReplayedApplications {
  readonly applications = input.required<readonly ReplayedApplicationResponse[]>();
  protected readonly sought = signal('');
  private readonly ordered = computed(() => this.applications().toSorted((a, b) => Number(a.isIntact) - Number(b.isIntact)));
  private readonly found = computed(() => {
    const sought = this.sought().toLowerCase();
    return this.ordered().filter(({ reference, sha256, key }) =>
      `${reference} ${sha256 ?? ''} ${key ?? ''}`.toLowerCase().includes(sought),
    );
  });
  protected readonly shown = computed(() => this.found().slice(0, MOST_SHOWN));
  protected readonly status = computed(() => {
    const [shown, found, all] = [this.shown().length, this.found().length, this.applications().length];
    const text = `${countText(found)} av ${countText(all)} ansökningar`;
    return shown < found ? `${text}, de första ${countText(shown)} visas` : text;
  });
}
