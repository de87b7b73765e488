import type { Application } from '../applications/application.js';
import { sumKronor } from '../money/kronor.js';
import type { Round } from '../rounds/round-file.js';
import type { FieldsRead, Finding } from './pre-assessment.js';

/**
 * What a reviewer must see, though the application is accepted: at most one finding of each kind, with every field that it concerns.
 * Source: round.md, last paragraph.
 */
export function findingsOf(application: Application, round: Round): readonly Finding[] {
  return [
    sumFinding(application),
    scheduleFinding(application),
    attachmentFinding(application),
    startFinding(application, round),
  ].filter((finding) => finding !== null);
}

function sumFinding({ costItems, requestedAmount }: Application): Finding | null {
  if (sumKronor(costItems.map(({ amount }) => amount)) === requestedAmount) return null;
  const amounts = costItems.map(({ amount }, index) => [`/application/costItems/${index}/amount`, amount] as const);
  return { kind: 'sum', fields: Object.fromEntries([...amounts, ['/application/requestedAmount', requestedAmount]]) };
}

function scheduleFinding({ schedule }: Application): Finding | null {
  const [start, end] = [schedule?.start ?? null, schedule?.end ?? null];
  if (start !== null && end !== null) return null;
  return { kind: 'schedule', fields: { '/application/schedule/start': start, '/application/schedule/end': end } };
}

/** The attachment's number, not its name: a confidential one's name is covered. */
function attachmentFinding({ attachments }: Application): Finding | null {
  const missing = attachments.flatMap(({ number, mandatory, received }, index): (readonly [string, unknown])[] => {
    if (!mandatory || received !== false) return [];
    const at = `/application/attachments/${index}`;
    return [
      [`${at}/number`, number],
      [`${at}/mandatory`, mandatory],
      [`${at}/received`, received],
    ];
  });
  const fields: FieldsRead = Object.fromEntries(missing);
  return missing.length === 0 ? null : { kind: 'attachment', fields };
}

function startFinding({ schedule }: Application, { statementDate }: Round): Finding | null {
  const start = schedule?.start ?? null;
  if (start === null || start >= statementDate) return null; // days compare as texts
  return { kind: 'start', fields: { '/application/schedule/start': start, '/round/statementDate': statementDate } };
}
