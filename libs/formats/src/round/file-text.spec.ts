import * as fc from 'fast-check';
import { faultLine } from '../faults/fault-line.js';
import { readRoundFile } from './read-round-file.js';
import { readWholeRoundFile } from './read-whole-round-file.js';
import { bytesOf, faultsIn, smallRound } from './small-round.test-support.js';
import { writeWholeRoundFile } from './write-round-file.js';

const text = writeWholeRoundFile(smallRound);
/** The text with the first `what` replaced; throws when it does not stand there. */
const planted = (what: string, by: string, inText = text): string => {
  if (!inText.includes(what)) throw new Error(`Not in the text: ${what}`);
  return inText.replace(what, () => by);
};
const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const reading = await readWholeRoundFile(bytes);
  return reading.kind === 'read' ? [] : reading.faults.map(faultLine);
};
function* cut(bytes: Uint8Array, length: number): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.slice(at, at + length);
}

describe('the text of a round file', () => {
  it('reports a key that stands twice at the later one, wherever it stands', async () => {
    expect(await faultsIn(bytesOf(planted('"title": "Ljus', '"title": "Först",\n"\\u0074itle": "Ljus')))).toEqual([
      ['/applications/0/title', 'Ljus på Ågatan'],
    ]);
    expect(await faultsIn(bytesOf(planted('"K1": 2', '"K1": 2, "K1": 1')))).toEqual([['/reviews/0/levels/K1', 1]]);
    expect(await faultsIn(bytesOf(planted('"F-SEN": "För sen"', '"F-SEN": "För sen", "F-SEN": ""')))).toEqual([
      ['/principles/codes/F-SEN', ''],
    ]);
    expect(await faultsIn(bytesOf(planted('"committees": [', '"applications": [{}],\n "committees": [')))).toContainEqual([
      '/applications',
      smallRound.applications,
    ]);
    expect(await faultsIn(bytesOf(planted('"committees": [', '"round": 1,\n "committees": [')))).toEqual([['/round', 1]]);
  });

  it('takes whole numbers however they are written', async () => {
    for (const digits of ['500000.0', '5e5', '5.0E+5', '0.5e6', '50000000e-2', '500000.000000000000000000000']) {
      const reading = await readWholeRoundFile(bytesOf(planted('"requestedAmount": 500000', `"requestedAmount": ${digits}`)));
      expect(reading.kind === 'read' && reading.file.applications[0]?.requestedAmount).toBe(500_000);
    }
    for (const digits of ['-0', '0e400', '-0.0', '0.0e-999999999999']) {
      const reading = await readWholeRoundFile(bytesOf(planted('"requestedAmount": 500000', `"requestedAmount": ${digits}`)));
      expect(reading.kind === 'read' && reading.file.applications[0]?.requestedAmount).toBe(0);
    }
  });

  it('judges a fraction by its digits, however small it is, and shows them', async () => {
    for (const digits of [
      '1000000.00000000000001',
      '1e-400',
      '1e400',
      '1e999999999999999999999',
      '9007199254740993',
      '-1e-999',
      '5e-1',
      '12345678901234567890',
    ]) {
      const [line, ...more] = await linesOf(bytesOf(planted('"requestedAmount": 500000', `"requestedAmount": ${digits}`)));
      const shown = digits === '5e-1' ? '0.5' : digits;
      expect(line).toBe(
        `/applications/0/requestedAmount: ${shown}: Ska vara ett helt antal kronor från 0 till 1 000 000 000 000.`,
      );
      expect(more).toEqual([]);
    }
    expect(await linesOf(bytesOf(planted('"lat": 59.1', '"lat": 59.00000000000000000001')))).toEqual([]);
    expect(await linesOf(bytesOf(planted('"lat": 59.1', '"lat": 1e400')))).toHaveLength(1);
    expect(await linesOf(bytesOf(planted('"title": "Ljus på Ågatan"', '"title": [{"a": 1e400}]')))).toEqual([
      '/applications/0/title: [{"a":1e400}]: Ska vara en text utan NUL-tecken och ofullständiga Unicode-tecken.',
    ]);
  });

  it('takes a byte order mark, and says of UTF-16 what it is', async () => {
    expect(await linesOf(bytesOf(`\ufeff${text}`))).toEqual([]);
    const utf16 = Buffer.from(text, 'utf16le');
    const said = [': saknas: Filen är kodad i UTF-16 eller UTF-32, från rad 1, kolumn 1. Den ska vara kodad i UTF-8.'];
    for (const bytes of [
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.from([0xfe, 0xff]),
    ]) {
      expect(await linesOf(bytes)).toEqual(said);
    }
  });

  it('says line and column of what is no JSON, counted in characters', async () => {
    const said = (cause: string, line: number, column: number) => [
      `: saknas: Filen kan inte läsas som JSON: ${cause} på rad ${line}, kolumn ${column}.`,
    ];
    expect(await linesOf(bytesOf(''))).toEqual(said('filen är tom', 1, 1));
    expect(await linesOf(bytesOf(' \n  '))).toEqual(said('filen är tom', 2, 3));
    expect(await linesOf(bytesOf('{"a": 1} x'))).toEqual(said('tecknet "x" kan inte stå', 1, 10));
    expect(await linesOf(bytesOf('{"åäö🌑": NaN}'))).toEqual(said('tecknet "N" kan inte stå', 1, 10));
    expect(await linesOf(bytesOf('{"åäö": "🌑",\n "b": [1, 2,]}'))).toEqual(said('tecknet "]" kan inte stå', 2, 13));
    expect(await linesOf(bytesOf('{"a": 1 // en kommentar\n}'))).toEqual(said('tecknet "/" kan inte stå', 1, 9));
    expect(await linesOf(bytesOf('{"a": {"b": 01}}'))).toEqual(said('tecknet "1" kan inte stå', 1, 14));
    expect(await linesOf(bytesOf('{"a": {"b": "rad\nbrytning"}}'))).toEqual(said('tecknet "\\n" kan inte stå', 1, 17));
    expect(await linesOf(bytesOf('{"a" "b"}'))).toEqual(said('tecknet "\\"" kan inte stå', 1, 6));
    expect(await linesOf(bytesOf("{'a': 1}"))).toEqual(said('tecknet "\'" kan inte stå', 1, 2));
    expect(await linesOf(bytesOf('{"applications": [{"a": tru}]}'))).toEqual(said('tecknet "}" kan inte stå', 1, 28));
    expect(await linesOf(bytesOf('{"applications": [{"a": ]}]}'))).toEqual(said('tecknet "]" kan inte stå', 1, 25));
    expect(await linesOf(bytesOf('{"applications": [,]}'))).toEqual(said('tecknet "," kan inte stå', 1, 19));
    expect(await linesOf(bytesOf('{"reviews": [{"motivation": "ett "citat" i"}]}'))).toEqual(
      said('tecknet "c" kan inte stå', 1, 35),
    );
    const bad = bytesOf('{"notice": "å?"}');
    bad[13] = 0xff; // the second byte of å
    expect(await linesOf(bad)).toEqual(said('ett tecken som inte är UTF-8', 1, 14));
  });

  it('refuses what lies too deep, without running out of stack', async () => {
    for (const open of ['[', '{"a":', '{"applications":[', '{"applications":[{"a":']) {
      const [line, ...more] = await linesOf(bytesOf(open + '['.repeat(1_000_000)));
      expect(line).toMatch(/^: saknas: Filen har objekt och listor i varandra i fler än 64 nivåer, på rad 1, kolumn \d+\./);
      expect(more).toEqual([]);
    }
    expect(await linesOf(bytesOf(`${'['.repeat(64)}${']'.repeat(64)}`))).toHaveLength(1);
  });

  it('says of a document that is no object what it should be', async () => {
    for (const document of ['[]', '"text"', '5', 'null', 'true', '[{"a": 1}]']) {
      expect(await linesOf(bytesOf(document))).toEqual([
        `: ${document === '[{"a": 1}]' ? '[{"a":1}]' : document}: Ska vara ett objekt.`,
      ]);
    }
  });

  it('refuses keys that objects treat as their own, and takes them for nothing else', async () => {
    expect(await faultsIn(bytesOf(planted('"K1": 2', '"__proto__": 1, "K1": 2')))).toEqual([['/reviews/0/levels/__proto__', 1]]);
    expect(await faultsIn(bytesOf(planted('"title": "Ljus', '"\\u005f_proto__": {"x": 1}, "title": "Ljus')))).toEqual([
      ['/applications/0/__proto__', { x: 1 }],
    ]);
    expect(await faultsIn(bytesOf(planted('"committees"', '"__proto__": 1, "committees"')))).toEqual([['/__proto__', 1]]);
    expect(await faultsIn(bytesOf(planted('"committees"', '"constructor": 1, "committees"')))).toEqual([['/constructor', 1]]);
    expect(await faultsIn(bytesOf(planted('"title": "Ljus', '"toString": 1, "title": "Ljus')))).toEqual([
      ['/applications/0/toString', 1],
    ]);
  });

  it('refuses lone surrogates and NUL however they are written, in keys too', async () => {
    expect(await faultsIn(bytesOf(planted('Ljus på', '\\ud800 på')))).toEqual([['/applications/0/title', '\ud800 på Ågatan']]);
    expect(await faultsIn(bytesOf(planted('Ljus på', '\\u0000 på')))).toEqual([['/applications/0/title', '\0 på Ågatan']]);
    expect(await faultsIn(bytesOf(planted('"F-SEN": "För sen"', '"F-SEN": "För sen", "F\\udc00": ""')))).toEqual([
      ['/principles/codes/F\udc00', ''],
    ]);
    expect(await linesOf(bytesOf(planted('Ljus på', '\\ud83c\\udf11 på')))).toEqual([]);
  });

  it('counts on after ten thousand faults, of elements and of unknown keys', async () => {
    const elements = `{"applications": [${'{"reference": "R", "x": 1, "y": 2},'.repeat(2000)} 5]}`;
    const all = await readWholeRoundFile(bytesOf(elements));
    // Of each: x, y and the 22 required keys but the reference; of the one 5; and of the file 4 missing keys. Repeats are seen among the first.
    const needed = smallRound.applications[0]
      ? Object.keys(smallRound.applications[0]).filter((key) => key !== 'publicAccess').length - 1
      : 0;
    expect(all.kind === 'faulty' && all.faultCount).toBeGreaterThanOrEqual(2000 * (needed + 2) + 1 + 4);
    const keys = `{${Array.from({ length: 30_000 }, (_, index) => `"k${index}": [{"a": 1}]`).join(',')}}`;
    const ofKeys = await readWholeRoundFile(bytesOf(keys));
    expect(ofKeys.kind === 'faulty' && [ofKeys.faults.length, ofKeys.faultCount]).toEqual([10_000, 30_005]);
  });

  it('refuses a part larger than can be held, unless something in it explains why it never ended', async () => {
    const long = 'x'.repeat(20 * 1024 * 1024);
    const inChunks = async (text: string) => {
      const reading = await readRoundFile(cut(bytesOf(text), 65_536));
      return reading.kind === 'faulty' ? reading.faults.map(({ pointer, message }) => [pointer, message]) : [];
    };
    expect(await inChunks(`{"notice": "${long}"}`)).toEqual([['/notice', 'Delen är större än 16 MB och kan inte läsas.']]);
    expect(await inChunks(`{"applications": [{}, {"title": "a"b", "x": "${long}`)).toEqual([
      ['', 'Filen kan inte läsas som JSON: tecknet "b" kan inte stå på rad 1, kolumn 36.'],
    ]);
  });

  it('reads keys in any order, and tells faults as they stand there', async () => {
    const reversed = (value: unknown): unknown =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, member]) => [key, ['codes', 'levels'].includes(key) ? member : reversed(member)]),
          )
        : Array.isArray(value)
          ? value.map(reversed)
          : value;
    const reading = await readWholeRoundFile(bytesOf(reversed(smallRound)));
    expect(reading.kind === 'read' && writeWholeRoundFile(reading.file)).toBe(text);
    const faulty = JSON.stringify(reversed(smallRound), null, 1)
      .replace('"K1": 2', '"K1": 3')
      .replace('"committee": "B"', '"committee": "C"')
      .replace('"lat": 59.1', '"lat": 99')
      .replace('"budgetYear": 2027', '"budgetYear": 27');
    expect(await faultsIn(bytesOf(faulty))).toEqual([
      ['/reviews/0/levels/K1', 3],
      ['/applications/0/place/lat', 99],
      ['/applications/1/committee', 'C'],
      ['/round/budgetYear', 27],
    ]);
  });

  it('orders all faults of one review as they stand in it, whoever found them', async () => {
    const review =
      '{"levels": {"K2": 9, "K3": 0, "K1": "x"}, "application": "R-9", "motivation": 1, "direction": {"code": "X", "verdict": "not"}}';
    const file = planted('"reviews": [', `"reviews": [${review},`);
    expect((await faultsIn(bytesOf(file))).map(([pointer]) => pointer.replace('/reviews/0', ''))).toEqual([
      '/levels/K2',
      '/levels/K3',
      '/levels/K1',
      '/application',
      '/motivation',
      '/direction/code',
      '/direction/verdict',
      '/reviewer',
      '/requirements',
      '/ineligibleCostItems',
    ]);
  });

  it('reads the same however the bytes are cut', async () => {
    const file = bytesOf(planted('"requestedAmount": 500000', '"requestedAmount": 12345678901234567890, "x\\u00e5": "\\\\"'));
    const whole = await readRoundFile([file]);
    expect(whole.kind === 'faulty' && whole.faultCount).toBe(2);
    for (const length of [1, 2, 3, 5, 7, 64, 1000]) expect(await readRoundFile(cut(file, length))).toEqual(whole);
    for (const length of [1, 3, 11]) expect((await readRoundFile(cut(bytesOf(`\ufeff${text}`), length))).kind).toBe('read');
    const broken = bytesOf(planted('"R-2"', '"R-2" "å"'));
    for (const length of [1, 2, 9]) expect(await readRoundFile(cut(broken, length))).toEqual(await readRoundFile([broken]));
  });

  it('refuses the file cut off at any byte, with one fault at the empty pointer', async () => {
    const bytes = bytesOf(text);
    for (let length = 0; length < bytes.length; length += 1) {
      const reading = await readRoundFile([bytes.subarray(0, length)]);
      expect(reading.kind === 'faulty' && reading.faults.map(({ pointer }) => pointer)).toEqual(['']);
    }
  });

  it('never throws, whatever bytes are changed', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 500 }),
        async (changes, length) => {
          const bytes = bytesOf(text);
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
          const reading = await readRoundFile(cut(bytes, length));
          if (reading.kind === 'faulty') expect(reading.faults.every((fault) => !/[\n\r]/.test(faultLine(fault)))).toBe(true);
          // What JSON.parse refuses is refused here too, and the other way round.
          const isJson = isReadable(bytes);
          const isRefused = reading.kind === 'faulty' && reading.faults.some(({ pointer }) => pointer === '');
          expect(isRefused).toBe(!isJson);
        },
      ),
      { numRuns: 1000 },
    ));
});

function isReadable(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return true;
  } catch {
    return false;
  }
}
