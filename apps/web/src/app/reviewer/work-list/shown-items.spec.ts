import { convertToParamMap } from '@angular/router';
import { filterFieldsOf, shownItems, tagsUsed } from './shown-items.js';
import { givenItem } from './work-list.test-support.js';
import { readWorkQuery } from './work-query.js';

const ITEMS = [
  givenItem('3', { requestedAmount: 300, tags: ['skola'], isFlagged: true }),
  givenItem('10', { requestedAmount: null, awaitsUntil: '2021-02-01' }),
  givenItem('2', { requestedAmount: 900, committee: 'TN', committeeName: 'Trafiknämnden', tags: ['ljus', 'skola'] }),
  givenItem('1', { awaitsUntil: '2021-01-15', reviewers: [{ id: 4, name: 'Elin', hasSent: false }] }),
];
const query = (address: Record<string, string>) => readWorkQuery(convertToParamMap({ visa: 'alla', ...address }));
const shown = (address: Record<string, string> = {}) => shownItems(ITEMS, query(address)).map(({ reference }) => reference);

describe('what is shown of the work list', () => {
  it('stands in the given order, or sorted; what has nothing to sort by stands last either way', () => {
    expect(shown()).toEqual(['3', '10', '2', '1']);
    expect(shown({ sortera: 'nummer' })).toEqual(['1', '2', '3', '10']);
    expect(shown({ sortera: '-belopp' })).toEqual(['2', '3', '1', '10']);
    expect(shown({ sortera: 'belopp' })).toEqual(['1', '3', '2', '10']);
    expect(shown({ sortera: 'senast' })).toEqual(['1', '10', '3', '2']);
  });

  it('has all that is chosen', () => {
    expect(shown({ etikett: 'skola' })).toEqual(['3', '2']);
    expect(shown({ etikett: 'skola', namnd: 'TN' })).toEqual(['2']);
    expect(shown({ granskare: '4' })).toEqual(['1']);
    expect(shown({ flaggade: '1' })).toEqual(['3']);
    expect(shown({ sok: 'TRAFIK' })).toEqual(['2']);
    expect(shown({ visa: 'vantar' })).toEqual(['10', '1']);
  });

  it('can be filtered by what there is, and by what is chosen though nothing has it', () => {
    const [, , tags] = filterFieldsOf(ITEMS, [], query({ etikett: 'borta' }));
    expect(tags?.choices.map(({ value, count }) => [value, count])).toEqual([
      ['ljus', 1],
      ['skola', 2],
      ['borta', 0],
    ]);
    expect(tagsUsed(ITEMS)).toEqual(['ljus', 'skola']);
  });
});
