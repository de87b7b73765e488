import { DOCUMENT, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationStart, Router } from '@angular/router';

/** What a person does to go elsewhere in a page: from then on it is theirs to say where they look. */
const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
const KEY = 'trygghetsportalen.plats';
/** The router numbers its navigations from 1. */
const FIRST = 1;
/** A list's rows come after its page. */
const PATIENCE_MS = 3_000;

/**
 * Going back shows a page where one had come in it; going on shows the next from its top, and a change of the address within a page
 * moves nothing. The router's own way scrolls once, before what was asked for has come.
 */
@Injectable({ providedIn: 'root' })
export class ScrollMemory {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly places = new Map<number, number>();
  private current = FIRST;
  private path = '';
  private stop = (): void => undefined;

  constructor() {
    const router = inject(Router);
    this.path = pathOf(this.view?.location.pathname ?? '');
    this.afterReload();
    router.events.pipe(takeUntilDestroyed()).subscribe((event) => {
      if (!(event instanceof NavigationStart) || !this.view) return;
      if (event.id === FIRST) return; // the page that the browser itself came to
      this.stop();
      this.places.set(this.current, this.view.scrollY);
      const [from, to] = [this.path, pathOf(event.url)];
      this.path = to;
      this.current = event.id;
      const back = event.restoredState?.navigationId;
      if (back !== undefined) {
        const place = this.places.get(back) ?? 0;
        this.places.set(event.id, place);
        this.goTo(place);
      } else if (from !== to) this.goTo(0);
    });
  }

  /** The browser's own way restores once, too, and must not do so as well. */
  private afterReload(): void {
    const { view } = this;
    if (!view) return;
    view.history.scrollRestoration = 'manual';
    view.addEventListener('pagehide', () => {
      view.sessionStorage.setItem(KEY, JSON.stringify([view.location.href, view.scrollY]));
    });
    const [entry] = view.performance.getEntriesByType('navigation');
    const kept: unknown = JSON.parse(view.sessionStorage.getItem(KEY) ?? 'null');
    const isReload = entry instanceof PerformanceNavigationTiming && entry.type === 'reload';
    if (isReload && Array.isArray(kept) && kept[0] === view.location.href) this.goTo(Number(kept[1]) || 0);
  }

  /** Tries until the page is long enough, or the person goes elsewhere. */
  private goTo(place: number): void {
    const { view } = this;
    if (!view) return;
    const until = view.performance.now() + PATIENCE_MS;
    let frame = 0;
    const stop = (): void => {
      view.cancelAnimationFrame(frame);
      for (const move of OWN_MOVES) view.removeEventListener(move, stop);
      this.stop = () => undefined;
    };
    const step = (): void => {
      view.scrollTo({ top: place, behavior: 'instant' });
      const isThere = Math.abs(view.scrollY - place) < 1 && place > 0;
      if (place === 0 || isThere || view.performance.now() > until) stop();
      else frame = view.requestAnimationFrame(step);
    };
    this.stop = stop;
    for (const move of OWN_MOVES) view.addEventListener(move, stop, { passive: true });
    frame = view.requestAnimationFrame(step);
  }
}

const pathOf = (url: string): string => url.replace(/[?#].*$/, '');
