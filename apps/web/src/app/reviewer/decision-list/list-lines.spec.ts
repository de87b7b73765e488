import type { DecisionGroupResponse } from '@tp/contracts';
import { aRow } from './decision-list.test-support.js';
import { linesOf, type ListLines } from './list-lines.js';

const rows = ['A-1', 'A-2', 'A-3'].map((reference) => aRow({ reference }));
const given: ListLines = { total: 3, groups: null, closed: [], open: [], rowAt: (index) => rows[index] ?? null };
const group = (code: string, applications: number): DecisionGroupResponse => ({
  committee: { code, name: code },
  applications,
  granted: 0,
  requestedAmount: 0,
  grantedAmount: 0,
});
const keys = (change: Partial<ListLines>) => linesOf({ ...given, ...change }).map(({ key }) => key);

describe('the lines of a list', () => {
  it('are its rows, and under an open one its detail', () =>
    expect(keys({ open: ['A-2', 'elsewhere'] })).toEqual(['row A-1', 'row A-2', 'detail A-2', 'row A-3']));
  it('hold a place for rows that are not fetched', () =>
    expect(keys({ total: 5, open: ['A-3'] })).toEqual(['row A-1', 'row A-2', 'row A-3', 'detail A-3', 'row 3', 'row 4']));
  it('stand under their committee, and are gone when it is folded, without moving the others', () => {
    const groups = [group('RK', 2), group('TN', 1)];
    expect(keys({ groups })).toEqual(['group RK', 'row A-1', 'row A-2', 'group TN', 'row A-3']);
    expect(keys({ groups, closed: ['RK'], open: ['A-3'] })).toEqual(['group RK', 'group TN', 'row A-3', 'detail A-3']);
  });
  it('are none for an empty list', () => expect(keys({ total: 0 })).toEqual([]));
});
