import { convertToParamMap } from '@angular/router';
import { addressOf, isFiltered, readQuery, requestOf, sortAfter } from './application-list-query.js';

const read = (params: Record<string, string | string[]>) => readQuery(convertToParamMap(params));

describe('the address of the list of applications', () => {
  it('is read back as it was written', () => {
    const query = read({
      sok: 'park',
      namnd: ['RK', 'TN'],
      lage: 'granskad',
      iakttagelse: ['tidplan', 'start'],
      komplettering: 'forsenad',
      sortera: '-sokt',
      sida: '3',
      kolumner: 'insats,lage',
      tat: '1',
    });
    expect(query).toEqual({
      search: 'park',
      committees: ['RK', 'TN'],
      states: ['reviewed'],
      findings: ['schedule', 'start'],
      supplements: ['late'],
      sort: { column: 'requestedAmount', isDescending: true },
      page: 3,
      columns: ['reference', 'title', 'state'],
      isCompact: true,
    });
    expect(read(addressOf(query) as Record<string, string>)).toEqual(query);
    expect(isFiltered(query)).toBe(true);
  });

  it('shows everything where it says nothing, or what nobody understands', () => {
    expect(read({ lage: 'borta', sortera: 'iakttagelser', sida: '-4', komplettering: '' })).toEqual(read({}));
    expect(addressOf(read({}))).toEqual({});
    expect(isFiltered(read({}))).toBe(false);
  });

  it('becomes what the API is asked for, in its own words', () =>
    expect(requestOf(read({ sok: 'ljus', lage: ['oenig'], sortera: 'insats' }))).toEqual({
      sort: 'title',
      q: 'ljus',
      committee: [],
      state: ['unsettled'],
      finding: [],
      supplement: [],
    }));

  it('turns the order at the second press, and begins with the largest figure', () => {
    expect(sortAfter(null, 'title')).toEqual({ column: 'title', isDescending: false });
    expect(sortAfter(sortAfter(null, 'requestedAmount'), 'requestedAmount').isDescending).toBe(false);
  });
});
