import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, map } from 'rxjs';

/** Pages that hold nothing of anybody's, and are there for whoever is not signed in. */
const OPEN = /^\/(?:komponenter|inloggningen-misslyckades)(?=[/?#]|$)/;

/** Whether the page that is open is one of those. */
export function openPath(): Signal<boolean> {
  const router = inject(Router);
  return toSignal(
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => OPEN.test(urlAfterRedirects)),
    ),
    { initialValue: OPEN.test(router.url) },
  );
}
