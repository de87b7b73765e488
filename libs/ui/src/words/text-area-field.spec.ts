import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TextAreaField } from './text-area-field.js';

@Component({
  imports: [TextAreaField],
  template: `<tp-text-area-field
    label="Vilket problem finns på platsen?"
    help="Beskriv just den här platsen."
    example="Bänkarna togs bort 2016."
    [error]="error()"
    [atLeast]="40"
    neededFor="nivå 1"
    [(value)]="text"
    (settled)="settled.set(settled() + 1)"
    ><p tpSecrecy>Omfattas av sekretess</p></tp-text-area-field
  >`,
})
class Host {
  readonly text = signal('Ett torg.');
  readonly error = signal<string | null>(null);
  readonly settled = signal(0);
}

describe('a field for a longer text', () => {
  const rendered = async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const control = element.querySelector('textarea')!;
    const described = () =>
      control
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => element.querySelector(`[id="${id}"]`)!.textContent.trim())
        .filter((text) => text !== '');
    return { fixture, host: fixture.componentInstance, element, control, described };
  };

  it('is named, and described by its help, its fault and its words', async () => {
    const { element, control, described, host, fixture } = await rendered();
    expect(element.querySelector('label')?.getAttribute('for')).toBe(control.id);
    expect(described()).toEqual(['Beskriv just den här platsen.', '2 ord · minst 40 behövs för nivå 1']);
    host.error.set('Beskriv problemet.');
    await fixture.whenStable();
    expect(described()).toEqual(['Beskriv just den här platsen.', '! Beskriv problemet.', '2 ord · minst 40 behövs för nivå 1']);
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(element.textContent).toContain('Omfattas av sekretess');
  });

  it('follows every letter, and tells once that it was left', async () => {
    const { control, host, fixture, element } = await rendered();
    control.value = 'Ett torg i skugga.\n';
    control.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect([host.text(), host.settled()]).toEqual(['Ett torg i skugga.\n', 0]);
    expect(element.querySelector('.tp-grow')?.getAttribute('data-text')).toBe('Ett torg i skugga.\n');
    for (const _ of [1, 2]) control.dispatchEvent(new Event('blur'));
    expect(host.settled()).toBe(1);
  });

  it('opens its example', async () => {
    const { element, fixture } = await rendered();
    const button = element.querySelector('button')!;
    expect([button.getAttribute('aria-expanded'), element.querySelector('blockquote')]).toEqual(['false', null]);
    button.click();
    await fixture.whenStable();
    expect(element.querySelector(`[id="${button.getAttribute('aria-controls')}"]`)?.textContent).toBe('Bänkarna togs bort 2016.');
  });
});
