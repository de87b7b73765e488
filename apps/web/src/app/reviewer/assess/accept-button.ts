import { Component, output } from '@angular/core';

@Component({
  selector: 'app-accept-button',
  template: `<button type="button" class="tp-button" (click)="accepted.emit()">
    Godta alla förslag <kbd aria-hidden="true">A</kbd>
  </button>`,
})
export class AcceptButton {
  readonly accepted = output();
}
