import { jest } from '@jest/globals';
import { TestBed } from '@angular/core/testing';
import type { SessionPersonResponse } from '@tp/contracts';
import { KEPT, KeptHere } from './kept-here.js';
import { KnownPerson } from './known-person.js';

const HOUR_MS = 60 * 60_000;
const amina: SessionPersonResponse = { id: 1, name: 'Amina', roles: [] };
const bjorn: SessionPersonResponse = { id: 11, name: 'Björn', roles: [] };
const copy = `${KEPT.copies}.1.omgang.7`;
const unsent = `${KEPT.unsent}.1.omgang.7`;

describe('who is known without the portal', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers({ now: Date.parse('2026-11-26T08:00:00Z') });
  });
  afterEach(() => jest.useRealTimers());

  const given = () => {
    const [known, kept] = [TestBed.inject(KnownPerson), TestBed.inject(KeptHere)];
    known.note(amina);
    kept.write(copy, 'kopia');
    kept.write(unsent, ['ändring']);
    return { known, kept };
  };

  it('is whoever was signed in when it was last heard, for as long as a session can be', () => {
    const { known } = given();
    expect(known.read()).toEqual(amina);
    jest.advanceTimersByTime(12 * HOUR_MS - 1);
    expect(known.read()).toEqual(amina);
    jest.advanceTimersByTime(1);
    expect(known.read()).toBeNull();
  });

  it('is nobody when the session has ended; what the portal has is gone from here, and what it has not is kept', () => {
    const { known, kept } = given();
    known.forget();
    expect([known.read(), kept.read(copy), kept.read(unsent)]).toEqual([null, null, ['ändring']]);
  });

  it('leaves no copy to whoever signs in next, and keeps one’s own when the same person is heard of again', () => {
    const { known, kept } = given();
    known.note(amina);
    expect(kept.read(copy)).toBe('kopia');
    known.note(bjorn);
    expect([known.read(), kept.read(copy)]).toEqual([bjorn, null]);
  });

  it('takes all of one’s own away with the signing out, and nothing that another has not got sent yet', () => {
    const { known, kept } = given();
    known.note(bjorn);
    expect([known.hasUnsent(bjorn), known.hasUnsent(amina)]).toEqual([false, true]);
    known.leave(bjorn);
    expect([known.read(), kept.read(unsent)]).toEqual([null, ['ändring']]);
    known.leave(amina);
    expect(localStorage).toHaveLength(0);
  });

  it.each(['inget', '{}', '{"person":{"id":"1"},"until":9e15}', '{"person":{"id":1,"name":"A","roles":[]}}'])(
    'is nobody where %s is kept',
    (text) => {
      localStorage.setItem('trygghetsportalen.person', text);
      expect(TestBed.inject(KnownPerson).read()).toBeNull();
    },
  );
});
