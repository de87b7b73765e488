import * as fc from 'fast-check';
import { faultLine } from './fault-line.js';

const line = (value: unknown, pointer = '/a', message = 'Ska vara annat.') => faultLine({ pointer, value, message });

describe('a fault as a line', () => {
  it('is where, what stands there as JSON, and what is allowed', () => {
    expect(line(-1, '/round/frame')).toBe('/round/frame: -1: Ska vara annat.');
    expect(line('å "ä"')).toBe('/a: "å \\"ä\\"": Ska vara annat.');
    expect(line(null)).toBe('/a: null: Ska vara annat.');
    expect(line({ b: [1, 'c'] })).toBe('/a: {"b":[1,"c"]}: Ska vara annat.');
  });

  it('says of a missing key that it is missing', () => {
    expect(line(undefined)).toBe('/a: saknas: Ska vara annat.');
  });

  it('cuts a long value, never within a character', () => {
    expect(line('x'.repeat(500))).toBe(`/a: "${'x'.repeat(119)}…: Ska vara annat.`);
    expect(line(`${'x'.repeat(118)}🌑🌑`)).toBe(`/a: "${'x'.repeat(118)}…: Ska vara annat.`);
  });

  it('escapes what would end the line, steer the terminal or turn the text around', () => {
    expect(line('\u001b[2J\u2028\u202e\u0085\ud800', '/ny\nrad')).toBe(
      '/ny\\u000arad: "\\u001b[2J\\u2028\\u202e\\u0085\\ud800": Ska vara annat.',
    );
  });

  it('is one well-formed line, whatever the file said', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue(), fc.string({ unit: 'binary' }), (key, value, text) => {
        const said = faultLine({ pointer: `/${key}`, value: [value, text], message: 'Ska vara annat.' });
        expect(said.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(said)).toBe(true);
      }),
    ));
});
