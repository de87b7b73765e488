import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SelectableApplicationResponse } from '@tp/contracts';
import { formatAmount, SELECTION_METHOD_WORDS } from '@tp/domain';
import { countText, OUTCOME_GLYPHS, OUTCOME_WORDS, outcomeKindOf } from '@tp/ui';
import { type BoardAnswer, type BoardRow, isGranted } from './board-answer.js';
import { COVERED } from './board-lines.js';
import { sharesBy } from './board-shares.js';
import { pointsFigure } from './board-words.js';
import type { BoardQuestion } from './board-question.js';

/** A way to select with what it gives. */
export type Compared = Readonly<{ name: string; question: BoardQuestion; answer: BoardAnswer }>;

const millions = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Several ways to select side by side: what each gives, and the applications that they do not agree on. */
@Component({
  selector: 'app-comparison',
  imports: [RouterLink],
  template: `<div class="comparison-scroll" tabindex="0" role="region" aria-label="Jämförelse">
    <table class="ledger-table comparison">
      <caption class="visually-hidden">
        Alternativen sida vid sida
      </caption>
      <thead>
        <tr>
          <th scope="col">Alternativ</th>
          @for (one of compared(); track one.name) {
            <th scope="col" class="figure" [title]="one.name">{{ one.name }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (fact of facts(); track fact.word) {
          <tr>
            <th scope="row">{{ fact.word }}</th>
            @for (value of fact.values; track $index) {
              <td class="figure">{{ value }}</td>
            }
          </tr>
        }
      </tbody>
      <tbody>
        <tr class="board-group">
          <th scope="rowgroup" [attr.colspan]="compared().length + 1">Per nämnd, mnkr</th>
        </tr>
        @for (fact of committees(); track fact.word) {
          <tr>
            <th scope="row" [title]="fact.word">{{ fact.word }}</th>
            @for (value of fact.values; track $index) {
              <td class="figure">{{ value }}</td>
            }
          </tr>
        }
      </tbody>
      <tbody>
        <tr class="board-group">
          <th scope="rowgroup" [attr.colspan]="compared().length + 1">
            @if (differing().length === 0) {
              Alla beviljar samma ansökningar
            } @else {
              Ansökningar som skiljer ({{ count(differing().length) }})
            }
          </th>
        </tr>
        @for (row of differing(); track row.reference) {
          <tr>
            <th scope="row" [title]="row.title">
              <a [routerLink]="[]" [queryParams]="{ chosen: row.reference, compare: null }" queryParamsHandling="merge">{{
                row.reference
              }}</a>
              {{ row.title }}
            </th>
            @for (kind of row.kinds; track $index) {
              <td class="figure" [title]="words[kind]">
                <span [class]="'tp-outcome-' + kind" aria-hidden="true">{{ glyphs[kind] }}</span><span class="visually-hidden">{{
                  words[kind]
                }}</span>
              </td>
            }
          </tr>
        }
      </tbody>
    </table>
  </div>`,
})
export class Comparison {
  readonly compared = input.required<readonly Compared[]>();
  readonly applications = input.required<ReadonlyMap<string, SelectableApplicationResponse>>();
  readonly committeeNames = input.required<ReadonlyMap<string, string>>();
  protected readonly glyphs = OUTCOME_GLYPHS;
  protected readonly words = OUTCOME_WORDS;
  protected readonly count = countText;

  protected readonly facts = computed(() => {
    const of = (word: string, text: (one: Compared) => string) => ({ word, values: this.compared().map(text) });
    return [
      of('Metod', ({ question }) => SELECTION_METHOD_WORDS[question.method]),
      of('Ram', ({ question: { frame } }) => (frame === null ? 'ingen' : formatAmount(frame))),
      of('Tröskel', ({ question, answer }) => `${question.threshold} av ${answer.highestScore}`),
      of('Vikter', ({ question }) => question.weights.join(' ')),
      of('Villkor', ({ answer }) => answer.conditions.map(({ words }) => words).join('; ') || '–'),
      of('Låsta in och ut', ({ question }) => countText(Object.keys(question.moves).length)),
      of('Beviljas', ({ answer }) => `${countText(grantedIn(answer).length)} av ${countText(candidatesIn(answer).length)}`),
      of('Belopp', ({ answer }) => formatAmount(answer.grantedAmount)),
      of('Kvar av ramen', ({ question: { frame }, answer }) => leftText(frame, answer)),
      of('Summa poäng', ({ answer }) => pointsFigure(grantedIn(answer).reduce((sum, row) => sum + (row.points ?? 0), 0))),
    ];
  });
  protected readonly committees = computed(() => {
    const each = this.compared().map(({ answer }) =>
      sharesBy('committee', answer.rows, this.applications(), this.committeeNames()),
    );
    return (each[0] ?? []).map(({ key, name }) => ({
      word: name,
      values: each.map((shares) => millions.format((shares.find((one) => one.key === key)?.grantedAmount ?? 0) / 1_000_000)),
    }));
  });
  protected readonly differing = computed(() => {
    const outcomes = this.compared().map(({ answer }) => new Map(answer.rows.map((row) => [row.reference, row])));
    return [...this.applications().values()].flatMap(({ reference, title }) => {
      const rows = outcomes.flatMap((rowOf) => rowOf.get(reference) ?? []);
      if (new Set(rows.map(isGranted)).size < 2) return [];
      return [{ reference, title: title ?? COVERED, kinds: rows.map(outcomeKindOf) }];
    });
  });
}

const grantedIn = ({ rows }: BoardAnswer): readonly BoardRow[] => rows.filter((row) => row.isCandidate && isGranted(row));
const candidatesIn = ({ rows }: BoardAnswer): readonly BoardRow[] => rows.filter(({ isCandidate }) => isCandidate);

function leftText(frame: number | null, { grantedAmount, frameExceededBy }: BoardAnswer): string {
  if (frame === null) return '–';
  return frameExceededBy > 0 ? `−${formatAmount(frameExceededBy)}` : formatAmount(frame - grantedAmount);
}
