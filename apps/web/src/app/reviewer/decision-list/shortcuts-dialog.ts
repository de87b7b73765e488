import { Component, ElementRef, inject, viewChild } from '@angular/core';
import { Shortcuts } from './shortcuts.js';

/** Says which keys do what, and lets one turn them off. */
@Component({
  selector: 'app-shortcuts-dialog',
  template: `<dialog #dialog class="shortcuts" aria-labelledby="shortcuts-title">
    <h2 id="shortcuts-title">Kortkommandon</h2>
    <dl>
      <div>
        <dt><kbd>/</kbd></dt>
        <dd>Sök i listan</dd>
      </div>
      <div>
        <dt><kbd>J</kbd> <kbd>K</kbd></dt>
        <dd>Nästa och föregående ansökan</dd>
      </div>
      <div>
        <dt><kbd>Retur</kbd></dt>
        <dd>Visa eller dölj motiveringen</dd>
      </div>
      <div>
        <dt><kbd>O</kbd></dt>
        <dd>Öppna ansökan</dd>
      </div>
      <div>
        <dt><kbd>?</kbd></dt>
        <dd>Visa den här rutan</dd>
      </div>
    </dl>
    <label class="tp-choice">
      <input #on type="checkbox" [checked]="shortcuts.areOn()" (change)="shortcuts.turn(on.checked ? 'on' : 'off')" />
      <span>Använd kortkommandon</span>
    </label>
    <button type="button" class="tp-button" (click)="dialog.close()">Stäng</button>
  </dialog>`,
})
export class ShortcutsDialog {
  protected readonly shortcuts = inject(Shortcuts);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  open(): void {
    this.dialog().nativeElement.showModal();
  }
}
