import { Component, computed, input, output } from '@angular/core';
import { Finding } from '@tp/ui';
import { fieldLabel, valueText } from './application-fields.js';
import type { ShownCheck } from './checks.js';

type ShownValue = Readonly<{ pointer: string; label: string; text: string }>;
const LONGEST = 90;

/** Checks one after another; the chosen one stands open with what it read, each value a way to its place in the text. */
@Component({
  selector: 'app-check-list',
  imports: [Finding],
  template: `<ul class="check-list">
    @for (check of checks(); track check.id) {
      <li [class.check-chosen]="check.id === chosenId()">
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
            <ul class="check-fields">
              @for (value of values(); track value.pointer) {
                <li>
                  @if (value.pointer.startsWith('/application')) {
                    <button type="button" class="tp-link-button" (click)="shown.emit(value.pointer)">{{ value.label }}</button>
                  } @else {
                    <span>Omgången: {{ value.label }}</span>
                  }
                  <span class="soft">{{ value.text }}</span>
                </li>
              } @empty {
                <li class="soft">Kontrollen läste inget fält.</li>
              }
            </ul>
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
  protected readonly values = computed((): readonly ShownValue[] => {
    const check = this.checks().find(({ id }) => id === this.chosenId());
    return Object.entries(check?.fields ?? {}).map(([pointer, value]) => {
      const text = valueText(pointer, value);
      return {
        pointer,
        label: fieldLabel(pointer.replace(/^\/(?:application|round)/, '')),
        text: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      };
    });
  });
}
