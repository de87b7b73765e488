import { DOCUMENT, inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationStart, Router } from '@angular/router';

/** Where one is in a page: how far down (pixels), and the link that has the focus. */
type Place = Readonly<{ y: number; href: string | null }>;
const TOP: Place = { y: 0, href: null };

/** What a person does to go elsewhere in a page: from then on it is theirs to say where they look. */
const OWN_MOVES = ['wheel', 'touchstart', 'keydown', 'pointerdown'] as const;
const KEY = 'trygghetsportalen.plats';
/** The router numbers its navigations from 1. */
const FIRST = 1;
/** A list's rows come after its page. */
const PATIENCE_MS = 3_000;

/**
 * Going back shows a page where one had come in it, with the focus on the link that one followed; going on shows the next from its top,
 * with the focus at its beginning, so that it is read out; and another address of the same page moves nothing. The router's own way
 * scrolls once, before what was asked for has come, and leaves the focus where it was.
 */
@Injectable({ providedIn: 'root' })
export class PagePlaces {
  private readonly document = inject(DOCUMENT);
  private readonly view = this.document.defaultView;
  private readonly places = new Map<number, Place>();
  private current = FIRST;
  private path = pathOf(this.view?.location.pathname ?? '');
  private goal: Place | null = null;
  private stop = (): void => undefined;

  constructor() {
    this.afterReload();
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationStart && event.id !== FIRST) this.leave(event);
        if (event instanceof NavigationEnd && this.goal !== null) this.arrive(this.goal);
      });
  }

  private leave({ id, url, restoredState }: NavigationStart): void {
    this.stop();
    this.places.set(this.current, this.here());
    const [from, to] = [this.path, pathOf(url)];
    [this.path, this.current] = [to, id];
    const back = restoredState?.navigationId;
    this.goal = back === undefined ? (from === to ? null : TOP) : (this.places.get(back) ?? TOP);
  }

  private arrive(place: Place): void {
    this.goal = null;
    if (place.href === null) this.document.querySelector('main')?.focus({ preventScroll: true });
    this.goTo(place);
  }

  private here(): Place {
    const link = this.document.activeElement?.closest('main a[href]');
    return { y: this.view?.scrollY ?? 0, href: link?.getAttribute('href') ?? null };
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
    if (isReload && Array.isArray(kept) && kept[0] === view.location.href) this.goTo({ y: Number(kept[1]) || 0, href: null });
  }

  /** Tries until the page is long enough and has the link, or the person goes elsewhere. */
  private goTo({ y, href }: Place): void {
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
      view.scrollTo({ top: y, behavior: 'instant' });
      const link = href === null ? null : this.document.querySelector<HTMLElement>(`main a[href="${CSS.escape(href)}"]`);
      const isThere = Math.abs(view.scrollY - y) < 1 && (href === null || link !== null);
      if (!isThere && view.performance.now() < until) {
        frame = view.requestAnimationFrame(step);
        return;
      }
      stop();
      link?.focus({ preventScroll: true });
    };
    this.stop = stop;
    for (const move of OWN_MOVES) view.addEventListener(move, stop, { passive: true });
    frame = view.requestAnimationFrame(step);
  }
}

const pathOf = (url: string): string => url.replace(/[?#].*$/, '');
