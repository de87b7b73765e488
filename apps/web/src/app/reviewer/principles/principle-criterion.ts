import { Component, computed, input } from '@angular/core';
import type { PrincipleCriterionResponse } from '@tp/contracts';

/** One criterion: how much it weighs, what is demanded at least, and what each level takes. */
@Component({
  selector: 'app-principle-criterion',
  host: { class: 'principle' },
  template: `@let shown = criterion();
    <h3>
      <span class="code">{{ shown.code }}</span> {{ shown.label }}
    </h3>
    <p class="soft">
      Vikt {{ shown.weight }}, högst {{ most() }} poäng.
      @if (shown.minimum > 0) {
        Lägst nivå {{ shown.minimum }}, annars avslag: <strong class="code">{{ shown.denialCode }}</strong>{{
          denialText() ? ', ' + denialText() : ''
        }}
      }
    </p>
    <ol class="levels">
      @for (level of shown.levels; track level.level) {
        <li>
          <span class="level" aria-hidden="true">{{ level.level }}</span>
          <div>
            <p>
              <span class="visually-hidden">Nivå {{ level.level }}: </span><strong>{{ level.descriptor }}</strong>
            </p>
            @if (level.expression !== null) {
              <div class="said">
                <p class="plain">{{ level.plain }}</p>
                <p class="expression">
                  <code>{{ level.expression }}</code>
                </p>
              </div>
            } @else if (level.level > 0) {
              <p class="plain soft">Ges bara av en granskare.</p>
            }
          </div>
        </li>
      }
    </ol>`,
})
export class PrincipleCriterionView {
  readonly criterion = input.required<PrincipleCriterionResponse>();
  readonly codes = input.required<ReadonlyMap<string, string>>();
  protected readonly most = computed(() => this.criterion().weight * (this.criterion().levels.length - 1));
  protected readonly denialText = computed(() => this.codes().get(this.criterion().denialCode ?? '') ?? '');
}
