import type { CellValue } from 'hucre';
import { longTextMark } from './cell-marks.js';

export const LONG_TEXTS_SHEET = 'Långa texter';
export const LONG_TEXT_HEADERS = ['Text', 'Del', 'Innehåll'] as const;
/** A cell takes 32 767 UTF-16 units; a piece leaves room for what a spreadsheet may add. */
const LONGEST_PIECE = 30_000;

/** Texts that no cell can hold, in pieces on a sheet of their own; their cells say where. */
export class LongTexts {
  private readonly texts: string[] = [];

  /** The text itself when a cell can hold it, else where it is found. */
  placed(text: string): string {
    return text.length <= LONGEST_PIECE ? text : longTextMark(this.texts.push(text));
  }

  get rows(): readonly CellValue[][] {
    return this.texts.flatMap((text, index) => piecesOf(text).map((piece, part) => [index + 1, part + 1, piece]));
  }
}

function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length;) {
    const piece = text.slice(from, from + LONGEST_PIECE);
    const whole = piece.isWellFormed() ? piece : piece.slice(0, -1); // never within a character
    pieces.push(whole);
    from += whole.length;
  }
  return pieces;
}
