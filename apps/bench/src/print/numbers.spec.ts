import { inMegabytes, inMilliseconds, inRatio, inSeconds, inWhole, median } from './numbers.js';

describe('the figures', () => {
  it('are written as Swedish writes them', () => {
    expect(inWhole(100_000)).toBe('100\u00a0000');
    expect([0.4996, 0.5, 9.994, 10.4].map(inRatio)).toEqual(['0,50', '0,50', '9,99', '10']);
    expect([0.456, 12.34, 123.4].map(inMilliseconds)).toEqual(['0,46 ms', '12,3 ms', '123 ms']);
    expect([inSeconds(61_250), inMegabytes(249_600_000)]).toEqual(['61,3 s', '250 MB']);
  });

  it('stand in the middle of an odd number of measurements', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(() => median([])).toThrow('no median');
  });
});
