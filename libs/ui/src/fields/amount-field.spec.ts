import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { kronor, type Kronor } from '@tp/domain';
import { AmountField } from './amount-field.js';

@Component({ selector: 'tp-host', imports: [AmountField], template: `<tp-amount-field label="Ram" [(value)]="frame" />` })
class Host {
  readonly frame = signal<Kronor | null>(kronor(40_000_000));
}

describe('an amount’s field', () => {
  const opened = () => {
    const fixture = TestBed.createComponent(Host);
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    const control = element.querySelector('input');
    if (!control) throw new Error('no input');
    const write = (text: string) => {
      control.value = text;
      control.dispatchEvent(new Event('change'));
      fixture.detectChanges();
    };
    return { host: fixture.componentInstance, element, control, write };
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

  it('says what is wrong, keeps what was written, and leaves the amount as it was', () => {
    const { control, host, element, write } = opened();
    write('många');
    expect([control.value, host.frame()]).toEqual(['många', 40_000_000]);
    expect(element.textContent).toContain('Skriv ett belopp');
    expect(control.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('label')?.getAttribute('for')).toBe(control.id);
  });
});
