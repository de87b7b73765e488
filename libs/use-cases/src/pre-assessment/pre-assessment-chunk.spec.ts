import { chunkSizeOf, chunksOf } from './pre-assessment-chunk.js';

const round = { id: 7, roundId: 'stockholm-2021', version: 2 };

describe('the chunks of a round', () => {
  it('are a twenty-fifth of it, from fifty to two hundred applications', () =>
    expect([0, 1, 62, 3000, 5000, 100_000].map(chunkSizeOf)).toEqual([50, 50, 50, 120, 200, 200]));

  it('cover every position once, the last one smaller', () =>
    expect(chunksOf(round, 62)).toEqual([
      { roundVersionId: 7, roundId: 'stockholm-2021', version: 2, from: 0, to: 50 },
      { roundVersionId: 7, roundId: 'stockholm-2021', version: 2, from: 50, to: 62 },
    ]));

  it('are as large as asked, and none of a round without applications', () => {
    expect(chunksOf(round, 6, 4).map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [4, 6],
    ]);
    expect(chunksOf(round, 0)).toEqual([]);
  });
});
