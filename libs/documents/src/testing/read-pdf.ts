import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type ReadPdf = Readonly<{
  /** Each page's text, blanks made one. */
  pages: readonly string[];
  text: string;
  language: string | undefined;
  title: string | undefined;
  /** The metadata packet, as XML. */
  xmp: string;
  isTagged: boolean;
  /** How many there are of each role in the structure trees. */
  roles: ReadonlyMap<string, number>;
  outline: readonly string[];
}>;

type Node = object & Readonly<{ role?: string; children?: readonly object[] }>;

const rolesIn = (node: Node | null): readonly string[] =>
  node === null ? [] : [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesIn)];

/** Reads a PDF back as another program would. Places to break (U+200B) are taken out of the text. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const pages: string[] = [];
  const roles = new Map<string, number>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push(text.replaceAll('\u200b', '').replace(/\s+/g, ' '));
    for (const role of rolesIn(await page.getStructTree())) roles.set(role, (roles.get(role) ?? 0) + 1);
  }
  const { info, metadata } = (await document.getMetadata()) as Readonly<{
    info: Readonly<{ Language?: string; Title?: string }>;
    metadata: Readonly<{ getRaw(): string }>;
  }>;
  const outline = await document.getOutline();
  return {
    pages,
    text: pages.join(' '),
    language: info.Language,
    title: info.Title,
    xmp: metadata.getRaw(),
    isTagged: (await document.getMarkInfo())?.['Marked'] === true,
    roles,
    outline: outline.flatMap(({ title, items }) => [
      title,
      ...items.map((item: Readonly<{ title: string }>) => `  ${item.title}`),
    ]),
  };
}
