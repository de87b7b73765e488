import { dayAndSecond, dayAndTime, durationText, timeToTheSecond } from './instant-text.js';

describe('instants as people read them', () => {
  it('are in Stockholm, summer and winter', () => {
    expect(dayAndTime('2026-11-21T08:41:07Z')).toBe('2026-11-21 09:41');
    expect(dayAndTime('2026-06-21T22:30:00Z')).toBe('2026-06-22 00:30');
  });

  it('are told to the second on a receipt', () => expect(dayAndSecond('2026-06-21T22:30:07Z')).toBe('2026-06-22 00:30:07'));

  it('have their day when it is not today', () => {
    const now = new Date('2026-11-21T23:30:00Z'); // already the 22nd in Stockholm
    expect(timeToTheSecond('2026-11-21T23:10:07Z', now)).toBe('00:10:07');
    expect(timeToTheSecond('2026-11-21T22:10:07Z', now)).toBe('2026-11-21 23:10:07');
  });
});

describe('how long something took', () => {
  it.each([
    [12, 'under 0,1 s'],
    [400, '0,4 s'],
    [59_949, '59,9 s'],
    [59_950, '1 min 0 s'],
    [192_000, '3 min 12 s'],
  ])('%d ms is %s', (milliseconds, text) => expect(durationText(milliseconds)).toBe(text));
});
