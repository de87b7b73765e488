import { daysWords, lateWords } from './days-words.js';

describe('days in words', () => {
  it('are said as a person does', () =>
    expect([12, 1, 0, -1, -30].map(daysWords)).toEqual(['12 dagar kvar', 'i morgon', 'i dag', 'i går', '30 dagar sedan']));
  it('tell how late something is', () => expect([-1, -5].map(lateWords)).toEqual(['en dag försenad', '5 dagar försenad']));
});
