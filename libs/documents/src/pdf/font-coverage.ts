// Which characters a TrueType font has a glyph for, read from its `cmap` table. Typst refuses a PDF/A with one that is missing,
// and says so one at a time: we must know them beforehand. Source: the OpenType specification, table cmap, formats 4 and 12.

type Segment = Readonly<{ first: number; last: number }>;

const tableAt = (font: Buffer, tag: string): number => {
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16)
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  throw new Error(`The font has no table ${tag}`);
};

function wideSegments(font: Buffer, table: number): readonly Segment[] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, index) => {
    const group = table + 16 + 12 * index;
    return { first: font.readUInt32BE(group), last: font.readUInt32BE(group + 4) };
  });
}

/** In format 4 a segment may hold characters that lead to glyph 0, which is no glyph: they are looked up one by one. */
function narrowSegments(font: Buffer, table: number): readonly Segment[] {
  const doubled = font.readUInt16BE(table + 6);
  const hasGlyph = (segment: number, character: number): boolean => {
    const delta = font.readUInt16BE(table + 16 + 2 * doubled + segment);
    const place = table + 16 + 3 * doubled + segment;
    const offset = font.readUInt16BE(place);
    if (offset === 0) return ((character + delta) & 0xffff) !== 0;
    return font.readUInt16BE(place + offset + 2 * (character - font.readUInt16BE(table + 16 + doubled + segment))) !== 0;
  };
  const found: Segment[] = [];
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = font.readUInt16BE(table + 14 + segment);
    for (
      let character = font.readUInt16BE(table + 16 + doubled + segment);
      character <= last && character !== 0xffff;
      character += 1
    )
      if (hasGlyph(segment, character)) found.push({ first: character, last: character });
  }
  return found;
}

/** The code points that the font has a glyph for. @throws Error for a font without a Unicode table of format 4 or 12 */
export function coveredCodePoints(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap');
  const tables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const ofFormat = (format: number): number | undefined => tables.find((table) => font.readUInt16BE(table) === format);
  const [wide, narrow] = [ofFormat(12), ofFormat(4)];
  if (wide === undefined && narrow === undefined) throw new Error('The font has no Unicode table that we can read');
  const segments = wide === undefined ? narrowSegments(font, narrow ?? 0) : wideSegments(font, wide);
  return new Set(segments.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index)));
}
