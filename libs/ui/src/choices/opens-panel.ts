import { Directive, ElementRef, inject, signal } from '@angular/core';

let instances = 0;

/**
 * What has a button that opens a panel under it. Escape, a press outside, or focus leaving closes it; Escape gives the focus back to
 * the button, which is the first one in the host.
 */
@Directive({
  host: {
    '(keydown.escape)': 'closeToButton($event)',
    '(focusout)': 'closeWhenLeft($event)',
    '(document:pointerdown)': 'closeWhenOutside($event)',
  },
})
export class OpensPanel {
  readonly panelId = `tp-panel-${++instances}`;
  readonly isOpen = signal(false);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  toggle(): void {
    this.isOpen.update((isOpen) => !isOpen);
  }

  focusButton(): void {
    this.host.querySelector('button')?.focus();
  }

  closeToButton(event: Event): void {
    if (!this.isOpen()) return;
    event.stopPropagation();
    this.isOpen.set(false);
    this.focusButton();
  }

  closeWhenLeft({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.host.contains(relatedTarget)) this.isOpen.set(false);
  }

  closeWhenOutside({ target }: Event): void {
    if (target instanceof Node && !this.host.contains(target)) this.isOpen.set(false);
  }
}
