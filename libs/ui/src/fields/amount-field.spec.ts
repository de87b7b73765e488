import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { kronor, type Kronor } from '@tp/domain';
import { AmountField } from './amount-field.js';

@Component({
  selector: 'tp-host',
  imports: [AmountField],
  template: `<tp-amount-field label="Ram" [(value)]="frame" [(unread)]="unread" />`,
})
class Host {
  readonly frame = signal<Kronor | null>(kronor(40_000_000));
  readonly unread = signal<string | null>(null);
}

describe('an amount’s field', () => {
  const opened = () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    const control = element.querySelector('input');
    if (!control) throw new Error('no input');
    const write = (text: string) => {
      type(text);
      control.dispatchEvent(new Event('change'));
      fixture.detectChanges();
    };
    const type = (text: string) => {
      control.value = text;
      control.dispatchEvent(new Event('input'));
      fixture.detectChanges();
    };
    return { host: fixture.componentInstance, element, control, write, type };
  };

  it('shows an amount as amounts are written, and reads one as people write it', () => {
    const { control, host, write } = opened();
    expect(control.value.replaceAll(/\s/g, ' ')).toBe('40 mnkr');
    write('1,5 mnkr');
    expect(host.frame()).toBe(1_500_000);
    write('2 100 000 kr');
    expect(host.frame()).toBe(2_100_000);
    write('');
    expect(host.frame()).toBeNull();
  });

  it('follows every letter, and neither writes it anew nor finds fault with it before it is left', () => {
    const { control, host, element, type } = opened();
    type('1,5 mn');
    expect([control.value, host.unread()]).toEqual(['1,5 mn', '1,5 mn']);
    expect(element.textContent).not.toContain('Skriv ett belopp');
    type('1500000');
    expect([control.value, host.frame(), host.unread()]).toEqual(['1500000', 1_500_000, null]);
    control.dispatchEvent(new Event('change'));
  });

  it('says what is wrong, keeps what was written, and leaves the amount as it was', () => {
    const { control, host, element, write } = opened();
    write('många');
    expect([control.value, host.frame()]).toEqual(['många', 40_000_000]);
    expect(element.textContent).toContain('Skriv ett belopp');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('label')?.getAttribute('for')).toBe(control.id);
  });
});
