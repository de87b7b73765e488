import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { type LargeRound, largeRoundFile } from '@tp/testing';

/** Writes the example round, changed, beside a portal's data. @returns the file's path */
export async function changedExample(folder: string, change: (example: RoundFile) => RoundFile): Promise<string> {
  const example: RoundFile = JSON.parse(await readFile(exampleFile('stockholm-2021.json'), 'utf8'));
  return written(folder, JSON.stringify(change(example)));
}

/** Writes a round of any size beside a portal's data. @returns the file's path */
export async function largeRound(folder: string, size: LargeRound): Promise<string> {
  const path = join(folder, `stor-${size.applications}.json`);
  await pipeline(Readable.from(largeRoundFile(size)), createWriteStream(path));
  return path;
}

async function written(folder: string, text: string): Promise<string> {
  const path = join(folder, 'omgang.json');
  await writeFile(path, text);
  return path;
}
