import { Component, inject, input } from '@angular/core';
import { OpensPanel } from './opens-panel.js';

/** A button with a panel under it, which holds whatever one puts in it. */
@Component({
  selector: 'tp-panel-button',
  hostDirectives: [OpensPanel],
  host: { class: 'tp-panel-host' },
  template: `<button
      type="button"
      class="tp-button"
      [attr.aria-expanded]="panel.isOpen()"
      [attr.aria-controls]="panel.isOpen() ? panel.panelId : null"
      (click)="panel.toggle()"
    >
      {{ label() }} <span aria-hidden="true">▾</span>
    </button>
    @if (panel.isOpen()) {
      <div [class]="'tp-panel tp-panel-' + side()" role="group" [id]="panel.panelId" [attr.aria-label]="label()">
        <ng-content />
      </div>
    }`,
})
export class PanelButton {
  readonly label = input.required<string>();
  /** Which side of the button the panel begins at: where the page has room for it. */
  readonly side = input<'start' | 'end'>('start');
  protected readonly panel = inject(OpensPanel);

  /** For what in the panel ends what one came for. */
  close(): void {
    this.panel.isOpen.set(false);
    this.panel.focusButton();
  }
}
