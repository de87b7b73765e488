import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Application, RoundHeader } from '@tp/domain';
import {
  type ApplicationsXlsxReading,
  faultLine,
  type FaultyFile,
  readApplicationsXlsx,
  TooLargeForWorkbook,
  type WorkbookFault,
  writeApplicationsTemplate,
  writeApplicationsXlsx,
} from '@tp/formats';
import { CommandFailure } from './command-failure.js';
import type { CommandContext } from './command-context.js';
import { faulty, readableFile, unlistedLine } from './given-files.js';
import { readGivenRound, soundRound } from './given-round.js';

// None of these needs a database: they read files and write files.

type WithPrinciples = Readonly<{ principles?: string }>;
export type TemplateOptions = WithPrinciples & Readonly<{ out: string; round?: string }>;
export type ExportOptions = WithPrinciples & Readonly<{ out: string }>;
export type CheckOptions = WithPrinciples & Readonly<{ round: string; json?: boolean }>;

/** Writes the workbook that applications are filled in on; with a round, for its committees. */
export async function writeTemplate({ out, round, principles }: TemplateOptions, context: CommandContext): Promise<void> {
  const header = round === undefined ? undefined : (await soundRound(round, principles, context)).file;
  await writeFile(resolve(context.directory, out), await writeApplicationsTemplate(header));
  context.print(`Mallen är skriven till ${out}.`);
}

/** Writes the applications of a round's file as a workbook. @throws CommandFailure code 2 for a faulty file, when nothing is written */
export async function exportApplications(round: string, options: ExportOptions, context: CommandContext): Promise<void> {
  const { file } = await soundRound(round, options.principles, context);
  await writeFile(resolve(context.directory, options.out), await workbookOf(file.applications, file));
  context.print(`${countOf(file.applications.length)} är skrivna till ${options.out}.`);
}

/**
 * Says everything that is wrong with a workbook of applications, and gives those that nothing is wrong with.
 * @throws CommandFailure code 2 when anything is wrong with the workbook or with the round's file
 */
export async function checkApplications(file: string, options: CheckOptions, context: CommandContext): Promise<void> {
  const path = await readableFile(resolve(context.directory, file));
  const round = await readGivenRound(options.round, options.principles, context);
  if (round.kind === 'faulty') throw faultyRound(round, options, context);
  const reading = await readApplicationsXlsx(await readFile(path), {
    committees: round.file.committees,
    references: 'required',
    from: 'own-file',
  });
  const applications = reading.applications.map(({ application }) => application);
  if (options.json === true) printReading(reading.faults, applications, context);
  if (reading.faultCount > 0) throw faultyWorkbook(reading, file, options);
  if (options.json !== true) context.print(`${countOf(applications.length)}, inga fel.`);
}

const countOf = (count: number): string => (count === 1 ? '1 ansökan' : `${count} ansökningar`);

async function workbookOf(applications: readonly Application[], header: RoundHeader): Promise<Uint8Array> {
  try {
    return await writeApplicationsXlsx(applications, header);
  } catch (error) {
    throw error instanceof TooLargeForWorkbook ? new CommandFailure(1, error.message) : error;
  }
}

function faultyRound({ faults, faultCount }: FaultyFile, options: CheckOptions, context: CommandContext): CommandFailure {
  if (options.json !== true) return faulty(faults, faultCount);
  // A program that asked for an object gets one, also when it is the round that is at fault.
  const told = faults.map(({ pointer, value, message }) => ({
    ...{ sheet: '', cell: '', value: typeof value === 'string' ? value : (JSON.stringify(value) ?? '') },
    message: `${options.round}, ${pointer || 'hela filen'}: ${message}`,
  }));
  printReading(told, [], context);
  return new CommandFailure(2, `Omgångens fil ${options.round} har ${faultCount} fel.`);
}

function faultyWorkbook(
  { faults, faultCount, applications }: ApplicationsXlsxReading,
  file: string,
  { json }: CheckOptions,
): CommandFailure {
  const lines = json === true ? [] : [...faults.map((fault) => lineOf(fault, file)), ...unlistedLine(faults.length, faultCount)];
  return new CommandFailure(2, [...lines, `${faultCount} fel. ${countOf(applications.length)} utan fel.`].join('\n'));
}

const lineOf = ({ sheet, cell, value, message }: WorkbookFault, file: string): string =>
  faultLine({ pointer: sheet === '' ? file : `${sheet}!${cell}`, value, message });

const printReading = (faults: readonly WorkbookFault[], applications: readonly Application[], context: CommandContext): void =>
  context.print(JSON.stringify({ faults, applications }, null, 2));
