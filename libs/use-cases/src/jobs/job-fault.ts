/**
 * Why a job could not be done: a Swedish sentence, and below it what the system underneath said, in its own words. The queue keeps an
 * error's message and nothing else, so both stand there, the sentence on the first line.
 */
export class JobFault extends Error {
  override readonly name = 'JobFault';

  constructor(sentence: string, cause?: Error) {
    super(`${sentence}\n${cause?.message ?? ''}`, { cause });
  }
}

/** `technical`: `null` when the sentence says all. */
export type JobCause = Readonly<{ cause: string; technical: string | null }>;

const UNEXPECTED = 'Något oväntat gick fel i portalen.';
/** The first that fits, of SQLSTATE or, when the network failed, of Node's own code. */
const BY_CODE: readonly (readonly [RegExp, string])[] = [
  [/^(?:08|57P)|^E(?:CONN|PIPE|HOST|NET|TIMEDOUT|AI_)/, 'Databasen svarade inte.'],
  [/^53100$/, 'Databasens disk är full.'],
  [/^53/, 'Databasen hade inte resurser nog.'],
  [/^57014$/, 'Databasen avbröt en fråga som tog för lång tid.'],
  [/^40/, 'Flera jobb ändrade samma sak samtidigt, och databasen avbröt det här.'],
  [/^23/, 'Databasen tog inte emot resultatet: det bryter mot en av dess regler.'],
  [/^42/, 'Databasen har inte den form som portalen väntar sig. Har den uppdaterats till den här versionen?'],
  [/^[0-9A-Z]{5}$/, 'Databasen svarade med ett fel.'],
];

/** Any error as one that a person can read; what is one already stays. */
export function asJobFault(error: unknown): JobFault {
  if (error instanceof JobFault) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  if (/Connection terminated|timeout exceeded when trying to connect/i.test(cause.message))
    return new JobFault('Databasen svarade inte.', cause);
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  return new JobFault(BY_CODE.find(([pattern]) => pattern.test(code))?.[1] ?? UNEXPECTED, cause);
}

/** Reads what the queue kept of why a job was given up. */
export function readCause(kept: string): JobCause {
  if (/^job stalled more than/i.test(kept))
    return { cause: 'Arbetaren slutade mitt i jobbet, flera gånger i rad.', technical: kept };
  const [cause = '', ...technical] = kept.split('\n');
  if (technical.length === 0) return { cause: UNEXPECTED, technical: kept || null };
  return { cause, technical: technical.join('\n').trim() || null };
}
