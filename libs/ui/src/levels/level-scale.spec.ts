import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { LevelScale, type LevelScaleUse } from './level-scale.js';

@Component({
  selector: 'tp-host',
  imports: [LevelScale],
  template: `<tp-level-scale
    label="K1 Behov"
    [highest]="3"
    [suggested]="2"
    [level]="level()"
    [use]="use()"
    (chosen)="level.set($event)"
  />`,
})
class Host {
  readonly level = signal<number | null>(3);
  readonly use = signal<LevelScaleUse>('shown');
}

function shown(change: (host: Host) => void = () => undefined) {
  const fixture = TestBed.createComponent(Host);
  change(fixture.componentInstance);
  fixture.detectChanges();
  const element: HTMLElement = fixture.nativeElement;
  return { fixture, element, host: fixture.componentInstance };
}

describe('a level scale', () => {
  it('says the level and the suggestion in words, and fills one box', () => {
    const { element } = shown();
    expect(element.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('K1 Behov: nivå 3 av 3, förslag 2');
    expect([...element.querySelectorAll('.tp-level-chosen')].map((box) => box.textContent)).toEqual(['3']);
    expect([...element.querySelectorAll('.tp-level-suggested')].map((box) => box.textContent)).toEqual(['2']);
  });
  it('fills none for an average between two, and writes it beside', () => {
    const { element } = shown((host) => host.level.set(7 / 3));
    expect(element.querySelectorAll('.tp-level-chosen')).toHaveLength(0);
    expect(element.textContent).toContain('2,33');
  });
  it('is a choice by mouse and by digit', () => {
    const { element, host, fixture } = shown((one) => one.use.set('chosen'));
    element.querySelectorAll<HTMLInputElement>('input')[1]?.click();
    expect(host.level()).toBe(1);
    element.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: '0' }));
    expect(host.level()).toBe(0);
    element.querySelector('input')?.dispatchEvent(new KeyboardEvent('keydown', { key: '9' }));
    fixture.detectChanges();
    expect(host.level()).toBe(0);
  });
});
