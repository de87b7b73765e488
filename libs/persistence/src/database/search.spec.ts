import { searchPatterns, searchText } from './search.js';

describe('search', () => {
  it('takes each word, folded, with the signs of LIKE as themselves', () => {
    expect(searchPatterns('  Åre 100%_a\\b\u00a0ﬁn ')).toEqual(['%åre%', '%100\\%\\_a\\\\b%', '%fin%']);
    expect(searchPatterns('')).toEqual([]);
  });

  it('folds the text that is searched the same way, and leaves out what is not there', () => {
    expect(searchText(['A\u030ARE', null, 'ﬁn'])).toBe('åre\nfin');
  });
});
