import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import type { DraftFormResponse } from '@tp/contracts';
import { KeptDrafts, keptName } from './kept-drafts.js';

const ofAmina = (draftId: number): string => keptName(1, 'omgang', draftId);
const aForm = (id: number, state: string = 'writing'): DraftFormResponse =>
  JSON.parse(
    JSON.stringify({
      ...{ id, state, revision: 1, revisions: {}, content: { title: `Ansökan ${id}` }, updatedAt: '2026-11-26T08:00:00Z' },
      ...{ round: {}, principles: null, committeeName: 'Rinkeby-Kista', call: {}, maySend: false },
    }),
  );
const change = { field: 'title', base: 1, value: 'Ny' } as const;

describe('what the browser has of a draft', () => {
  let now = 0;
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(Date, 'now').mockImplementation(() => (now += 1));
  });
  afterEach(() => jest.restoreAllMocks());

  it('is what one has written, until the portal has it', () => {
    const kept = TestBed.inject(KeptDrafts);
    expect(kept.keepChanges(ofAmina(7), [change])).toBe(true);
    expect(kept.changes(ofAmina(7))).toEqual([change]);
    expect(kept.changes(keptName(2, 'omgang', 7))).toEqual([]);
    kept.keepChanges(ofAmina(7), []);
    expect(localStorage).toHaveLength(0);
  });

  it('is a copy of each of the three that were opened last', () => {
    const kept = TestBed.inject(KeptDrafts);
    for (const id of [1, 2, 3, 1, 4]) kept.keepCopy(ofAmina(id), aForm(id));
    expect([1, 2, 3, 4].filter((id) => kept.copy(ofAmina(id)) !== null)).toEqual([1, 3, 4]);
    expect(kept.copy(ofAmina(4))).toEqual(aForm(4));
  });

  it('is nothing when it is sent, and what one has written when it is removed', () => {
    const kept = TestBed.inject(KeptDrafts);
    kept.keepCopy(ofAmina(7), aForm(7));
    kept.keepChanges(ofAmina(7), [change]);
    kept.forgetCopy(ofAmina(7));
    expect([kept.copy(ofAmina(7)), kept.changes(ofAmina(7))]).toEqual([null, [change]]);
    kept.forget(ofAmina(7));
    expect(localStorage).toHaveLength(0);
  });

  it('is not a copy that is sent, or of another version of the portal', () => {
    const kept = TestBed.inject(KeptDrafts);
    kept.keepCopy(ofAmina(7), aForm(7, 'sent'));
    const { call: _call, ...older } = aForm(8);
    localStorage.setItem(`trygghetsportalen.utkastkopia.${ofAmina(8)}`, JSON.stringify({ keptAt: 1, form: older }));
    expect([kept.copy(ofAmina(7)), kept.copy(ofAmina(8))]).toEqual([null, null]);
  });
});
