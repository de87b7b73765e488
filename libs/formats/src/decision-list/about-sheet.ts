import { formatAmount, totalsLine } from '@tp/domain';
import type { CellStyle, WriteSheet } from 'hucre';
import { cellText } from './cell-text.js';
import type { WrittenList } from './decision-list-extract.js';
import type { TableContext } from './table-row.js';

const LABEL: CellStyle = { numFmt: '@', font: { name: 'Calibri', size: 11, bold: true }, alignment: { vertical: 'top' } };
const VALUE: CellStyle = { numFmt: '@', alignment: { vertical: 'top', wrapText: true } };

/** The sheet that says what the list is; of a made-up round that first. Source: decision-list.md: what is `synthetic` says so. */
export function aboutSheet(
  list: WrittenList,
  { municipality, principles, synthetic, notice, extract }: TableContext,
): WriteSheet {
  const { round, totals } = list;
  const rows = [
    ...(synthetic === true ? [['Syntetisk', notice || 'Uppgifterna är påhittade.']] : []),
    ['Omgång', round.title],
    ['Kommun', municipality.name],
    ['Diarienummer', round.caseNumber],
    ['Budgetår', String(round.budgetYear)],
    [
      'Principer',
      principles ? `${principles.title}, beslutade av ${principles.decidedBy} ${principles.decidedOn}` : round.principles,
    ],
    ...(principles?.status === 'reconstructed'
      ? [['Principernas status', principles.notice || 'Principerna är rekonstruerade.']]
      : []),
    ['Ram', frameText(list)],
    ...(extract ? [['Urval', `${extract.asked} Det är ${list.decisions.length} av förslagets ${extract.of} ansökningar.`]] : []),
    ['Sammanfattning', totalsLine(totals)],
    ['Status', 'Förslag till beslut. Listan är ännu ingens beslut.'],
    ['Summor', 'Summorna på bladet Beslutslista följer filtret. Belopp som omfattas av sekretess ingår inte.'],
  ];
  return {
    name: 'Om listan',
    columns: [
      { width: 18, style: LABEL },
      { width: 90, style: VALUE },
    ],
    rows: rows.map((row) => row.map(cellText)),
  };
}

function frameText({ round: { frame }, totals: { frameExceededBy } }: WrittenList): string {
  if (frame === null) return 'Ingen ram är satt';
  return frameExceededBy === undefined
    ? formatAmount(frame)
    : `${formatAmount(frame)}, överskriden med ${formatAmount(frameExceededBy)}`;
}
