const LONGEST_QUOTE = 180; // characters; two lines of a printed motivation

/** Things in a row as Swedish prose has them. @example inWords(['a', 'b', 'c']) === 'a, b och c' */
export const inWords = (things: readonly string[], last = 'och'): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(', ')} ${last} ${things.at(-1) ?? ''}`;

/** As `inWords`, but the ones beyond `most` only counted. @example 'a, b och 3 till' */
export const someInWords = (things: readonly string[], most: number): string =>
  things.length <= most + 1 ? inWords(things) : inWords([...things.slice(0, most), `${things.length - most} till`]);

const NUMBERS = ['noll', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'];

/** A count as prose writes it: in words up to twelve. @example numberInWords(7) === 'sju' */
export const numberInWords = (count: number): string => NUMBERS[count] ?? String(count);

/**
 * Another's words, within Swedish quotation marks: white space evened out, no full stop at the end, cut between words when long.
 * @returns `null` when there is nothing to quote
 */
export function quoted(text: string | null | undefined): string | null {
  const plain = (text ?? '')
    .replace(/[\s\p{Cf}]+/gu, ' ')
    .trim()
    .replaceAll(/[”“"]/gu, '’');
  const whole = plain.length <= LONGEST_QUOTE ? withoutStop(plain) : shortened(plain);
  return /[\p{L}\p{N}]/u.test(whole) ? `”${whole}”` : null;
}

const withoutStop = (text: string): string => text.replace(/[\s.,;:–-]+$/u, '');

const SHORTEST_SENTENCE = 40;

/** The whole sentences that fit; when the first is too long itself, as many words. */
function shortened(text: string): string {
  const start = text.slice(0, LONGEST_QUOTE);
  const stop = /^.*[^\s.]{2}[.!?](?= [\p{Lu}\d])/u.exec(start)?.[0].length ?? 0;
  if (stop >= SHORTEST_SENTENCE) return withoutStop(start.slice(0, stop));
  const space = start.lastIndexOf(' ');
  return `${withoutStop(space > 0 ? start.slice(0, space) : start.toWellFormed().replace(/\uFFFD$/u, ''))} …`;
}

/** The clause as a sentence of its own. */
export const asSentence = (clause: string): string => `${clause.charAt(0).toLocaleUpperCase('sv')}${clause.slice(1)}.`;

export const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);

/** Sentences that there are, one after another. */
export const inOneText = (sentences: readonly (string | null | undefined | false)[]): string =>
  sentences.filter((sentence) => typeof sentence === 'string' && sentence !== '').join(' ');

/** A number of levels or points as prose writes it. @example '28,33' */
export const decimalComma = (value: number): string => String(value).replace('.', ',').replace('-', '−');
