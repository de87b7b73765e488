/** Where something stands in a file: bytes from its start (a byte order mark not counted), and line and column as an editor says them. */
export type Place = Readonly<{ offset: number; line: number; column: number }>;

export const START: Place = { offset: 0, line: 1, column: 1 };
const NEWLINE = 0x0a;

/** UTF-8 writes a character as one byte and further ones of the form 10xxxxxx: those start no character of their own. */
export const startsCharacter = (byte: number): boolean => (byte & 0xc0) !== 0x80;

/** The place `length` bytes further on. @param bytes what stands from `place` on */
export function placeAfter(place: Place, bytes: Uint8Array, length: number): Place {
  let { line, column } = place;
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] ?? 0;
    if (byte === NEWLINE) {
      line += 1;
      column = 1;
    } else if (startsCharacter(byte)) column += 1;
  }
  return { offset: place.offset + length, line, column };
}
