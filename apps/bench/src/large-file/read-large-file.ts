import { largeRoundFile } from '@tp/testing';
import { createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Child } from '../given/child.js';
import type { Scratch } from '../given/scratch.js';
import { inMegabytes, inRatio, inSeconds, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { readingAnswer, type ReadingAnswer } from './reading-question.js';

const APPLICATIONS = 100_000;
const REPEATS = 3;
const GOAL = 0.4;
const GOAL_BYTES = 250e6;

/** Reading a very large round as a stream with every fault at once, against `JSON.parse` and the same schemas on the same bytes. */
export async function measureReading(scratch: Scratch): Promise<readonly Goal[]> {
  const path = join(scratch.folder, 'omgang.json');
  await pipeline(Readable.from(largeRoundFile({ applications: APPLICATIONS, seed: 1 })), createWriteStream(path));
  const { size } = await stat(path);
  printHeading(
    `d. Läsning av en fil med ${inWhole(APPLICATIONS)} ansökningar mot JSON.parse och samma scheman`,
    `${inMegabytes(size)}, varje läsning i en egen process, medianen av ${REPEATS} par; minnet är det största som någon läsning hade.`,
  );
  const own: ReadingAnswer[] = [];
  const whole: ReadingAnswer[] = [];
  for (let pair = 0; pair < REPEATS; pair += 1) {
    own.push(await read(path, 'portal', scratch));
    whole.push(await read(path, 'json-parse', scratch));
  }
  const ratio = median(own.map(({ milliseconds }, pair) => (whole[pair]?.milliseconds ?? NaN) / milliseconds));
  const peak = peakOf(own);
  const goals = [
    { what: 'd. läsningens fart', isMet: ratio >= GOAL },
    { what: 'd. läsningens minne', isMet: peak <= GOAL_BYTES },
  ];
  printTable(
    ['Läsare', 'tid', 'MB/s', 'minne', 'kvot', `mål ≥ ${inRatio(GOAL)}`, `mål ≤ ${inMegabytes(GOAL_BYTES)}`],
    [
      [
        'portalens, som ström',
        ...columns(own, size),
        inMegabytes(peak),
        inRatio(ratio),
        ...goals.map(({ isMet }) => metText(isMet)),
      ],
      ['JSON.parse och scheman', ...columns(whole, size), inMegabytes(peakOf(whole)), '', '', ''],
    ],
  );
  return goals;
}

async function read(path: string, by: 'portal' | 'json-parse', scratch: Scratch): Promise<ReadingAnswer> {
  const child = await Child.start(new URL('./reading.process.js', import.meta.url), scratch);
  const answer = await child.ask({ path, by }, readingAnswer);
  if (answer.applications !== APPLICATIONS) throw new Error(`${answer.applications} applications were read`);
  await child.stop();
  return answer;
}

const peakOf = (readings: readonly ReadingAnswer[]): number => Math.max(...readings.map(({ peakBytes }) => peakBytes));

function columns(readings: readonly ReadingAnswer[], size: number): readonly string[] {
  const milliseconds = median(readings.map((reading) => reading.milliseconds));
  return [inSeconds(milliseconds), inWhole(size / 1000 / milliseconds)];
}
