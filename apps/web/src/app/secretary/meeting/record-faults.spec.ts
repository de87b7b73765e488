import type { MeetingRecord } from '@tp/domain';
import { emptyPlaces } from './record-faults.js';

const record: MeetingRecord = {
  kind: 'decided',
  meetingOn: '2021-02-17',
  paragraph: '§ 12',
  present: [{ name: 'Olof Åkesson', role: '' }],
  conflicts: [],
  changes: [],
  note: '',
};

describe('what is left empty in a record', () => {
  it('is nothing when every place is filled', () => expect(emptyPlaces(record)).toEqual([]));
  it('is told all at once, each with its place', () => {
    const changes = [{ reference: 'TI-2021-001', outcome: 'deny' as const, grantedAmount: 0, reason: ' ' }];
    const faulty = { ...record, meetingOn: '', present: [{ name: ' ', role: 'ledamot' }], changes };
    expect(emptyPlaces(faulty as MeetingRecord).map(({ pointer }) => pointer)).toEqual([
      '/record/meetingOn',
      '/record/present/0/name',
      '/record/changes/0/reason',
    ]);
  });
});
