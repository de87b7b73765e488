import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, type Data, NavigationEnd, Router } from '@angular/router';
import type { Action } from '@tp/domain';
import { filter, map } from 'rxjs';

/** What a page does, by the policy's name for it; stands in the route's `data`. */
export type NeededAction = Data & Readonly<{ action: Action }>;

/** What the page that is open needs; `null` for one that needs nothing. */
export function neededAction(): Signal<Action | null> {
  const router = inject(Router);
  const read = (): Action | null => {
    let route: ActivatedRouteSnapshot = router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return (route.data as Partial<NeededAction>).action ?? null; // our own routes
  };
  return toSignal(
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(read),
    ),
    { initialValue: null },
  );
}
