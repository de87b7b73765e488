import type { PartSeen } from './read-quickly.js';

const [QUOTE, BACKSLASH, ZERO, MINUS] = [0x22, 0x5c, 0x30, 0x2d];
/** What a byte outside texts means to one who only looks for the end of a part. */
const Meaning = { passed: 0, quote: 1, opens: 2, closes: 3, colon: 4, newline: 5, number: 6 } as const;
const meanings = new Uint8Array(256);
for (const [characters, meaning] of [
  ['"', Meaning.quote],
  ['{[', Meaning.opens],
  ['}]', Meaning.closes],
  [':', Meaning.colon],
  ['\n', Meaning.newline],
  ['-0123456789', Meaning.number],
] as const) {
  for (const character of characters) meanings[character.charCodeAt(0)] = meaning;
}
const inNumber = new Uint8Array(256);
for (const character of '-+.eE0123456789') inNumber[character.charCodeAt(0)] = 1;
const afterScalar = new Uint8Array(256);
for (const character of ' \t\r\n,]}') afterScalar[character.charCodeAt(0)] = 1;

/** A double holds every number of so many characters: fifteen digits, a point and a sign. */
const SURELY_HELD = 16;
/** The most characters in which a program writes a double: -1.2345678901234567e-308. */
const LONGEST_WRITTEN = 24;

/**
 * Finds where a JSON value ends, at the speed of looking at each byte once. It trusts the text to be JSON: whoever reads the
 * value finds out whether it is. A value may lie across any number of chunks.
 */
export class PartScanner {
  private depth = 0;
  private isScalar = false;
  private isInText = false;
  private isEscaped = false;
  private memberCount = 0;
  private hasOddNumber = false;
  /** Line breaks passed since the file began, and the index in the present chunk just after the last one. */
  newlines = 0;
  lineStart = 0;

  get seen(): PartSeen {
    return { memberCount: this.memberCount, hasOddNumber: this.hasOddNumber };
  }

  /** Makes ready for a value that begins with this byte. */
  begin(firstByte: number): void {
    const meaning = meanings[firstByte];
    this.isScalar = meaning !== Meaning.quote && meaning !== Meaning.opens;
    this.depth = 0;
    this.memberCount = 0;
    this.hasOddNumber = false;
    this.isInText = false;
    this.isEscaped = false;
  }

  /**
   * @param deepest how many objects and lists may lie in one another
   * @returns the index just after the value; `undefined` when the chunk ended first; `{ tooDeepAt }` when they lie deeper
   */
  scan(chunk: Uint8Array, from: number, deepest: number): number | undefined | Readonly<{ tooDeepAt: number }> {
    if (this.isScalar) return this.scanScalar(chunk, from);
    const { length } = chunk;
    let { depth, memberCount } = this;
    let index = from;
    while (index < length) {
      if (this.isInText) {
        index = this.scanText(chunk, index);
        if (depth === 0 && !this.isInText) return index;
        continue;
      }
      switch (meanings[chunk[index] as number]) {
        case Meaning.quote:
          this.isInText = true;
          break;
        case Meaning.opens:
          depth += 1;
          if (depth > deepest) return { tooDeepAt: index };
          break;
        case Meaning.closes:
          depth -= 1;
          if (depth === 0) {
            this.memberCount = memberCount;
            return index + 1;
          }
          break;
        case Meaning.colon:
          memberCount += 1;
          break;
        case Meaning.newline:
          this.newlines += 1;
          this.lineStart = index + 1;
          break;
        case Meaning.number:
          index = this.scanNumber(chunk, index);
          continue;
        default: // nothing that tells where the value ends
      }
      index += 1;
    }
    this.depth = depth;
    this.memberCount = memberCount;
    return undefined;
  }

  private scanText(chunk: Uint8Array, from: number): number {
    let index = from;
    if (this.isEscaped) {
      this.isEscaped = false;
      index += 1;
    }
    for (; index < chunk.length; index += 1) {
      const byte = chunk[index];
      if (byte === QUOTE) {
        this.isInText = false;
        return index + 1;
      }
      if (byte === BACKSLASH) index += 1;
    }
    this.isEscaped = index > chunk.length;
    return chunk.length;
  }

  private scanNumber(chunk: Uint8Array, from: number): number {
    let index = from;
    const isMinusZero = chunk[from] === MINUS && chunk[from + 1] === ZERO; // −0 is 0
    let isOdd = false;
    while (index < chunk.length && inNumber[chunk[index] as number] === 1) {
      if ((chunk[index] as number) >= 0x45) isOdd = true; // an exponent
      index += 1;
    }
    if (isOdd || index - from > SURELY_HELD) isOdd = !isFraction(chunk.subarray(from, index));
    if (isOdd || isMinusZero || index === chunk.length) this.hasOddNumber = true; // cut off: nobody knows
    return index;
  }

  private scanScalar(chunk: Uint8Array, from: number): number | undefined {
    this.hasOddNumber = true; // rare, and so read with care
    for (let index = from; index < chunk.length; index += 1) if (afterScalar[chunk[index] as number] === 1) return index;
    return undefined;
  }
}

/**
 * Whether a number is a fraction, as JSON.parse reads it too: to the nearest double. Only what is whole, or becomes it, has digits
 * to lose. Coordinates with 17 digits are common, so they must not cost a careful reading; longer ones than programs write may.
 */
function isFraction(digits: Uint8Array): boolean {
  if (digits.length > LONGEST_WRITTEN) return false;
  const number = Number(String.fromCharCode(...digits));
  return Number.isFinite(number) && !Number.isInteger(number);
}
