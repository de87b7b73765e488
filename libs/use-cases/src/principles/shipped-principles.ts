import { readFile } from 'node:fs/promises';
import type { Principles } from '@tp/domain';
import { exampleFile, readPrinciplesFile } from '@tp/formats';

/** The principles that every portal knows from its first start. */
export async function shippedPrinciples(): Promise<Principles> {
  const reading = readPrinciplesFile(await readFile(exampleFile('stockholm-2020.json')));
  if (reading.kind === 'faulty') throw new Error(`Portalens egna principer kan inte läsas: ${reading.faults[0]?.message ?? ''}`);
  return reading.principles;
}
