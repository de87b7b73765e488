import { anyPrinciples } from '@tp/testing';
import * as fc from 'fast-check';
import { bytesOf, examplePrinciplesBytes, smallPrinciples, withValue } from '../round/small-round.test-support.js';
import { readPrinciplesFile } from './read-principles-file.js';
import { writePrinciplesFile } from './write-principles-file.js';

const faultsIn = (document: unknown) => {
  const reading = readPrinciplesFile(document instanceof Uint8Array ? document : bytesOf(document));
  return reading.kind === 'read' ? [] : reading.faults.map(({ pointer, value }) => [pointer, value]);
};

describe('a principles file', () => {
  it('comes out again the same to the byte, the example and any other', () => {
    const example = readPrinciplesFile(examplePrinciplesBytes());
    expect(example.kind === 'read' && writePrinciplesFile(example.principles)).toBe(examplePrinciplesBytes().toString());
    fc.assert(
      fc.property(anyPrinciples(), (principles) => {
        const text = writePrinciplesFile(principles);
        const reading = readPrinciplesFile(bytesOf(text));
        if (reading.kind === 'faulty') throw new Error(JSON.stringify(reading.faults));
        expect(reading.principles).toStrictEqual(principles);
        expect(writePrinciplesFile(reading.principles)).toBe(text);
        expect(Object.keys(reading.principles.codes)).toEqual(Object.keys(principles.codes)); // the order counts
      }),
    );
  });

  it('reports shape, scale, codes, expressions and repeated keys all at once, in the file’s order', () => {
    const text = writePrinciplesFile(smallPrinciples)
      .replace('"2026-01-31"', '"2026-02-31"')
      .replace('"F-SEN": "För sen"', '"F-SEN": "För sen", "F-SEN": "Igen"')
      .replace('application.receivedOn <=', 'application.sentOn <=')
      .replace('"D-ÅR"\n', '"D-OKÄND"\n')
      .replace('"weight": 2', '"weight": 0')
      .replace('"level": 2', '"level": 3')
      .replace('"threshold": 3', '"threshold": 3.5, "extra": 1');
    expect(faultsIn(bytesOf(text)).map(([pointer]) => pointer)).toEqual([
      '/decidedOn',
      '/codes/F-SEN',
      '/requirements/0/check',
      '/costItems/0/code',
      '/criteria/0/weight',
      '/criteria/0/levels/2/level',
      '/threshold',
      '/extra',
    ]);
  });

  it('refuses what is no JSON with one fault, and never throws', () => {
    expect(faultsIn(bytesOf(''))).toEqual([['', undefined]]);
    expect(faultsIn(bytesOf('{"format": '))).toEqual([['', undefined]]);
    expect(faultsIn(Buffer.from('{}', 'utf16le'))).toEqual([['', undefined]]);
    expect(faultsIn(bytesOf('['.repeat(100_000)))).toEqual([['', undefined]]);
    expect(faultsIn(bytesOf('[]'))).toEqual([['', []]]);
    expect(faultsIn(bytesOf(`\ufeff${writePrinciplesFile(smallPrinciples)}`))).toEqual([]);
    const bytes = bytesOf(writePrinciplesFile(smallPrinciples));
    for (let length = 0; length < bytes.length; length += 1)
      expect(faultsIn(bytes.subarray(0, length))).toEqual([['', undefined]]);
  });

  it('shows a number by its digits', () => {
    const text = writePrinciplesFile(smallPrinciples).replace('"threshold": 3', '"threshold": 3.00000000000000000001');
    const reading = readPrinciplesFile(bytesOf(text));
    expect(reading.kind === 'faulty' && JSON.stringify(reading.faults.map(({ value }) => value))).toBe(
      '[3.00000000000000000001]',
    );
  });

  it('refuses each mistake where it stands', () => {
    for (const [pointer, value] of [
      ['/format', 'trygghetsportalen.round/1'],
      ['/codes/1-A', 'En kod ska börja med en bokstav'],
      ['/criteria/0/minimum', 3],
      ['/criteria/1/code', 'K1'],
      ['/threshold', 6],
    ] as const) {
      expect(faultsIn(withValue(smallPrinciples, pointer, value)).map(([found]) => found)).toContain(pointer);
    }
  });
});
