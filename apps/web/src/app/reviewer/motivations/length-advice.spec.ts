import { lengthAdvice } from './length-advice.js';

describe('the advice on length', () => {
  it('follows how long the text is', () => {
    const kind = (words: number) => lengthAdvice(words).split(':')[0];
    expect([0, 39, 40, 120, 121].map(kind)).toEqual(['Kort', 'Kort', 'Lagom lång', 'Lagom lång', 'Lång']);
  });
});
