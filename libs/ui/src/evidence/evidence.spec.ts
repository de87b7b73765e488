import { TestBed } from '@angular/core/testing';
import { Evidence } from './evidence.js';

describe('tp-evidence', () => {
  const render = (text: string, isMarked: boolean): HTMLElement => {
    const fixture = TestBed.createComponent(Evidence);
    fixture.componentRef.setInput('text', text);
    fixture.componentRef.setInput('isMarked', isMarked);
    fixture.detectChanges();
    return fixture.nativeElement;
  };
  const marks = (host: HTMLElement): readonly string[] =>
    [...host.querySelectorAll('mark')].map(({ textContent }) => textContent);

  it('stands in its paragraphs, unmarked as long as nothing has looked at it', () => {
    const host = render('Första.\n\nAndra,\nmed en ny rad.', false);
    expect([...host.querySelectorAll('p')].map(({ textContent }) => textContent.trim())).toEqual([
      'Första.',
      'Andra,\nmed en ny rad.',
    ]);
    expect(marks(host)).toEqual([]);
  });

  it('is marked paragraph by paragraph, whole', () =>
    expect(marks(render('Första.\n \nAndra.', true))).toEqual(['Första.', 'Andra.']));

  it('is text, whatever it looks like', () =>
    expect(render('<img src=x onerror=alert(1)>', true).querySelector('img')).toBeNull());
});
