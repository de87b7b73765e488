import { faultsOfIssues, type Principles, principlesSchema } from '@tp/domain';
import type { FaultyFile } from '../round/round-file-reading.js';

export type PrinciplesFileReading = Readonly<{ kind: 'read'; principles: Principles }> | FaultyFile;

/** Reads a principles document with every fault at once. @param bytes UTF-8, with or without a byte order mark */
export function readPrinciplesFile(bytes: Uint8Array): PrinciplesFileReading {
  const input: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const parsed = principlesSchema.safeParse(input);
  if (parsed.success) return { kind: 'read', principles: parsed.data };
  const faults = faultsOfIssues(parsed.error.issues, input);
  return { kind: 'faulty', faults, faultCount: faults.length };
}
