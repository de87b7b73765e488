import { type Application, type Kronor, maskAt, secrecyOf } from '@tp/domain';
import { searchText } from '../database/search.js';

/** What lists sort, filter and search by; null where a secrecy mark covers the value. */
export type ListColumns = Readonly<{
  committee: string | null;
  title: string | null;
  place: string | null;
  district: string | null;
  requestedAmount: Kronor | null;
  receivedOn: string | null;
  supplement: Readonly<{ requestedOn: string | null; dueOn: string | null; receivedOn: string | null }>;
  searchText: string;
}>;

/** The columns of an application, taken from its snapshot. */
export function listColumns(application: Application): ListColumns {
  const secrecy = secrecyOf(application);
  const open = <T>(pointer: string, value: T): T | null => (maskAt(secrecy, pointer) !== null ? null : value);
  const [committee, title] = [open('/committee', application.committee), open('/title', application.title)];
  const [place, district] = [open('/place/name', application.place.name), open('/place/district', application.place.district)];
  const { supplement } = application;
  // Where it may not be told whether an answer has come, no day is: it would be taken for one that is awaited, and late.
  const isTold = maskAt(secrecy, '/supplement/receivedOn') === null;
  const openDay = (key: 'requestedOn' | 'dueOn' | 'receivedOn'): string | null =>
    isTold ? open(`/supplement/${key}`, supplement?.[key] ?? null) : null;
  return {
    committee,
    title,
    place,
    district,
    requestedAmount: open('/requestedAmount', application.requestedAmount),
    receivedOn: open('/receivedOn', application.receivedOn),
    supplement: {
      requestedOn: openDay('requestedOn'),
      dueOn: openDay('dueOn'),
      receivedOn: openDay('receivedOn'),
    },
    searchText: searchText([open('/reference', application.reference), committee, title, place, district]),
  };
}
