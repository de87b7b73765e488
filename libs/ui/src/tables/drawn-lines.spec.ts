import * as fc from 'fast-check';
import { type Drawn, drawnLines, lineAt, offsetsOf } from './drawn-lines.js';

const ten = offsetsOf(Array.from({ length: 10 }, () => 30));

describe('where lines stand', () => {
  it('follows from the heights before them', () => expect(offsetsOf([10, 20, 5])).toEqual([0, 10, 30, 35]));
  it('finds the line at a height, and the nearest outside the list', () =>
    expect([-5, 0, 29, 30, 299, 1000].map((y) => lineAt(ten, y))).toEqual([0, 0, 0, 1, 9, 9]));
  it('is nowhere in a list without lines', () => expect(lineAt(offsetsOf([]), 10)).toBe(0));
});

describe('the lines that are drawn', () => {
  const said = (drawn: readonly Drawn[]) => drawn.map((one) => (one.kind === 'line' ? one.at : `${one.height} px`));

  it('have the room of the others before and after', () =>
    expect(said(drawnLines(ten, { first: 3, last: 5 }, null))).toEqual(['90 px', 3, 4, 5, '120 px']));
  it('are all of a short list, without any room', () =>
    expect(said(drawnLines(offsetsOf([1, 1]), { first: 0, last: 99 }, null))).toEqual([0, 1]));
  it('keep the one with the focus, wherever it is', () => {
    expect(said(drawnLines(ten, { first: 3, last: 4 }, 0))).toEqual([0, '60 px', 3, 4, '150 px']);
    expect(said(drawnLines(ten, { first: 3, last: 4 }, 9))).toEqual(['90 px', 3, 4, '120 px', 9]);
    expect(said(drawnLines(ten, { first: 3, last: 4 }, 4))).toEqual(said(drawnLines(ten, { first: 3, last: 4 }, null)));
  });
  it('make the table as high as the whole list, always', () =>
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { maxLength: 40 }),
        fc.nat(50),
        fc.nat(50),
        fc.option(fc.nat(50)),
        (heights, first, more, kept) => {
          const drawn = drawnLines(offsetsOf(heights), { first, last: first + more }, kept);
          const height = drawn.reduce((sum, one) => sum + (one.kind === 'line' ? (heights[one.at] ?? 0) : one.height), 0);
          expect(height).toBe(heights.reduce((sum, one) => sum + one, 0));
        },
      ),
    ));
});
