import type { CelType } from '../principles/cel-type.js';
import { APPLICATION, ROUND } from '../principles/check-variables.js';
import { FIELD_WORDS } from './field-words.js';

function* pathsOf(type: CelType, path: string): Generator<string> {
  yield path;
  if (type.kind === 'list' && type.element.kind === 'object') yield* pathsIn(type.element);
  if (type.kind === 'object') yield* pathsIn(type);
}
function* pathsIn(type: Extract<CelType, { kind: 'object' }>): Generator<string> {
  for (const [key, field] of type.fields) yield* pathsOf(field, `${type.path}.${key}`);
}

describe('the words for fields', () => {
  it('are there for every field of the round file that a check can name, and for no other', () => {
    const paths = [...pathsOf(APPLICATION, 'application'), ...pathsOf(ROUND, 'round')];
    expect([...FIELD_WORDS.keys()].toSorted()).toEqual(paths.toSorted());
  });

  it('say of each field what the schema says that it is', () => {
    const kinds = new Map([
      ['text', ['text', 'day', 'choice']],
      ['int', ['number', 'amount', 'year']],
      ['double', ['decimal']],
      ['bool', ['boolean']],
      ['list', ['list']],
      ['object', ['object']],
    ]);
    const wrong = function* (type: CelType, path: string): Generator<string> {
      if (!kinds.get(type.kind)?.includes(FIELD_WORDS.get(path)?.kind ?? '')) yield path;
      const inner = type.kind === 'list' ? type.element : type;
      if (inner.kind === 'object') for (const [key, field] of inner.fields) yield* wrong(field, `${inner.path}.${key}`);
    };
    expect([...wrong(APPLICATION, 'application'), ...wrong(ROUND, 'round')]).toEqual([]);
  });
});
