import { TestBed } from '@angular/core/testing';
import { Amount } from './amount.js';
import { AmountPipe } from './amount.pipe.js';

describe('tp-amount', () => {
  const render = (amount: number | null, mask = '') => {
    const fixture = TestBed.createComponent(Amount);
    fixture.componentRef.setInput('amount', amount);
    fixture.componentRef.setInput('mask', mask);
    fixture.detectChanges();
    return (fixture.nativeElement as HTMLElement).textContent.trim();
  };

  it('writes whole kronor with hard spaces', () => {
    expect(render(2_100_000)).toBe('2\u00A0100\u00A0000');
    expect(render(0)).toBe('0');
  });

  it('shows the mask where secrecy covers the amount', () => {
    expect(render(null, '[Sekretess, OSL 18:8]')).toBe('[Sekretess, OSL 18:8]');
  });
});

describe('an amount in a sentence', () => {
  it('is exact, and never parted from its unit', () => {
    expect(new AmountPipe().transform(107_550_000)).toBe('107,55\u00A0mnkr');
    expect(new AmountPipe().transform(40_000_000)).toBe('40\u00A0mnkr');
  });

  it('is no amount when it is no whole kronor', () => {
    expect(() => new AmountPipe().transform(0.5)).toThrow(RangeError);
  });
});
