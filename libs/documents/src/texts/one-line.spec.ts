import { oneLine, paragraphsOf } from './one-line.js';

describe('a text on one line', () => {
  it('makes line breaks and repeated blanks one space, and keeps hard spaces', () => {
    expect(oneLine('  Ljus\r\n\tpå \u2028 torget, 2\u00a0100\u00a0000 kr ')).toBe('Ljus på torget, 2\u00a0100\u00a0000 kr');
  });
  it('parts paragraphs at every kind of line break, and leaves the empty ones out', () => {
    expect(paragraphsOf('Ett\n\n två \r\ntre\u2029fyra\u0085')).toEqual(['Ett', 'två', 'tre', 'fyra']);
    expect(paragraphsOf(' \n ')).toEqual([]);
  });
});
