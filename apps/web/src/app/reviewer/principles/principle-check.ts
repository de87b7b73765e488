import { Component, computed, input } from '@angular/core';
import type { PrincipleCheckResponse } from '@tp/contracts';

/** One check: what it asks, in words and as the expression that counts, and what a failure is called. */
@Component({
  selector: 'app-principle-check',
  host: { class: 'principle' },
  template: `@let shown = check();
    <h3>{{ shown.label }}</h3>
    <div class="said">
      <p class="plain">{{ shown.plain }}</p>
      <p class="expression">
        <code>{{ shown.expression }}</code>
      </p>
    </div>
    <p class="soft">
      Annars {{ consequence() }}: <strong class="code">{{ shown.code }}</strong>{{ codeText() ? ', ' + codeText() : '' }}
    </p>`,
})
export class PrincipleCheckView {
  readonly check = input.required<PrincipleCheckResponse>();
  readonly consequence = input.required<string>();
  readonly codes = input.required<ReadonlyMap<string, string>>();
  protected readonly codeText = computed(() => this.codes().get(this.check().code) ?? '');
}
