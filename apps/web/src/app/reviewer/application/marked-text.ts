import { Component, input } from '@angular/core';

/** A short text within a line or a cell, marked where the chosen check has read it. Its span keeps white space out of the line. */
@Component({
  selector: 'app-marked-text',
  template: `@if (isMarked()) {
      <mark>{{ text() }}</mark>
    } @else {
      <span>{{ text() }}</span>
    }`,
})
export class MarkedText {
  readonly text = input.required<string>();
  readonly isMarked = input(false);
}
