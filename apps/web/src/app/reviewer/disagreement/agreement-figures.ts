import { Component, computed, input } from '@angular/core';
import type { ReviewComparisonResponse } from '@tp/contracts';
import { alphaMeaning, alphaText, signedText } from './compared-words.js';

/** How far the reviewers of the round agree, and who is the more severe. */
@Component({
  selector: 'app-agreement-figures',
  template: `@let shown = comparison();
    <section class="agreement" aria-labelledby="samstammighet">
      <h2 id="samstammighet">Hur lika bedömer granskarna?</h2>
      <p class="soft">
        Krippendorffs alfa är 1 när alla bedömer lika och 0 när de inte är mer lika än av en slump. En granskare som inte har
        granskat en ansökan räknas inte på den.
      </p>
      <table class="ledger-table">
        <caption class="visually-hidden">
          Samstämmighet för varje kriterium och för poängen
        </caption>
        <thead>
          <tr>
            <th scope="col">Kriterium</th>
            <th scope="col" class="figure">Alfa</th>
            <th scope="col" class="agreement-bar-head">
              <span class="visually-hidden">Stapel från 0 till 1</span>
            </th>
            <th scope="col">Vad det säger</th>
          </tr>
        </thead>
        <tbody>
          @for (row of alphas(); track row.name) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="figure" data-label="Alfa">{{ row.text }}</td>
              <td class="agreement-bar-cell">
                @if (row.share !== null) {
                  <span class="agreement-bar" aria-hidden="true"><span [style.inline-size.%]="row.share"></span></span>
                }
              </td>
              <td class="wide-words">{{ row.meaning }}</td>
            </tr>
          }
        </tbody>
      </table>
    </section>
    <section class="agreement" aria-labelledby="stranghet">
      <h2 id="stranghet">Hur stränga är de?</h2>
      <p class="soft">
        Plus betyder fler poäng än de andra, minus färre. <strong>Mot de andra</strong> är medelskillnaden på de ansökningar som
        granskaren delar med någon. <strong>Anpassad</strong> tar hänsyn till hur stränga de andra är (minsta kvadrat) och räknas
        bara mellan granskare som delar ansökningar.
      </p>
      <table class="ledger-table">
        <caption class="visually-hidden">
          Varje granskares stränghet i poäng
        </caption>
        <thead>
          <tr>
            <th scope="col">Granskare</th>
            <th scope="col" class="figure">Mot de andra</th>
            <th scope="col" class="figure">Delade</th>
            <th scope="col" class="figure">Anpassad</th>
            <th scope="col">Jämförs med</th>
          </tr>
        </thead>
        <tbody>
          @for (one of shown.reviewers; track one.reviewer) {
            <tr>
              <th scope="row">{{ one.reviewer }}</th>
              <td class="figure" data-label="Mot de andra">{{ signed(one.difference) }}</td>
              <td class="figure" data-label="Delade ansökningar">{{ one.applications }}</td>
              <td class="figure" data-label="Anpassad">{{ signed(one.severity) }}</td>
              <td data-label="Jämförs med">
                {{ one.severity === null ? 'Ingen: delar ingen ansökan, och får ingen justering.' : one.comparedWith.join(', ') }}
              </td>
            </tr>
          }
        </tbody>
      </table>
    </section>`,
  host: { class: 'agreements' },
})
export class AgreementFigures {
  readonly comparison = input.required<ReviewComparisonResponse>();
  protected readonly alphas = computed(() => {
    const { alpha, criteria, applications } = this.comparison();
    const row = (name: string, value: number | null) => ({
      name,
      text: alphaText(value),
      share: value === null ? null : Math.max(0, value) * 100,
      meaning: alphaMeaning(value, applications.length),
    });
    return [
      ...criteria.map(({ code, label }) => row(`${code} ${label}`, alpha.criteria[code] ?? null)),
      row('Poängen', alpha.points),
    ];
  });

  protected signed(figure: number | null): string {
    return figure === null ? '–' : signedText(figure);
  }
}
