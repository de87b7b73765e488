import { TestBed } from '@angular/core/testing';
import { MultiSelect } from './multi-select.js';

describe('tp-multi-select', () => {
  const render = (selected: readonly string[] = []) => {
    const fixture = TestBed.createComponent(MultiSelect);
    fixture.componentRef.setInput('label', 'Nämnd');
    fixture.componentRef.setInput('choices', [
      { value: 'RK', label: 'Rinkeby-Kista', count: 4 },
      { value: 'ST', label: 'Spånga-Tensta', hint: 'stadsdelsnämnd', count: 5 },
    ]);
    fixture.componentRef.setInput('selected', selected);
    const host: HTMLElement = fixture.nativeElement;
    document.body.append(host);
    fixture.detectChanges();
    const button = host.querySelector('button');
    const press = () => {
      button?.click();
      fixture.detectChanges();
    };
    return { fixture, host, button, press };
  };
  const buttonText = (selected: readonly string[]) => render(selected).button?.textContent.replace('▾', '').trim();

  it('says on its button what is chosen', () => {
    expect(buttonText([])).toBe('Nämnd: alla');
    expect(buttonText(['ST'])).toBe('Nämnd: Spånga-Tensta');
    expect(buttonText(['RK', 'ST'])).toBe('Nämnd: 2 valda');
    expect(buttonText(['gone'])).toBe('Nämnd: gone');
  });

  it('opens a named group of checkboxes with their counts', () => {
    const { host, button, press } = render(['ST']);
    expect(button?.getAttribute('aria-expanded')).toBe('false');
    press();
    const group = host.querySelector('[role=group]');
    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(button?.getAttribute('aria-controls')).toBe(group?.id);
    expect(group?.getAttribute('aria-label')).toBe('Nämnd');
    expect([...host.querySelectorAll('input')].map(({ checked }) => checked)).toEqual([false, true]);
    expect(host.querySelector('label')?.textContent.replace(/\s+/g, ' ').trim()).toBe('Rinkeby-Kista 4 ansökningar');
  });

  it('adds and takes away', () => {
    const { fixture, host, press } = render(['ST']);
    press();
    host.querySelectorAll('input')[0]?.click();
    expect(fixture.componentInstance.selected()).toEqual(['ST', 'RK']);
    host.querySelectorAll('input')[1]?.click();
    expect(fixture.componentInstance.selected()).toEqual(['RK']);
  });

  it('closes on Escape, and gives the focus back', () => {
    const { fixture, host, button, press } = render();
    press();
    const box = host.querySelector('input');
    box?.focus();
    box?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    fixture.detectChanges();
    expect(host.querySelector('[role=group]')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes when one presses elsewhere', () => {
    const { fixture, host, press } = render();
    press();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    fixture.detectChanges();
    expect(host.querySelector('[role=group]')).toBeNull();
  });
});
