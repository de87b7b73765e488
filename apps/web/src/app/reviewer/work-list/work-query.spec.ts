import { convertToParamMap } from '@angular/router';
import { addressOfWork, isFilteredWork, readWorkQuery, sortAfterPress } from './work-query.js';

const read = (address: Parameters<typeof convertToParamMap>[0]) => readWorkQuery(convertToParamMap(address));

describe('what the work list’s address says', () => {
  it('is read back as it was written', () => {
    const address = {
      ...{ visa: 'oense', sok: 'torg', namnd: ['RK', 'TN'], granskare: ['4'], etikett: ['skola'] },
      ...{ flaggade: '1', sortera: '-belopp', kolumner: 'nummer,ansokan', tat: '1' },
    };
    expect(addressOfWork(read(address))).toEqual(address);
    expect(read(address)).toMatchObject({ sort: { column: 'amount', direction: 'descending' }, columns: ['reference', 'title'] });
  });

  it('is one’s own list in one’s own order when it says nothing, or nothing that is understood', () => {
    for (const address of [{}, { visa: 'annat', sortera: 'oense' }]) {
      expect(read(address)).toMatchObject({ part: 'mina', sort: null, columns: null });
      expect(addressOfWork(read(address))).toEqual({});
      expect(isFilteredWork(read(address))).toBe(false);
    }
  });

  it('goes back to one’s own order at the third press', () => {
    const first = sortAfterPress(null, 'amount');
    const second = sortAfterPress(first, 'amount');
    expect([first?.direction, second?.direction, sortAfterPress(second, 'amount')]).toEqual(['descending', 'ascending', null]);
    expect(sortAfterPress(second, 'reference')).toEqual({ column: 'reference', direction: 'ascending' });
  });
});
