import { Component, computed, input } from '@angular/core';
import type { ReviewComparisonResponse } from '@tp/contracts';
import {
  answerText,
  type ComparedAnswer,
  type ComparedApplication,
  type ComparedPoint,
  figureText,
  howText,
  pointLabel,
  pointNote,
} from './compared-words.js';

type Group = Readonly<{ title: string; rows: readonly ComparedPoint[] }>;

/** An application's reviews, a column for each reviewer and a row for each point, and last what the answers become. */
@Component({
  selector: 'app-side-by-side',
  template: `@let shown = application();
    <div class="side-wrap" role="region" tabindex="0" [attr.aria-label]="'Svaren om ' + shown.reference">
      <table class="ledger-table side-table">
        <caption class="visually-hidden">
          Granskningarna av
          {{
            shown.reference
          }}
          sida vid sida
        </caption>
        <thead>
          <tr>
            <th scope="col">Punkt</th>
            @for (reviewer of shown.reviewers; track reviewer.name) {
              <th scope="col">{{ reviewer.name }}</th>
            }
            <th scope="col" class="side-stands">Blir</th>
          </tr>
        </thead>
        @for (group of groups(); track group.title) {
          <tbody>
            <tr class="side-group">
              <th scope="rowgroup" [attr.colspan]="shown.reviewers.length + 2">{{ group.title }}</th>
            </tr>
            @for (row of group.rows; track row.point) {
              <tr [class.side-differs]="row.isDiffering" [class.side-unsettled]="row.how === 'unsettled'">
                <th scope="row">
                  {{ labelOf(row) }}
                  @if (noteOf(row); as note) {
                    <span class="side-note">{{ note }}</span>
                  }
                  @if (row.isDiffering) {
                    <span class="tp-tag tp-tag-partial">≠ skiljer sig</span>
                  }
                </th>
                @for (answer of row.answers; track $index) {
                  @let reviewer = shown.reviewers[$index];
                  <td [attr.data-label]="reviewer?.name">
                    <span class="side-answer" [class.side-odd]="isOdd(row, answer)">{{ textOf(answer) }}</span>
                    @if (answer.code) {
                      <span class="tp-finding-code" [title]="codes()[answer.code] ?? ''">{{ answer.code }}</span>
                    }
                    @for (one of wordsOf(row, $index); track one) {
                      <span class="side-reason">{{ one }}</span>
                    }
                  </td>
                }
                <td class="side-stands" data-label="Blir">
                  @if (row.stands; as stands) {
                    <strong class="side-answer">{{ textOf(stands) }}</strong>
                    @if (stands.code) {
                      <span class="tp-finding-code" [title]="codes()[stands.code] ?? ''">{{ stands.code }}</span>
                    }
                    <span class="side-note">{{ how(row) }}</span>
                  } @else {
                    <strong class="late">! Oavgjort</strong>
                  }
                </td>
              </tr>
            }
          </tbody>
        }
        <tfoot>
          <tr>
            <th scope="row">Poäng</th>
            @for (reviewer of shown.reviewers; track reviewer.name) {
              <td [attr.data-label]="reviewer.name">{{ figure(reviewer.points) }}</td>
            }
            <td class="side-stands" data-label="Blir">
              {{ figure(shown.score) }} <span class="side-note">medelvärde, tröskel {{ threshold() }}</span>
              @if (showsAdjusted()) {
                <span class="side-note">justerade {{ figure(shown.adjustedScore) }}, används inte</span>
              }
            </td>
          </tr>
          @if (hasMotivation()) {
            <tr class="side-words">
              <th scope="row">Motivering</th>
              @for (reviewer of shown.reviewers; track reviewer.name) {
                <td [attr.data-label]="reviewer.name">{{ reviewer.motivation ?? '–' }}</td>
              }
              <td class="side-stands"></td>
            </tr>
          }
        </tfoot>
      </table>
    </div>`,
})
export class SideBySide {
  readonly application = input.required<ComparedApplication>();
  readonly criteria = input.required<ReviewComparisonResponse['criteria']>();
  readonly codes = input.required<Readonly<Record<string, string>>>();
  readonly threshold = input.required<number>();
  readonly showsAdjusted = input.required<boolean>();
  protected readonly groups = computed((): readonly Group[] => {
    const rowsOf = (kind: RegExp): readonly ComparedPoint[] => this.application().points.filter(({ point }) => kind.test(point));
    return [
      { title: 'Inriktning och formaliakrav', rows: rowsOf(/^(direction|requirements)$/) },
      { title: 'Kriterier', rows: rowsOf(/^levels\//) },
      { title: 'Utgifter', rows: rowsOf(/^costItems\//) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly hasMotivation = computed(() => this.application().reviewers.some(({ motivation }) => motivation !== null));
  protected readonly textOf = answerText;
  protected readonly how = howText;
  protected readonly figure = figureText;

  protected labelOf({ point }: ComparedPoint): string {
    return pointLabel(point, this.application(), this.criteria());
  }

  protected noteOf({ point }: ComparedPoint): string {
    return pointNote(point, this.application(), this.criteria());
  }

  /** An answer that is another than what stands; while nothing stands, none is. */
  protected isOdd({ stands, how }: ComparedPoint, { value }: ComparedAnswer): boolean {
    return stands !== null && how !== 'average' && stands.value !== value;
  }

  /** What the reviewer says to it: what is lacking, and why they depart from the rules. */
  protected wordsOf({ point }: ComparedPoint, at: number): readonly string[] {
    const reviewer = this.application().reviewers[at];
    if (!reviewer) return [];
    const reason = reviewer.reasons[point];
    return [...(point === 'requirements' ? reviewer.shortcomings : []), ...(reason ? [`Avvek: ${reason}`] : [])];
  }
}
