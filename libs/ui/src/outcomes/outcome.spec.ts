import { TestBed } from '@angular/core/testing';
import { OutcomeLabel } from './outcome.js';
import { OUTCOME_WORDS, type OutcomeKind, outcomeKindOf } from './outcome-kind.js';

describe('tp-outcome', () => {
  it.each<[OutcomeKind, string]>([
    ['grant', '●Beviljas'],
    ['partial', '◐Beviljas delvis'],
    ['deny', '○Avslås'],
    ['not-reviewed', '–Ej granskad'],
    ['unsettled', '–Oenig, ej avgjord'],
  ])('says %s by glyph, word and colour', (kind, text) => {
    const fixture = TestBed.createComponent(OutcomeLabel);
    fixture.componentRef.setInput('kind', kind);
    fixture.detectChanges();
    const label: HTMLElement = fixture.nativeElement;
    expect(label.textContent.replace(/\s+/g, ' ').trim()).toBe(text);
    expect(label.className).toBe(`tp-outcome tp-outcome-${kind}`);
    expect(label.querySelector('[aria-hidden]')?.textContent).toBe(text[0]);
  });

  it('tells the two ways of not being reviewed apart', () => {
    expect(outcomeKindOf({ outcome: 'unreviewed', unreviewedBecause: 'unsettled' })).toBe('unsettled');
    expect(outcomeKindOf({ outcome: 'unreviewed' })).toBe('not-reviewed');
    expect(outcomeKindOf({ outcome: 'deny' })).toBe('deny');
    expect(new Set(Object.values(OUTCOME_WORDS)).size).toBe(5);
  });
});
