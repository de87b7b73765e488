import { TestBed } from '@angular/core/testing';
import { Differences } from './differences.js';

describe('the differences of two texts', () => {
  it('are told apart without colour', () => {
    const fixture = TestBed.createComponent(Differences);
    fixture.componentRef.setInput('before', 'Ljus på torget');
    fixture.componentRef.setInput('after', 'Ljus och bänkar på torget');
    fixture.detectChanges();
    const element: HTMLElement = fixture.nativeElement;
    expect(element.querySelector('ins')?.textContent).toContain('Tillagt: ');
    expect(element.querySelector('ins')?.textContent).toContain('bänkar');
    expect(element.querySelector('del')).toBeNull();
  });
});
