import { TestBed } from '@angular/core/testing';
import { Ribbon } from './ribbon.js';

describe('tp-ribbon', () => {
  const render = (frame: number | null) => {
    const fixture = TestBed.createComponent(Ribbon);
    fixture.componentRef.setInput('label', '1 beviljas helt 30 kr; 1 avslås 10 kr');
    fixture.componentRef.setInput('frame', frame);
    fixture.componentRef.setInput('parts', [
      { kind: 'grant', amount: 30 },
      { kind: 'deny', amount: 10 },
    ]);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };

  it('is one picture with its figures as its name', () => {
    const ribbon = render(null);
    expect(ribbon.getAttribute('role')).toBe('img');
    expect(ribbon.getAttribute('aria-label')).toBe('1 beviljas helt 30 kr; 1 avslås 10 kr');
    expect([...ribbon.querySelectorAll<HTMLElement>('.tp-ribbon-segment')].map(({ style }) => style.inlineSize)).toEqual([
      '75%',
      '25%',
    ]);
    expect(ribbon.querySelector('.tp-ribbon-frame')).toBeNull();
  });

  it('marks the frame where the money ends', () => {
    expect(render(20).querySelector<HTMLElement>('.tp-ribbon-frame')?.style.insetInlineStart).toBe('50%');
    expect(render(80).querySelector<HTMLElement>('.tp-ribbon-frame')?.style.insetInlineStart).toBe('100%');
  });

  it('marks a frame of 0 at the start: it is a ceiling like any other', () => {
    expect(render(0).querySelector<HTMLElement>('.tp-ribbon-frame')?.style.insetInlineStart).toBe('0%');
  });
});
