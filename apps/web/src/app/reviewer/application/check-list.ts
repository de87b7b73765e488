import { Component, input, output } from '@angular/core';
import { Finding } from '@tp/ui';
import { CheckFields } from './check-fields.js';
import type { ShownCheck } from './checks.js';

/** Checks one after another; the chosen one stands open with what it read. */
@Component({
  selector: 'app-check-list',
  imports: [CheckFields, Finding],
  template: `<ul class="check-list">
    @for (check of checks(); track check.id) {
      <li [id]="'kontroll-' + check.id" tabindex="-1" [class.check-chosen]="check.id === chosenId()">
        <tp-finding [result]="check.result" [label]="check.label" [code]="check.code" [cause]="check.cause">
          @if (check.codeText) {
            <p class="soft">{{ check.codeText }}</p>
          }
          <button
            type="button"
            class="tp-link-button"
            [attr.aria-expanded]="check.id === chosenId()"
            (click)="chosen.emit(check.id === chosenId() ? null : check.id)"
          >
            {{ check.id === chosenId() ? 'Dölj underlaget' : 'Visa underlaget'
            }}<span class="visually-hidden"> för {{ check.label }}</span>
          </button>
          @if (check.id === chosenId()) {
            <app-check-fields [fields]="check.fields" (shown)="shown.emit($event)" />
          }
        </tp-finding>
      </li>
    }
  </ul>`,
})
export class CheckList {
  readonly checks = input.required<readonly ShownCheck[]>();
  readonly chosenId = input.required<string | null>();
  readonly chosen = output<string | null>();
  /** A place in the text is to be shown. */
  readonly shown = output<string>();
}
