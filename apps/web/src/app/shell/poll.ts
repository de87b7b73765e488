import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** Does something again and again while the page is looked at, and at once when it is looked at anew. Ends with whoever asked for it. */
export function pollWhileVisible(milliseconds: number, ask: () => void): void {
  const document = inject(DOCUMENT);
  const askIfVisible = (): void => {
    if (!document.hidden) ask();
  };
  const timer = setInterval(askIfVisible, milliseconds);
  document.addEventListener('visibilitychange', askIfVisible);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', askIfVisible);
  });
}
