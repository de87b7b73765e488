import { placeWords } from './place-words.js';

const places = {
  committees: [{ municipality: 'Stockholms stad', code: 'RK', name: 'Rinkeby-Kista stadsdelsnämnd' }],
  rounds: [{ id: 'r-1', title: 'Omgång ett' }],
};
const common = { id: 1, assignedAt: '2026-11-25T10:00:00.000Z' };

describe('where a role is held, in words', () => {
  it.each([
    [{ role: 'applicant', municipality: 'Stockholms stad', committee: 'RK' }, 'Rinkeby-Kista stadsdelsnämnd, Stockholms stad'],
    [{ role: 'applicant', municipality: 'Ekhammar', committee: 'RK' }, 'RK, Ekhammar'],
    [{ role: 'reviewer', roundId: 'r-1' }, 'Omgång ett'],
    [{ role: 'reviewer', roundId: 'r-2' }, 'r-2'],
    [{ role: 'auditor', roundId: null }, 'alla omgångar'],
    [{ role: 'administrator' }, 'hela portalen'],
  ] as const)('%j is %s', (held, words) => expect(placeWords({ ...common, ...held }, places)).toBe(words));
});
