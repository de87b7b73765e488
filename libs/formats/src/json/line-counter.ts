import { type Place, startsCharacter } from './place.js';

/** Who walks over the bytes and so passes the line breaks; `lineStart` counts from the present chunk, and is negative for an earlier one. */
type LineBreaks = { newlines: number; lineStart: number };

/** Says line and column of an index in the present chunk, without keeping the line: it may be the whole file. */
export class LineCounter {
  private base = 0;
  /** Up to here in the present chunk the line's further bytes of characters are counted. */
  private countedTo = 0;
  private furtherBytes = 0;

  constructor(private readonly breaks: LineBreaks) {}

  breakAfter(index: number): void {
    this.breaks.newlines += 1;
    this.breaks.lineStart = index + 1;
  }

  placeAt(chunk: Uint8Array, index: number): Place {
    const { newlines, lineStart } = this.breaks;
    if (lineStart > this.countedTo) {
      this.countedTo = lineStart;
      this.furtherBytes = 0;
    }
    for (; this.countedTo < index; this.countedTo += 1) {
      if (!startsCharacter(chunk[this.countedTo] ?? 0)) this.furtherBytes += 1;
    }
    return { offset: this.base + index, line: newlines + 1, column: index - lineStart - this.furtherBytes + 1 };
  }

  /** The chunk is done with: what comes next begins at index 0 of another. */
  leave(chunk: Uint8Array): void {
    this.placeAt(chunk, chunk.length);
    this.base += chunk.length;
    this.countedTo -= chunk.length;
    this.breaks.lineStart -= chunk.length;
  }
}
