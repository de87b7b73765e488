import type { IStylesOptions } from 'docx';

// The look of a document in Word: real styles, so that the municipality can change them in one place. Sizes in half points,
// distances in twips. Arial or its equal in width stands on every
// machine with Word or LibreOffice, and its figures are tabular.

const DOCX_FONT = 'Arial';
export const TABLE_STYLE = 'Liggare';
export const INK = '16202A';
export const SOFT = '4B5965';
export const HAIRLINE = 'C9CEC8';
export const LAKE = '00566B';
export const OUTCOME_COLOURS = { grant: '17653A', partial: '7A5200', deny: '9A1F36', unreviewed: SOFT } as const;

/** Paragraph styles by what stands in them. */
export const STYLE = {
  subtitle: 'Undertitel',
  headline: 'Huvudtal',
  fact: 'Uppgift',
  note: 'Anmarkning',
  warning: 'Varning',
  cell: 'Tabelltext',
  figure: 'Tabelltal',
  cellHead: 'Tabellhuvud',
  motivation: 'Motivering',
  running: 'Sidhuvud',
} as const;

/** Where a fact begins, after what it is called. */
export const FACT_INDENT = 1500;

const named = (id: string, name: string) => ({ id, name, basedOn: 'Normal', quickFormat: true });
const cellSpacing = { before: 40, after: 40 };
const bar = (color: string) => ({ left: { style: 'single', size: 18, space: 8, color } }) as const;

/** The table's style as a styles part of its own: the library has no other way in that leaves its own heading styles standing. */
export const LEDGER_TABLE_STYLE = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="table" w:customStyle="1" w:styleId="${TABLE_STYLE}"><w:name w:val="${TABLE_STYLE}"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${HAIRLINE}"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="${HAIRLINE}"/></w:tblBorders><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="${SOFT}"/></w:rPr><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="8" w:space="0" w:color="${INK}"/></w:tcBorders></w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${INK}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>`;

export const ledgerStyles = (): IStylesOptions => ({
  default: {
    document: {
      run: { font: DOCX_FONT, size: 20, color: INK, language: { value: 'sv-SE', eastAsia: 'sv-SE', bidirectional: 'sv-SE' } },
      paragraph: { spacing: { after: 120 } },
    },
    title: { run: { size: 38, bold: true, color: INK }, paragraph: { spacing: { after: 40 } } },
    heading1: { run: { size: 27, bold: true, color: INK }, paragraph: { spacing: { before: 480, after: 160 }, keepNext: true } },
    heading2: { run: { size: 22, bold: true, color: INK }, paragraph: { spacing: { before: 360, after: 60 }, keepNext: true } },
  },
  paragraphStyles: [
    { ...named(STYLE.subtitle, 'Undertitel'), run: { size: 24, color: SOFT }, paragraph: { spacing: { after: 200 } } },
    { ...named(STYLE.headline, 'Huvudtal'), run: { size: 30, bold: true }, paragraph: { spacing: { before: 200, after: 120 } } },
    {
      ...named(STYLE.fact, 'Uppgift'),
      paragraph: { spacing: { after: 30 }, indent: { left: FACT_INDENT, hanging: FACT_INDENT } },
    },
    {
      ...named(STYLE.note, 'Anmärkning'),
      run: { color: SOFT },
      paragraph: { spacing: { before: 100, after: 100 }, border: bar(HAIRLINE) },
    },
    {
      ...named(STYLE.warning, 'Varning'),
      run: { bold: true },
      paragraph: { spacing: { before: 100, after: 100 }, border: bar(OUTCOME_COLOURS.deny) },
    },
    { ...named(STYLE.cell, 'Tabelltext'), run: { size: 18 }, paragraph: { spacing: cellSpacing } },
    { ...named(STYLE.figure, 'Tabelltal'), run: { size: 18 }, paragraph: { spacing: cellSpacing, alignment: 'right' } },
    { ...named(STYLE.cellHead, 'Tabellhuvud'), run: { size: 16 }, paragraph: { spacing: cellSpacing, keepNext: true } },
    { ...named(STYLE.motivation, 'Motivering'), run: { size: 18 }, paragraph: { spacing: { before: 0, after: 80 } } },
    { ...named(STYLE.running, 'Sidhuvud och sidfot'), run: { size: 18, color: SOFT }, paragraph: { spacing: { after: 0 } } },
  ],
});
