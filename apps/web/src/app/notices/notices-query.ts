import type { ParamMap, Params } from '@angular/router';
import { NOTICE_KINDS, type NoticeKind } from '@tp/domain';

/** Which notices the page shows; all of it stands in the address. `isUnread`: `null` for both. */
export type NoticesQuery = Readonly<{ search: string; isUnread: boolean | null; kind: NoticeKind | null; page: number }>;

export const ON_A_PAGE = 25;
export const EVERY_NOTICE: NoticesQuery = { search: '', isUnread: null, kind: null, page: 1 };
const READ_WORDS: Readonly<Record<string, boolean>> = { olasta: true, lasta: false };

export function readNoticesQuery(address: ParamMap): NoticesQuery {
  const page = Number(address.get('sida'));
  return {
    search: address.get('sok')?.trim().slice(0, 200) ?? '',
    isUnread: READ_WORDS[address.get('visa') ?? ''] ?? null,
    kind: NOTICE_KINDS.find((kind) => kind === address.get('slag')) ?? null,
    page: Number.isInteger(page) && page > 1 && page <= 1_000_000 ? page : 1,
  };
}

/** The address of a query, what is as at first left out; `readNoticesQuery` reads it back. */
export const noticesAddress = ({ search, isUnread, kind, page }: NoticesQuery): Params => ({
  sok: search || null,
  visa: isUnread === null ? null : isUnread ? 'olasta' : 'lasta',
  slag: kind,
  sida: page > 1 ? page : null,
});

export const noticesRequest = (
  { search, isUnread, kind, page }: NoticesQuery,
  limit = ON_A_PAGE,
): Readonly<Record<string, string | number | boolean>> => ({
  page,
  limit,
  ...(search !== '' && { q: search }),
  ...(isUnread !== null && { unread: isUnread }),
  ...(kind !== null && { kind }),
});
