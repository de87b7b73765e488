import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Field, type LiveCheck } from './field.js';

@Component({
  imports: [Field],
  template: `<tp-field #field="tpField" label="Start" [help]="help()" [error]="error()" [words]="words()" [check]="check()">
    <input [id]="field.inputId" [attr.aria-describedby]="field.describedBy()" />
  </tp-field>`,
})
class Host {
  readonly help = signal('Första dagen.');
  readonly error = signal<string | null>(null);
  readonly words = signal<number | null>(null);
  readonly check = signal<LiveCheck | null>(null);
}

describe('tp-field', () => {
  const render = async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const host: HTMLElement = fixture.nativeElement;
    const described = (): string => {
      const ids = host.querySelector('input')?.getAttribute('aria-describedby')?.split(' ') ?? [];
      return ids
        .map((id) => host.querySelector(`[id="${id}"]`)?.textContent.replace(/\s+/g, ' ').trim() ?? 'MISSING')
        .filter((text) => text !== '')
        .join(' | ');
    };
    return { fixture, host, described };
  };

  it('names its control, and describes it by its help alone at first', async () => {
    const { host, described } = await render();
    expect(host.querySelector('label')?.getAttribute('for')).toBe(host.querySelector('input')?.id);
    expect(described()).toBe('Första dagen.');
  });

  it('says the error first after the help, and then words and check; everything that it names is there', async () => {
    const { fixture, host, described } = await render();
    fixture.componentInstance.error.set('Datumet finns inte.');
    fixture.componentInstance.words.set(3);
    fixture.componentInstance.check.set({ result: 'not-met', text: 'Tidplan saknas' });
    await fixture.whenStable();
    expect(described()).toBe('Första dagen. | ! Datumet finns inte. | 3 ord ! Tidplan saknas');
    expect(host.querySelector('.tp-field-wrong')).not.toBeNull();
    expect(host.querySelector('[role=status]')?.textContent.trim()).toBe('! Tidplan saknas');
  });

  it('has an id of its own beside another', async () => {
    const [one, other] = [await render(), await render()];
    expect(one.host.querySelector('input')?.id).not.toBe(other.host.querySelector('input')?.id);
  });
});
