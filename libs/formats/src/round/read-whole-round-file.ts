import { faultsOfIssues, type Principles, roundFileSchema } from '@tp/domain';
import type { PrinciplesSource, WholeRoundFileReading } from './round-file-reading.js';

/**
 * Reads a round's file that fits in memory, with every fault at once.
 * @param bytes UTF-8, with or without a byte order mark
 */
export async function readWholeRoundFile(
  bytes: Uint8Array,
  principlesSource: PrinciplesSource = {},
): Promise<WholeRoundFileReading> {
  const input: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const parsed = roundFileSchema.safeParse(input);
  if (!parsed.success) {
    const faults = faultsOfIssues(parsed.error.issues, input);
    return { kind: 'faulty', faults, faultCount: faults.length };
  }
  const file = parsed.data;
  const id = file.round.principles;
  const principles: Principles | null = file.principles ?? principlesSource.beside ?? (await principlesSource.ofId?.(id)) ?? null;
  if (principles?.id !== id) {
    return {
      kind: 'faulty',
      faultCount: 1,
      faults: [{ pointer: '/round/principles', value: id, message: 'Principerna är okända.' }],
    };
  }
  return { kind: 'read', file, principles };
}
