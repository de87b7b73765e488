import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeptFocus } from './kept-focus.js';

@Component({
  imports: [KeptFocus],
  template: `<main appKeptFocus>
    <section>
      @if (isThere()) {
        <ul>
          <li><button type="button" [disabled]="isBusy()">Ta bort</button></li>
        </ul>
      }
    </section>
  </main>`,
})
class Page {
  readonly isThere = signal(true);
  readonly isBusy = signal(false);
}

describe('the focus of what goes away', () => {
  const given = () => {
    const fixture = TestBed.createComponent(Page);
    fixture.detectChanges();
    document.body.append(fixture.nativeElement);
    const find = (what: string): HTMLElement | null => document.querySelector<HTMLElement>(what);
    find('button')?.focus();
    expect(document.activeElement).toBe(find('button'));
    return { page: fixture.componentInstance, find, fixture };
  };

  it('goes to the closest that is left of what it stood in', async () => {
    const { page, find, fixture } = given();
    page.isThere.set(false);
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('section'));
    find('section')?.blur();
    expect(find('section')?.hasAttribute('tabindex')).toBe(false);
  });

  it('goes so from a button that may not be pressed now, too', async () => {
    const { page, find, fixture } = given();
    page.isBusy.set(true);
    await fixture.whenStable();
    expect(document.activeElement).toBe(find('li'));
  });

  it('is left alone when a person has left it', async () => {
    const { page, find, fixture } = given();
    find('button')?.blur();
    await Promise.resolve();
    page.isThere.set(false);
    await fixture.whenStable();
    expect(document.activeElement).toBe(document.body);
  });
});
