import { DEEPEST } from './unreadable.js';
import { PartScanner } from './part-scanner.js';

const hasOddNumber = (text: string): boolean => {
  const scanner = new PartScanner();
  const bytes = Buffer.from(text);
  scanner.begin(bytes[0] ?? 0);
  expect(scanner.scan(bytes, 0, DEEPEST)).toBe(bytes.length);
  return scanner.seen.hasOddNumber;
};

describe('the scanner of a part', () => {
  it.each(['[59.123456000000004]', '[1e-7]', '[-17.800000000000001,1]', '[9007199254740991]', '[-1.2345678901234567e-308]'])(
    'lets %s be read quickly: it says what everyone reads',
    (text) => expect(hasOddNumber(text)).toBe(false),
  );

  it.each([
    '[1000000.00000000000001]',
    '[1e6]',
    '[12345678901234567]',
    '[-0]',
    '[-0.0]',
    '[1e400]',
    `[0.${'1'.repeat(200_000)}]`,
  ])('has %s read with care: digits could be lost', (text) => expect(hasOddNumber(text)).toBe(true));
});
