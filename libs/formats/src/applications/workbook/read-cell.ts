import { parseSignedAmount } from '@tp/domain';
import { ABSENT_MARK, decodedText, EMPTY_MARK, isCoded, isNullMark, longTextNumber } from './cell-marks.js';
import { fieldPointerOf } from './field-pointers.js';
import { dayOf, isEmpty, isNoDate, type RawCell, shownText } from './raw-cell.js';
import { comparable, type Column } from './workbook-shape.js';
import { NO, NOT_APPLICABLE, YES } from './write-cell.js';

/**
 * What a cell says. `problem` is there when it cannot be read at all, with what to do; else the schema is still to judge the value.
 * A value that is `undefined` is an absent key.
 */
export type CellReading = Readonly<{ value: unknown; problem?: string }>;
/** The texts too long for a cell, by their number. */
export type LongTextsRead = ReadonlyMap<number, string>;

const problemWith = (raw: RawCell, problem: string): CellReading => ({ value: shownText(raw), problem });

/** Reads a cell as its column says. The exact inverse of `cellOf`, and forgiving of what people write. */
export function readCell(column: Column, raw: RawCell, texts: LongTextsRead): CellReading {
  const { value, detail } = raw;
  if (detail?.type === 'error') return problemWith(raw, `Cellen visar felet ${shownText(raw)}. Skriv värdet i stället.`);
  if (isEmpty(raw)) return { value: valueOfEmpty(column) };
  if (value === null) {
    return problemWith(raw, 'Formeln har inget sparat värde. Öppna filen i Excel och spara den, eller skriv värdet i stället.');
  }
  if (value instanceof Date && isNoDate(value))
    return problemWith(raw, 'Cellen har datumformat men visar inget datum som finns.');
  if (typeof value !== 'string') return readTyped(column, raw);
  const text = value.trim();
  if (column.isOptional && isNullMark(text)) return { value: null };
  if (text === ABSENT_MARK) return { value: undefined };
  if (text === EMPTY_MARK) return { value: column.words.kind === 'list' ? [] : '' };
  return readText(column, text, texts, raw);
}

function valueOfEmpty({ empty }: Column): unknown {
  return { absent: undefined, text: '', list: [] }[empty];
}

/** A cell that holds a number, a date, or SANT or FALSKT. */
function readTyped(column: Column, raw: RawCell): CellReading {
  const { value, detail } = raw;
  const { kind } = column.words;
  if (kind === 'boolean' && typeof value === 'boolean') return { value };
  if (kind === 'day' && value instanceof Date) {
    const day = dayOf(value);
    return day === undefined ? problemWith(raw, 'Ska vara ett datum utan klockslag.') : { value: day };
  }
  if (kind === 'day' && typeof value === 'number') {
    return problemWith(raw, 'Cellen visar ett tal. Ge den datumformat, eller skriv datumet som ÅÅÅÅ-MM-DD.');
  }
  if (kind === 'text') return { value: shownText(raw) };
  if (!isNumeric(column) || typeof value !== 'number') return readText(column, shownText(raw), new Map(), raw);
  // 2,5 % is 0,025 in the cell: what is seen is not what is there.
  if (/%/u.test(detail?.style?.numFmt ?? ''))
    return problemWith(raw, 'Cellen har procentformat. Skriv talet i en cell utan det.');
  return { value: value === 0 ? 0 : value };
}

function readText(column: Column, text: string, texts: LongTextsRead, raw: RawCell): CellReading {
  const { kind, choices } = column.words;
  if (kind === 'text') return readLongOrCoded(text, texts, raw);
  if (kind === 'list')
    return choices ? { value: wordsIn(text).map((word) => keyOf(word, choices)) } : readFields(text, texts, raw);
  if (choices) return { value: keyOf(text, choices) };
  if (kind === 'boolean') return { value: booleanOf(text, column) };
  if (kind === 'amount') return readAmount(text);
  return { value: isNumeric(column) ? (numberIn(text, column) ?? text) : text };
}

const isNumeric = ({ words: { kind } }: Column): boolean =>
  kind === 'number' || kind === 'decimal' || kind === 'amount' || kind === 'year';

function readLongOrCoded(text: string, texts: LongTextsRead, raw: RawCell): CellReading {
  const number = longTextNumber(text);
  const whole = number === undefined ? text : texts.get(number);
  if (whole === undefined) return problemWith(raw, 'Texten finns inte på bladet Långa texter. Skriv in den där, eller här.');
  const decoded = decodedText(whole);
  return decoded === undefined
    ? problemWith(raw, 'Texten börjar med (kod) men kan inte läsas som en kodad text. Skriv texten som den ska vara.')
    : { value: decoded };
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[;,\n]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** The file's own word for a Swedish word, or for itself; what is neither stays, for the schema to refuse. */
const keyOf = (text: string, choices: Readonly<Record<string, string>>): string => {
  const wanted = comparable(text);
  const found = Object.entries(choices).find(([key, word]) => key === wanted || comparable(word) === wanted);
  return found ? found[0] : text;
};

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  [comparable(YES), true],
  [comparable(NO), false],
  ['true', true],
  ['false', false],
  ['sant', true],
  ['falskt', false],
]);
const booleanOf = (text: string, { isOptional }: Column): unknown => {
  const word = comparable(text);
  if (isOptional && word === comparable(NOT_APPLICABLE)) return null;
  return BOOLEANS.get(word) ?? text;
};

function readAmount(text: string): CellReading {
  const parsed = parseSignedAmount(text);
  if (parsed.kind === 'amount') return { value: parsed.amount };
  if (parsed.kind === 'fraction') return { value: text, problem: 'Beloppet är inte hela kronor. Skriv det i hela kronor.' };
  return { value: text };
}

const SPACES = /[\u0020\u00A0\u202F\u2009]/gu;
/** A number as Swedish texts write it, or with a decimal point; `undefined` for what is none. */
function numberIn(text: string, { key, words }: Column): number | undefined {
  const plain = text.replace(SPACES, '').replace(/^\u2212/u, '-');
  const digits = key.endsWith('Percent') ? plain.replace(/%$/u, '') : plain;
  const shape = words.kind === 'decimal' ? /^[-+]?\d+(?:[.,]\d+)?(?:e[-+]?\d+)?$/iu : /^-?\d+$/u;
  if (!shape.test(digits)) return undefined;
  const number = Number(digits.replace(',', '.'));
  return number === 0 ? 0 : number; // −0 is 0
}

/** Which fields are secret: JSON pointers, or the headers of their columns. */
function readFields(text: string, texts: LongTextsRead, raw: RawCell): CellReading {
  const reading = readLongOrCoded(text, texts, raw);
  if (reading.problem !== undefined || typeof reading.value !== 'string') return reading;
  if (isCoded(text) || reading.value.startsWith('[')) return readListOfTexts(reading.value, raw);
  const fields = wordsIn(reading.value).map((word) =>
    word.startsWith('/') ? word : (fieldPointerOf(word) ?? { unknown: word }),
  );
  const unknown = fields.find((field) => typeof field === 'object');
  if (unknown === undefined) return { value: fields };
  return problemWith(
    raw,
    `Fältet ”${unknown.unknown}” är okänt. Skriv rubriken på en kolumn i bladet Ansökningar, namnet på ett annat blad, eller en adress som /costItems/0/amount, med semikolon emellan.`,
  );
}

function readListOfTexts(json: string, raw: RawCell): CellReading {
  try {
    const list: unknown = JSON.parse(json);
    if (Array.isArray(list)) return { value: list };
  } catch {
    // Said below.
  }
  return problemWith(raw, 'Listan börjar med (kod) men kan inte läsas. Skriv fälten med semikolon emellan.');
}
