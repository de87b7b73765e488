import { convertToParamMap } from '@angular/router';
import { committeeAddress, EVERYTHING, isSought, readCommitteeQuery, sortAfter } from './committee-query.js';

const read = (params: Parameters<typeof convertToParamMap>[0]) => readCommitteeQuery(convertToParamMap(params));

describe('the address of a committee’s page', () => {
  it('says what is sought, filtered and sorted, and is read back the same', () => {
    const query = {
      ...{ search: 'torg', states: ['writing', 'withdrawn'] as const },
      ...{ drafts: { column: 'saved', isDescending: true }, sent: { column: 'amount', isDescending: false } },
    };
    const address = committeeAddress(query);
    expect(address).toEqual({ sok: 'torg', lage: ['skrivs', 'aterkallad'], utkast: '-sparad', inskickade: 'sokt' });
    expect(read(address)).toEqual(query);
  });

  it('says nothing of what is as at first, and overlooks what it does not know', () => {
    expect(Object.values(committeeAddress(EVERYTHING)).every((value) => value === null)).toBe(true);
    expect(read({ lage: 'borta', utkast: '-finns-inte', inskickade: 'ordning' })).toEqual({
      ...EVERYTHING,
      sent: { column: 'order', isDescending: false },
    });
  });

  it('turns a sort when its column is pressed again', () => {
    const once = sortAfter(EVERYTHING.sent, 'amount');
    expect([once, sortAfter(once, 'amount')].map(({ isDescending }) => isDescending)).toEqual([false, true]);
  });

  it('finds by words and by where it stands, both', () => {
    const query = { ...EVERYTHING, search: 'TORG', states: ['writing'] as const };
    expect(isSought(query, 'Torget', 'writing')).toBe(true);
    expect(isSought(query, 'Torget', 'sent')).toBe(false);
    expect(isSought(query, 'Parken', 'writing')).toBe(false);
  });
});
