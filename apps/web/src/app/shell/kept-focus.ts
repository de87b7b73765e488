import { afterEveryRender, Directive, DOCUMENT, ElementRef, inject } from '@angular/core';

/**
 * What has the focus may go away: a row that is removed, a button that has done its work or may not be pressed again yet. The closest that
 * is left of what it stood in has the focus then, so that who goes by keyboard goes on from there and not from the page's beginning.
 */
@Directive({
  selector: '[appKeptFocus]',
  host: { '(focusin)': 'remember($event.target)', '(focusout)': 'forget($event.target)' },
})
export class KeptFocus {
  private readonly document = inject(DOCUMENT);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What has the focus, and what it stands in, from the inside out. */
  private chain: readonly HTMLElement[] = [];

  constructor() {
    afterEveryRender({ read: () => this.restore() });
  }

  protected remember(target: EventTarget | null): void {
    this.chain = target instanceof HTMLElement ? chainTo(this.host, target) : [];
  }

  /** Whoever leaves it by themselves leaves it where it is. */
  protected forget(target: EventTarget | null): void {
    queueMicrotask(() => {
      const [last] = this.chain;
      if (last === target && last && canHaveFocus(last)) this.chain = [];
    });
  }

  private restore(): void {
    const [last] = this.chain;
    const { activeElement, body } = this.document;
    if (!last || canHaveFocus(last) || (activeElement !== body && activeElement !== last)) return;
    const left = this.chain.slice(1).find((element) => element.isConnected);
    if (!left) return;
    if (!left.hasAttribute('tabindex')) {
      left.tabIndex = -1;
      left.addEventListener('blur', () => left.removeAttribute('tabindex'), { once: true });
    }
    left.focus({ preventScroll: true });
  }
}

const canHaveFocus = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled');

function chainTo(outermost: HTMLElement, element: HTMLElement): readonly HTMLElement[] {
  const parent = element === outermost ? null : element.parentElement;
  return parent === null ? [element] : [element, ...chainTo(outermost, parent)];
}
