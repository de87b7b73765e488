import { metresPerPixel, scaleBar } from './scale-bar.js';

describe('the bar that tells a map’s scale', () => {
  it.each([
    [3, 67, '200 m'],
    [0.05, 100, '5 m'],
    [10, 100, '1 km'],
    [1000, 100, '100 km'],
    [20_000, 100, '2\u00A0000 km'],
  ])('at %p metres a pixel', (metres, pixels, text) => expect(scaleBar(metres)).toEqual({ pixels, text }));
  it('follows the zoom, and that degrees are narrower up north', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(78_271.5, 0);
    expect(metresPerPixel(12, 59.4)).toBeCloseTo(9.73, 1);
  });
});
