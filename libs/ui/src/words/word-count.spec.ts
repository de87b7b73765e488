import { jest } from '@jest/globals';
import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { WordCount, wordCountText } from './word-count.js';

@Component({ imports: [WordCount], template: `<tp-word-count [text]="text()" [atLeast]="3" neededFor="nivå 1" />` })
class Host {
  readonly text = signal<string | null>('två ord');
}

describe('the count of words', () => {
  it.each([
    [wordCountText(105, 40, 'nivå 1'), '105 ord · minst 40 behövs för nivå 1'],
    [wordCountText(1, null, ''), '1 ord'],
    [wordCountText(0, 1200, ''), '0 ord · minst 1\u00A0200 behövs'],
  ])('is written %p', (text, expected) => expect(text).toBe(expected));

  describe('while one writes', () => {
    beforeEach(() => jest.useFakeTimers());
    afterEach(() => jest.useRealTimers());

    it('is seen at once, and said when the writing rests', () => {
      const fixture = TestBed.createComponent(Host);
      fixture.detectChanges();
      const element: HTMLElement = fixture.nativeElement;
      const said = () => element.querySelector('[role=status]')?.textContent;
      const write = (text: string | null) => {
        fixture.componentInstance.text.set(text);
        fixture.detectChanges();
      };
      jest.advanceTimersByTime(5000);
      fixture.detectChanges();
      expect([element.textContent, said()]).toEqual(['2 ord · minst 3 behövs för nivå 1', '']);
      write('nu är det');
      jest.advanceTimersByTime(1000);
      write('nu är det fyra\u2003ord');
      expect(element.querySelector('.tp-word-count-enough')?.textContent).toContain('5 ord');
      jest.advanceTimersByTime(1000);
      fixture.detectChanges();
      expect(said()).toBe('');
      jest.advanceTimersByTime(1000);
      fixture.detectChanges();
      expect(said()).toBe('5 ord · minst 3 behövs för nivå 1');
    });
  });
});
