import { Document, Footer, Header, type ISectionOptions, PageNumber, Paragraph, type Table, TextRun } from 'docx';
import { FACT_INDENT, HAIRLINE, LEDGER_TABLE_STYLE, ledgerStyles, OUTCOME_COLOURS, SOFT, STYLE } from '../docx/ledger-styles.js';
import { run } from '../docx/ledger-table.js';
import { reproducibleDocx } from '../docx/reproducible-docx.js';
import { SUBSTITUTE, SUBSTITUTE_NOTE, visibleText } from '../texts/visible-text.js';
import { annexContentOf, type AnnexContent } from './annex-content.js';
import {
  adjustmentsTable,
  applicationColumns,
  applicationsTable,
  codesTable,
  robustnessTable,
  summaryTable,
  sumsTable,
} from './annex-docx-tables.js';
import type { AnnexInput } from './annex-input.js';

/** A4, its margins and where its right edge is, in twips. */
const PAGE = {
  size: { width: 11906, height: 16838 },
  margin: { top: 1500, bottom: 1200, left: 1020, right: 1020, header: 700, footer: 600 },
};
const RIGHT_EDGE = [{ type: 'right', position: 9866 }] as const;

const paragraph = (style: string, text: string): Paragraph => new Paragraph({ style, children: [run(text)] });
const heading = (level: 'Heading1' | 'Heading2', text: string): Paragraph =>
  new Paragraph({ heading: level, children: [run(text)] });

const headerOf = (content: AnnexContent): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.running,
        tabStops: [...RIGHT_EDGE],
        border: { bottom: { style: 'single', size: 4, space: 4, color: HAIRLINE } },
        children: [
          run(content.running),
          new TextRun({ children: ['\tSida ', PageNumber.CURRENT, ' (', PageNumber.TOTAL_PAGES, ')'] }),
        ],
      }),
    ],
  });

const footerOf = ({ proposalMark, syntheticMark }: AnnexContent): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: STYLE.running,
        tabStops: [...RIGHT_EDGE],
        children: [
          run(proposalMark),
          ...(syntheticMark === null ? [] : [run(`\t${syntheticMark}`, { bold: true, color: OUTCOME_COLOURS.deny })]),
        ],
      }),
    ],
  });

function firstPage(content: AnnexContent): readonly Paragraph[] {
  return [
    new Paragraph({ heading: 'Title', children: [run(content.title)] }),
    ...(content.subtitle === '' ? [] : [paragraph(STYLE.subtitle, content.subtitle)]),
    ...content.facts.map(
      ({ label, text }, index) =>
        new Paragraph({
          style: STYLE.fact,
          ...(index === content.facts.length - 1 ? { spacing: { after: 240 } } : {}),
          tabStops: [{ type: 'left', position: FACT_INDENT }],
          children: [run(`${label}\t`, { color: SOFT }), run(text)],
        }),
    ),
    ...content.notes.map(({ kind, text }) => paragraph(kind === 'plain' ? STYLE.note : STYLE.warning, text)),
  ];
}

function bodyOf(content: AnnexContent): readonly (Paragraph | Table)[] {
  const columns = applicationColumns(content);
  const groups = (content.isWhole ? content.groups : []).flatMap((group) => [
    heading('Heading2', group.heading),
    new Paragraph({ keepNext: true, children: [run(group.sentence, { color: SOFT })] }),
    applicationsTable(group, columns),
  ]);
  const hasGroups = content.groups.length > 0;
  return [
    ...firstPage(content),
    heading('Heading1', 'Förslaget i sammandrag'),
    paragraph(STYLE.headline, content.headline),
    summaryTable(content),
    ...(groups.length > 0 ? [heading('Heading1', 'Förslag per nämnd'), ...groups] : []),
    ...(hasGroups ? [heading('Heading1', 'Summor per nämnd'), sumsTable(content)] : []),
    heading('Heading1', 'Budgetjusteringar'),
    new Paragraph({ keepNext: content.adjustments.rows.length > 0, children: [run(content.adjustments.sentence)] }),
    ...(content.adjustments.rows.length === 0 ? [] : [adjustmentsTable(content)]),
    ...robustnessOf(content, columns),
    ...(content.codes.length === 0 ? [] : [heading('Heading1', 'Koder'), codesTable(content)]),
    ...(hasSubstitutes(content) ? [paragraph(STYLE.note, SUBSTITUTE_NOTE)] : []),
  ];
}

function robustnessOf(
  { robustness }: AnnexContent,
  columns: Parameters<typeof robustnessTable>[1],
): readonly (Paragraph | Table)[] {
  if (robustness === null) return [];
  return [
    heading('Heading1', robustness.heading),
    new Paragraph({ children: [run(robustness.sentence)] }),
    ...robustness.groups.flatMap((group) => [
      heading('Heading2', group.heading),
      new Paragraph({ keepNext: group.rows.length > 0, children: [run(group.sentence, { color: SOFT })] }),
      ...(group.rows.length === 0 ? [] : [robustnessTable(group, columns)]),
    ]),
  ];
}

/** Whether a text of the round's lost a sign on its way here; its own `□` is not counted. */
function hasSubstitutes(content: unknown): boolean {
  if (typeof content === 'string') return visibleText(content) !== content && visibleText(content).includes(SUBSTITUTE);
  return typeof content === 'object' && content !== null && Object.values(content).some(hasSubstitutes);
}

/**
 * The annex for Word: real styles, repeated table heads, page numbers by fields, Swedish, A4. The same input gives the same bytes.
 * @throws never for what stands in a round: what XML cannot hold is written as `□`
 */
export function writeDecisionAnnexDocx(input: AnnexInput): Promise<Uint8Array> {
  const content = annexContentOf(input);
  const section: ISectionOptions = {
    properties: { page: PAGE },
    headers: { default: headerOf(content) },
    footers: { default: footerOf(content) },
    children: [...bodyOf(content)],
  };
  const document = new Document({ styles: ledgerStyles(), externalStyles: LEDGER_TABLE_STYLE, sections: [section] });
  return reproducibleDocx(document, {
    title: visibleText(content.documentTitle),
    author: visibleText(content.author),
    day: input.statementDate,
  });
}
