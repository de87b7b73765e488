import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PanelButton } from './panel-button.js';

@Component({
  imports: [PanelButton],
  template: `<tp-panel-button label="Exportera"><button type="button">CSV</button></tp-panel-button>`,
})
class Host {}

describe('tp-panel-button', () => {
  const render = () => {
    const fixture = TestBed.createComponent(Host);
    const host: HTMLElement = fixture.nativeElement;
    document.body.append(host);
    fixture.detectChanges();
    const button = host.querySelector('button');
    button?.click();
    fixture.detectChanges();
    return { fixture, host, button };
  };

  it('opens a named group with what is put in it', () => {
    const { host, button } = render();
    const panel = host.querySelector('[role=group]');
    expect([panel?.getAttribute('aria-label'), panel?.textContent.trim()]).toEqual(['Exportera', 'CSV']);
    expect([button?.getAttribute('aria-expanded'), button?.getAttribute('aria-controls')]).toEqual(['true', panel?.id]);
  });

  it('closes on Escape, and gives the focus back', () => {
    const { fixture, host, button } = render();
    const inside = host.querySelector<HTMLElement>('[role=group] button');
    inside?.focus();
    inside?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    fixture.detectChanges();
    expect(host.querySelector('[role=group]')).toBeNull();
    expect(document.activeElement).toBe(button);
  });
});
