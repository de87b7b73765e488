import { principlesSchema } from '../principles/principles.js';
import { roundFileSchema } from '../rounds/round-file.js';
import type * as z from 'zod/mini';
import { faultsOfIssues } from './faults-of-issues.js';

const faultsOf = (schema: z.ZodMiniType, input: unknown) => faultsOfIssues(schema.safeParse(input).error?.issues ?? [], input);

describe('faults of what a schema found', () => {
  it('says of a missing key that it is missing, and what it should have been', () => {
    expect(faultsOf(principlesSchema, { format: 'trygghetsportalen.principles/1' })).toContainEqual({
      pointer: '/threshold',
      value: undefined,
      message: 'Nyckeln saknas. Ska vara ett heltal från 0.',
    });
  });

  it('gives each unknown key its own pointer, escaped, with its value', () => {
    const faults = faultsOf(principlesSchema, { 'a/b~c': 1, extra: [2] });
    expect(faults.slice(0, 2)).toEqual([
      { pointer: '/a~1b~0c', value: 1, message: 'Nyckeln är okänd och kan inte läsas utan att gå förlorad.' },
      { pointer: '/extra', value: [2], message: 'Nyckeln är okänd och kan inte läsas utan att gå förlorad.' },
    ]);
  });

  it('says what a code should begin with, not what the object of codes is', () => {
    expect(faultsOf(principlesSchema, { codes: { '1-A': 'En text', 'B-B': 3 } })).toEqual(
      expect.arrayContaining([
        { pointer: '/codes/1-A', value: 'En text', message: 'En kod ska börja med en bokstav.' },
        { pointer: '/codes/B-B', value: 3, message: 'Ska vara en text utan NUL-tecken och ofullständiga Unicode-tecken.' },
      ]),
    );
  });

  it('gives one fault for a value that is wrong in two ways', () => {
    const faults = faultsOf(roundFileSchema, { round: { frame: -1.5 } });
    expect(faults.filter(({ pointer }) => pointer === '/round/frame')).toEqual([
      { pointer: '/round/frame', value: -1.5, message: 'Ska vara ett helt antal kronor från 0 till 1 000 000 000 000.' },
    ]);
  });

  it('keeps the order of the input, what is missing last in its object', () => {
    const faults = faultsOf(roundFileSchema, { committees: [{ kind: 1, code: 2, name: 'A' }], format: 3 });
    expect(faults.slice(0, 4).map(({ pointer }) => pointer)).toEqual([
      '/committees/0/kind',
      '/committees/0/code',
      '/committees/0/administration',
      '/format',
    ]);
  });

  it('tells null from absent, and gives the empty pointer for an input that is no object', () => {
    expect(faultsOf(principlesSchema, { title: null })).toContainEqual(
      expect.objectContaining({ pointer: '/title', value: null }),
    );
    expect(faultsOf(principlesSchema, 5)).toEqual([{ pointer: '', value: 5, message: 'Ska vara ett objekt.' }]);
  });
});
