const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xmlText = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

export type CoreProperties = Readonly<{ title: string; author: string; day: string }>;

/**
 * The part `docProps/core.xml`, in place of the library's own, which carries the clock's time.
 * @param properties texts that XML can hold (`visibleText`); `day` as `YYYY-MM-DD`
 */
export function corePropertiesXml({ title, author, day }: CoreProperties): string {
  const [name, time] = [xmlText(author), `${day}T00:00:00Z`];
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${name}</dc:creator><dc:language>sv-SE</dc:language>`,
    `<cp:lastModifiedBy>${name}</cp:lastModifiedBy><cp:revision>1</cp:revision>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  ].join('');
}
