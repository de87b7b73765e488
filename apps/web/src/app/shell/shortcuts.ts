import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

const KEY = 'trygghetsportalen.kortkommandon';

/** Whether single keys do things: who speaks to the computer, or types by chance, must be able to turn them off (WCAG 2.1.4). */
@Injectable({ providedIn: 'root' })
export class Shortcuts {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;
  private readonly on = signal(this.storage?.getItem(KEY) !== 'av');
  readonly areOn = this.on.asReadonly();

  turn(state: 'on' | 'off'): void {
    this.on.set(state === 'on');
    this.storage?.setItem(KEY, state === 'on' ? 'på' : 'av');
  }
}

/** The key that was pressed as a shortcut, or `null` when it belongs to a field, a dialog, or the browser. */
export function shortcutOf(event: KeyboardEvent): string | null {
  const { target, key } = event;
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (!(target instanceof Element)) return key;
  return target.closest('input, textarea, select, dialog, [contenteditable]') ? null : key;
}

/** What each key does; `undefined` where it does nothing just now. */
export type KeyActions = Readonly<Record<string, (() => void) | undefined>>;

/** Does what the key that was pressed stands for. `?` does it always: it shows where one turns the others on. */
export function actOnKey(event: KeyboardEvent, areOn: boolean, actions: KeyActions): void {
  const key = shortcutOf(event);
  const action = key === null || (!areOn && key !== '?') ? undefined : actions[key.toLowerCase()];
  if (!action) return;
  event.preventDefault();
  action();
}
