import { visibleText } from './visible-text.js';

describe('text that every document can carry', () => {
  it('leaves ordinary text alone, line breaks and soft marks too', () => {
    const text = 'Åtgärd – “gångtunnel”\n\tår 2021 \u00a0\u200e🌳';
    expect(visibleText(text)).toBe(text);
  });
  it('shows a box for each control, non-character and lone surrogate', () => {
    expect(visibleText('a\u0000b\u001bc\u0085d\u009fe\ufffef\ud800g')).toBe('a□b□c\u0085d□e□f□g');
  });
  it('shows a box for the marks that turn the direction around: an amount could read backwards', () => {
    expect(visibleText('\u202e000 1\u202c kr \u2066x\u2069')).toBe('□000 1□ kr □x□');
  });
});
