import { Component, input } from '@angular/core';

/** An empty place: says what will be here; its content offers the one next step. */
@Component({
  selector: 'tp-empty',
  host: { class: 'tp-empty' },
  template: `<p class="tp-empty-title">{{ title() }}</p>
    <ng-content />`,
})
export class Empty {
  readonly title = input.required<string>();
}
