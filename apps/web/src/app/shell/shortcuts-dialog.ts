import { Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { Shortcuts } from './shortcuts.js';

export type ShortcutKeys = Readonly<{ keys: readonly string[]; does: string }>;

/** Says which keys do what, and lets one turn them off. */
@Component({
  selector: 'app-shortcuts-dialog',
  template: `<dialog #dialog class="shortcuts" aria-labelledby="shortcuts-title">
    <h2 id="shortcuts-title">Kortkommandon</h2>
    <dl>
      @for (one of keys(); track one.does) {
        <div>
          <dt>
            @for (key of one.keys; track key) {
              <kbd>{{ key }}</kbd>{{ $last ? '' : ' ' }}
            }
          </dt>
          <dd>{{ one.does }}</dd>
        </div>
      }
    </dl>
    <label class="tp-choice">
      <input #on type="checkbox" [checked]="shortcuts.areOn()" (change)="shortcuts.turn(on.checked ? 'on' : 'off')" />
      <span>Använd kortkommandon</span>
    </label>
    <button type="button" class="tp-button" (click)="dialog.close()">Stäng</button>
  </dialog>`,
})
export class ShortcutsDialog {
  readonly keys = input.required<readonly ShortcutKeys[]>();
  protected readonly shortcuts = inject(Shortcuts);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }
}
