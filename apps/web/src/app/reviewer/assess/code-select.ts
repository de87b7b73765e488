import { Component, input, output } from '@angular/core';

/** A choice among the codes of the round's principles. */
@Component({
  selector: 'app-code-select',
  template: `<select
    #choice
    class="tp-input"
    [attr.aria-label]="label()"
    [disabled]="isReadOnly()"
    (change)="chosen.emit(choice.value)"
  >
    <option value="" [selected]="code() === ''">{{ none() }}</option>
    @for (one of codes(); track one[0]) {
      <option [value]="one[0]" [selected]="one[0] === code()">{{ one[0] }}: {{ one[1] }}</option>
    }
  </select>`,
})
export class CodeSelect {
  readonly label = input.required<string>();
  readonly codes = input.required<readonly (readonly [code: string, text: string])[]>();
  readonly code = input.required<string>();
  readonly none = input('Välj kod');
  readonly isReadOnly = input(false);
  readonly chosen = output<string>();
}
