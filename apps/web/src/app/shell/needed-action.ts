import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { type ActivatedRouteSnapshot, type Data, NavigationEnd, Router } from '@angular/router';
import type { Action } from '@tp/domain';
import { filter, map } from 'rxjs';

/** What a page does, by the policy's name for it, and whether it can do without the portal; stands in the route's `data`. */
export type NeededAction = Data & Readonly<{ action: Action; worksOffline?: true }>;

/** What the page that is open needs; nothing of it for one that needs nothing. */
export function neededByPage(): Signal<Partial<NeededAction>> {
  const router = inject(Router);
  const read = (): Partial<NeededAction> => {
    let route: ActivatedRouteSnapshot = router.routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return route.data; // our own routes
  };
  return toSignal(
    router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(read),
    ),
    { initialValue: {} },
  );
}
