import { TestBed } from '@angular/core/testing';
import { Score } from './score.js';

describe('tp-score', () => {
  const render = (score: number | null) => {
    const fixture = TestBed.createComponent(Score);
    fixture.componentRef.setInput('score', score);
    fixture.componentRef.setInput('highest', 45);
    fixture.componentRef.setInput('threshold', 27);
    fixture.detectChanges();
    const label: HTMLElement = fixture.nativeElement;
    return { label, text: label.textContent.replace(/\s+/g, ' ').trim() };
  };

  it('says points, highest and threshold, whatever the bar shows', () => {
    expect(render(28.33).text).toBe('28,33 av 45, tröskel 27');
  });

  it('is met at the threshold and not below it', () => {
    expect(render(27).label.className).toBe('');
    expect(render(26.99).label.className).toBe('tp-score-below');
  });

  it('draws the share of the highest, and the threshold as a tick', () => {
    const { label } = render(36);
    expect(label.querySelector<HTMLElement>('.tp-score-fill')?.style.inlineSize).toBe('80%');
    expect(label.querySelector<HTMLElement>('.tp-score-tick')?.style.insetInlineStart).toBe('60%');
  });

  it('says so when there are no points, and draws no bar', () => {
    const { label, text } = render(null);
    expect(text).toBe('–Inga poäng');
    expect(label.querySelector('.tp-score-fill')).toBeNull();
  });
});
