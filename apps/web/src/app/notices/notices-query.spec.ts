import { convertToParamMap } from '@angular/router';
import { EVERY_NOTICE, noticesAddress, noticesRequest, readNoticesQuery, type NoticesQuery } from './notices-query.js';

const read = (params: Record<string, string>) => readNoticesQuery(convertToParamMap(params));
const written = (query: NoticesQuery) =>
  Object.fromEntries(
    Object.entries(noticesAddress(query)).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]])),
  );

describe('which notices the address asks for', () => {
  it.each([
    EVERY_NOTICE,
    { search: 'åker', isUnread: true, kind: 'round.closed', page: 3 },
    { search: '', isUnread: false, kind: null, page: 1 },
  ] as const)('is read back as it was written: %j', (query) => expect(read(written(query))).toEqual(query));

  it('is every notice where it cannot be understood', () =>
    expect(read({ visa: 'x', slag: 'toString', sida: '-1', sok: '  ' })).toEqual(EVERY_NOTICE));

  it('is asked of the portal in its words', () => {
    expect(noticesRequest(EVERY_NOTICE)).toEqual({ page: 1, limit: 25 });
    expect(noticesRequest(read({ visa: 'lasta', slag: 'round.closed', sok: 'å' }), 5)).toEqual({
      ...{ page: 1, limit: 5, q: 'å', unread: false, kind: 'round.closed' },
    });
  });
});
