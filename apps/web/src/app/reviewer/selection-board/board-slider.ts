import { Component, computed, input, output } from '@angular/core';

let count = 0;

/** A value that is tried: its name, what it stands at, and a slider, which the arrow keys move a step and Page Up and Down ten. */
@Component({
  selector: 'app-board-slider',
  host: { class: 'board-slider' },
  template: `<label [for]="inputId" [title]="label()">{{ label() }}</label>
    <output [attr.for]="inputId">{{ valueText() }}</output>
    <input
      #range
      type="range"
      [id]="inputId"
      [min]="least()"
      [max]="most()"
      [step]="step()"
      [value]="value()"
      [attr.aria-valuetext]="valueText()"
      [style.--share.%]="share()"
      (input)="tried.emit(range.valueAsNumber)"
      (change)="left.emit()"
    />`,
})
export class BoardSlider {
  readonly label = input.required<string>();
  readonly value = input.required<number>();
  readonly valueText = input.required<string>();
  readonly least = input(0);
  readonly most = input.required<number>();
  readonly step = input(1);
  /** While it moves. */
  readonly tried = output<number>();
  /** When it is let go. */
  readonly left = output();
  protected readonly inputId = `board-slider-${(count += 1)}`;
  protected readonly share = computed(() => {
    const span = this.most() - this.least();
    return span <= 0 ? 0 : Math.min(100, (100 * (this.value() - this.least())) / span);
  });
}
