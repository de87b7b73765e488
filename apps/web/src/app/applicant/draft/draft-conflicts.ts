import { Component, inject } from '@angular/core';
import type { DraftField, DraftValue } from '@tp/domain';
import { DraftStore } from './draft-store.js';
import { labelOf } from './form-sections.js';
import { pointerName } from './secrecy-marks.js';

/** Two have written in the same field: both texts are there, and whoever came last chooses. */
@Component({
  selector: 'app-draft-conflicts',
  template: `@for (conflict of store.conflicts(); track conflict.field) {
    <section class="draft-conflict" role="alert">
      <h2>{{ conflict.by }} har också skrivit i ”{{ labelOf(conflict.field) }}”</h2>
      <div class="draft-conflict-texts">
        <div>
          <h3>{{ conflict.by }}</h3>
          <p>{{ textOf(conflict.theirs) }}</p>
        </div>
        <div>
          <h3>Du</h3>
          <p>{{ textOf(conflict.mine) }}</p>
        </div>
      </div>
      <p>
        <button type="button" class="tp-button" (click)="store.resolve(conflict, 'mine')">Använd min</button>
        <button type="button" class="tp-button" (click)="store.resolve(conflict, 'theirs')">Behåll {{ conflict.by }}s</button>
        @if (isText(conflict.mine) && isText(conflict.theirs)) {
          <button type="button" class="tp-button" (click)="store.resolve(conflict, 'both')">Behåll båda, efter varandra</button>
        }
      </p>
    </section>
  }`,
})
export class DraftConflicts {
  protected readonly store = inject(DraftStore);

  protected labelOf(field: DraftField): string {
    return labelOf(field);
  }

  protected isText(value: DraftValue): boolean {
    return typeof value === 'string';
  }

  protected textOf(value: DraftValue): string {
    return shownValue(value);
  }
}

/** A value in words, whatever it is. */
export function shownValue(value: DraftValue): string {
  if (value === null || value === '') return '(tomt)';
  if (!Array.isArray(value)) return value === true ? 'Ja' : value === false ? 'Nej' : String(value);
  const rows: readonly unknown[] = value;
  return rows
    .map((row) =>
      typeof row === 'object' && row !== null
        ? Object.values(row)
            .filter((cell) => cell !== null && cell !== '')
            .map((cell: unknown) => (Array.isArray(cell) ? cell.map((pointer) => pointerName(String(pointer))).join(', ') : cell))
            .join(', ')
        : String(row),
    )
    .join('; ');
}
