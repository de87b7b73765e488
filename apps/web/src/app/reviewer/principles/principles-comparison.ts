import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import type { PrinciplesComparisonResponse, PrinciplesVersionResponse } from '@tp/contracts';
import { Empty, ProblemMessage } from '@tp/ui';
import type { ComparedWith } from './compared-with.js';
import { differencePlace } from './words.js';

/** What in the round's principles is other than in another version, each thing with both. */
@Component({
  selector: 'app-principles-comparison',
  imports: [Empty, ProblemMessage],
  host: { class: 'comparison' },
  template: `<p role="status" class="list-status">{{ status() }}</p>
    @if (response.error(); as error) {
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else if (comparison(); as shown) {
      @if (shown.differences.length === 0) {
        <tp-empty title="Inget skiljer dem åt"><p>De två säger detsamma.</p></tp-empty>
      } @else {
        <table class="ledger">
          <caption class="visually-hidden">
            Skillnader
          </caption>
          <thead>
            <tr>
              <th scope="col"><span class="heading">Vad</span></th>
              <th scope="col">
                <span class="heading">{{ nameOf(shown.other) }}</span>
              </th>
              <th scope="col">
                <span class="heading">Omgångens: {{ nameOf(shown.ofRound) }}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            @for (difference of shown.differences; track $index) {
              <tr>
                <th scope="row">{{ place(difference) }}</th>
                <td [attr.data-label]="nameOf(shown.other)">
                  @if (difference.before === null) {
                    <span class="soft">finns inte</span>
                  } @else if (difference.plainBefore) {
                    <del>{{ difference.plainBefore }}</del> <code class="expression">{{ difference.before }}</code>
                  } @else {
                    <del>{{ difference.before }}</del>
                  }
                </td>
                <td data-label="Omgångens">
                  @if (difference.after === null) {
                    <span class="soft">finns inte</span>
                  } @else if (difference.plainAfter) {
                    <ins>{{ difference.plainAfter }}</ins> <code class="expression">{{ difference.after }}</code>
                  } @else {
                    <ins>{{ difference.after }}</ins>
                  }
                </td>
              </tr>
            }
          </tbody>
        </table>
      }
    }`,
})
export class PrinciplesComparison {
  readonly roundId = input.required<string>();
  readonly other = input.required<ComparedWith>();
  protected readonly place = differencePlace;
  protected readonly response = httpResource<PrinciplesComparisonResponse>(() => ({
    url: `/api/v1/rounds/${encodeURIComponent(this.roundId())}/principles/compare`,
    params: { id: this.other().id, version: this.other().version },
  }));
  protected readonly comparison = computed(() => (this.response.hasValue() ? this.response.value() : undefined));
  protected readonly status = computed(() => {
    if (this.response.error()) return '';
    const count = this.comparison()?.differences.length;
    if (count === undefined) return 'Jämför …';
    return count === 1 ? '1 skillnad' : `${count} skillnader`;
  });

  protected nameOf({ id, version }: PrinciplesVersionResponse): string {
    return `${id}, version ${version}`;
  }
}
