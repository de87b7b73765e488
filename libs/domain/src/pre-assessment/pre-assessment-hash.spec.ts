import { hashOf } from '../hashing/canonical-json.js';
import { ENGINE_VERSION, engineOf, preAssessmentHash } from './pre-assessment-hash.js';

const versions = { applicationHash: 'a'.repeat(64), roundHash: 'b'.repeat(64), principlesHash: 'c'.repeat(64) };

describe('the name of a pre-assessment', () => {
  it('tells which version of the engine made it', () => {
    expect(engineOf(preAssessmentHash(versions), versions)).toBe(ENGINE_VERSION);
    expect(engineOf(hashOf([...Object.values(versions), '0']), versions)).toBe('0');
  });
  it('tells that it is of other inputs', () =>
    expect(engineOf(preAssessmentHash(versions), { ...versions, roundHash: 'd'.repeat(64) })).toBeNull());
});
