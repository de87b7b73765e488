import { Tokenizer } from '@streamparser/json';

/**
 * The library's tokenizer without its two losses: a number's digits are kept beside the number made of them, and a text that
 * begins with U+FEFF keeps it (the library's decoder takes it for a byte order mark; 0.0.26).
 */
export class FaithfulTokenizer extends Tokenizer {
  digits = '';

  constructor() {
    super();
    Reflect.set(this, 'bufferedString', new TextBuilder()); // its own of the same shape; round-trip.spec.ts tells if that changes
  }

  protected override parseNumber(digits: string): number {
    this.digits = digits;
    return Number(digits);
  }
}

/** Gathers a text as the library's tokenizer hands it over: by character, by run of bytes, by UTF-16 code unit. */
class TextBuilder {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private text = '';
  byteLength = 0;

  appendChar(character: number): void {
    this.appendCharCode(character);
    this.byteLength += 1;
  }

  appendBuf(bytes: Uint8Array, start = 0, end = bytes.length): void {
    this.text += this.decoder.decode(bytes.subarray(start, end));
    this.byteLength += end - start;
  }

  appendCharCode(code: number): void {
    this.text += String.fromCharCode(code);
  }

  reset(): void {
    this.text = '';
    this.byteLength = 0;
  }

  toString(): string {
    return this.text;
  }
}
