import { TestBed } from '@angular/core/testing';
import { Progress } from './progress.js';

describe('tp-progress', () => {
  it('counts what is done and what remains', () => {
    const fixture = TestBed.createComponent(Progress);
    fixture.componentRef.setInput('label', 'Förprövar ansökningarna');
    fixture.componentRef.setInput('done', 40);
    fixture.componentRef.setInput('total', 62);
    fixture.detectChanges();
    const shown: HTMLElement = fixture.nativeElement;
    expect(shown.textContent.trim()).toBe('Förprövar ansökningarna: 40 av 62, 22 kvar');
    const bar = shown.querySelector('progress');
    expect([bar?.value, bar?.max, bar?.getAttribute('aria-label')]).toEqual([40, 62, 'Förprövar ansökningarna']);
  });
});
