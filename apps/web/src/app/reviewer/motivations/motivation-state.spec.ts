import { motivationState, readState } from './motivation-state.js';

const row = { text: 'Platsen blir trygg.', isDraft: true, isCovered: false };

describe('the state of a motivation', () => {
  it('is missing without an outcome, a draft until accepted, and neither while it names a secret', () => {
    expect(motivationState({ ...row, text: null })).toBe('missing');
    expect(motivationState(row)).toBe('draft');
    expect(motivationState({ ...row, isDraft: false })).toBe('accepted');
    expect(motivationState({ ...row, isDraft: false, isCovered: true })).toBe('covered');
  });
  it('is asked for by the address, and a word that is none asks for all', () => {
    expect([readState('draft'), readState('nonsense'), readState(null)]).toEqual(['draft', null, null]);
  });
});
