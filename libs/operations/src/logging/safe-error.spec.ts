import { safeError } from './safe-error.js';

const SECRET = 'Sju sekretessbelagda ord';

describe('what a log may hold of an error', () => {
  it('is its kind, its code and where, and not a word of its message', () => {
    const error = Object.assign(new RangeError(`${SECRET}\n    at ${SECRET} (file:///hemligt.js:1:1)`), { code: '23505' });
    const safe = safeError(error);
    expect(safe).toMatchObject({ type: 'RangeError', code: '23505' });
    expect(safe.at[0]).toContain('safe-error.spec');
    expect(JSON.stringify(safe)).not.toMatch(/sekretess|hemligt/i);
  });

  it('has no places when the message was changed after the stack was written: nobody can tell them apart then', () => {
    const error = new Error(SECRET);
    expect(error.stack).toContain(SECRET);
    error.message = 'en annan';
    expect(safeError(error).at).toEqual([]);
  });

  it.each([[SECRET], [{ code: SECRET }], [null]])('is the kind alone of what is no error (%p)', (thrown) => {
    expect(JSON.stringify(safeError(thrown))).not.toContain('Sju');
  });

  it('has no code that is not one', () =>
    expect(safeError(Object.assign(new Error(''), { code: SECRET }))).not.toHaveProperty('code'));
});
