import { marksOf, marksOn, pointerName, rowsOfMarks, type SecrecyMark, withMark, withoutFields } from './secrecy-marks.js';

const lock: SecrecyMark = { concerns: 'var låset sitter', legalBasis: 'OSL 18:8', fields: ['/landControl'] };
const place: SecrecyMark = { concerns: 'läget', legalBasis: 'OSL 18:13', fields: ['/place', '/costItems/0/amount'] };

describe('the secrecy marks of a draft', () => {
  it('are read from its rows as they are written, a pointer as it is meant', () => {
    expect(marksOf(rowsOfMarks([lock, place]))).toEqual([lock, place]);
    expect(marksOf([{ legalBasis: 'OSL 18:8', fields: ['landControl'] }])).toEqual([{ ...lock, concerns: '' }]);
    expect(marksOf(null)).toEqual([]);
  });

  it('cover a field by itself, with what it is a part of, or in a part of it', () => {
    const on = (field: Parameters<typeof marksOn>[1]) =>
      marksOn([lock, place], field).map(({ index, isWhole, isOwn }) => [index, isWhole, isOwn]);
    expect(on('landControl')).toEqual([[0, true, true]]);
    expect(on('place/lat')).toEqual([[1, true, false]]);
    expect(on('costItems')).toEqual([[1, false, false]]);
    expect(on('title')).toEqual([]);
  });

  it('are one for several fields when they say the same', () => {
    expect(withMark([lock, place], { ...lock, fields: ['/problem', '/landControl'] })).toEqual([
      { ...lock, fields: ['/landControl', '/problem'] },
      place,
    ]);
    expect(withMark([lock], place)).toEqual([lock, place]);
  });

  it('let a field go, and are gone themselves with the last', () => {
    expect(withoutFields([lock, place], 1, ['/place'])).toEqual([lock, { ...place, fields: ['/costItems/0/amount'] }]);
    expect(withoutFields([lock, place], 0, ['/landControl'])).toEqual([place]);
  });

  it('name what they cover in words', () =>
    expect(['', '/landControl', '/costItems/0/amount'].map(pointerName)).toEqual([
      'Hela ansökan',
      'Rådighet över platsen',
      'Utgiftspost 1: Belopp',
    ]));
});
