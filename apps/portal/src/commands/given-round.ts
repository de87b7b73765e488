import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { readWholeRoundFile, type WholeRoundFileReading } from '@tp/formats';
import { shippedPrinciples } from '@tp/use-cases';
import type { CommandContext } from './command-context.js';
import { faulty, readableFile, readPrinciples } from './given-files.js';

/** As `readGivenRound`. @throws CommandFailure code 2 with every fault, when the file has any */
export async function soundRound(
  ...given: Parameters<typeof readGivenRound>
): Promise<Extract<WholeRoundFileReading, { kind: 'read' }>> {
  const reading = await readGivenRound(...given);
  if (reading.kind === 'faulty') throw faulty(reading.faults, reading.faultCount);
  return reading;
}

/**
 * Reads a round's file with the principles that it is judged by, and imports nothing.
 * @param principles the path of a file with them, for a round that does not bring its own
 */
export async function readGivenRound(
  file: string,
  principles: string | undefined,
  context: CommandContext,
): Promise<WholeRoundFileReading> {
  const path = await readableFile(resolve(context.directory, file));
  const beside = principles === undefined ? undefined : await readPrinciples(resolve(context.directory, principles));
  const shipped = await shippedPrinciples();
  return readWholeRoundFile(createReadStream(path), { beside, ofId: (id) => (id === shipped.id ? shipped : null) });
}
