import { readFile, stat } from 'node:fs/promises';
import type { Fault, Principles } from '@tp/domain';
import { faultLine, readPrinciplesFile } from '@tp/formats';
import { CommandFailure } from './command-failure.js';

/** The path again, when there is a file there. @throws CommandFailure code 1 when there is something else */
export async function readableFile(path: string): Promise<string> {
  if (!(await stat(path)).isFile()) throw new CommandFailure(1, `${path} är ingen fil.`);
  return path;
}

/** @throws CommandFailure code 2 with every fault, when the file has any */
export async function readPrinciples(path: string): Promise<Principles> {
  const reading = readPrinciplesFile(await readFile(await readableFile(path)));
  if (reading.kind === 'faulty') throw faulty(reading.faults, reading.faultCount);
  return reading.principles;
}

/** One line a fault and nothing more, so that a program can read them; beyond those that are listed, how many there were. */
export const faulty = (faults: readonly Fault[], faultCount: number): CommandFailure =>
  new CommandFailure(2, [...faults.map(faultLine), ...unlistedLine(faults.length, faultCount)].join('\n'));

export const unlistedLine = (listed: number, faultCount: number): readonly string[] =>
  faultCount > listed ? [`Ytterligare ${faultCount - listed} fel visas inte.`] : [];
