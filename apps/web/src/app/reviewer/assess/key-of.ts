import { shortcutOf } from '../../shell/shortcuts.js';

/** The key as a shortcut: one types nothing in a box that is ticked or a level that is chosen, so there keys are about the page. */
export function keyOf(event: KeyboardEvent): string | null {
  const { target, key, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  const isBox = target instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(target.type) && !target.closest('dialog');
  return isBox && !ctrlKey && !metaKey && !altKey && !defaultPrevented ? key : shortcutOf(event);
}
