import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson, hashOf } from './canonical-json.js';

const anyText = fc.string({ unit: 'grapheme' });
const anyJson = fc.letrec((tie) => ({
  leaf: fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null)),
  tree: fc.oneof({ depthSize: 'small' }, tie('leaf'), fc.array(tie('tree')), fc.dictionary(anyText, tie('tree'))),
})).tree;

describe('canonical JSON', () => {
  it('is what the author of RFC 8785 writes, of any JSON', () =>
    fc.assert(
      fc.property(anyJson, (value) => expect(canonicalJson(value)).toBe(canonicalize(value))),
      { numRuns: 2_000 },
    ));

  it.each([
    // RFC 8785, 3.2.2 and 3.2.3
    [
      {
        numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
        string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
        literals: [null, true, false],
      },
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    ],
    [
      { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, ö: 7 },
      '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    ],
    [[-0, 1.0, { b: undefined, a: 'å' }], '[0,1,{"a":"å"}]'],
    [{ '10': 1, '9': 2, '': 3 }, '{"":3,"10":1,"9":2}'],
  ])('writes %j', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
    expect(canonicalize(value)).toBe(text);
  });

  it.each([[NaN], [Infinity], ['\ud800'], [{ '\udc00': 1 }], [1n], [undefined], [() => 1]])('refuses %p', (value) =>
    expect(() => canonicalJson(value)).toThrow(TypeError),
  );

  it('is hashed as UTF-8 with SHA-256', () => {
    expect(hashOf({ b: 'å😀', a: 1 })).toBe(createHash('sha256').update('{"a":1,"b":"å😀"}', 'utf8').digest('hex'));
  });
});
