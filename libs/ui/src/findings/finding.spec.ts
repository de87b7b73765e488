import { TestBed } from '@angular/core/testing';
import { Finding, type FindingResult } from './finding.js';

describe('a finding', () => {
  it.each([
    ['met', 'Uppfyllt'],
    ['not-met', 'Inte uppfyllt'],
    ['unchecked', 'Kunde inte kontrolleras'],
    ['noted', 'Att se'],
  ] as const)('%s is said as %s, with its label, code and cause', (result: FindingResult, word) => {
    const fixture = TestBed.createComponent(Finding);
    fixture.componentRef.setInput('result', result);
    fixture.componentRef.setInput('label', 'Platsen är allmän');
    fixture.componentRef.setInput('code', 'I-EJ-ALLMÄN');
    fixture.componentRef.setInput('cause', 'Datum saknas');
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    for (const text of [word, 'Platsen är allmän', 'I-EJ-ALLMÄN', 'Datum saknas']) expect(element.textContent).toContain(text);
  });
});
