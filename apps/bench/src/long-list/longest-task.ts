import { findChromium, freePort, largeRoundFile, type RunningPortal, startPortal } from '@tp/testing';
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Scratch } from '../given/scratch.js';
import { inMilliseconds, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { measureFirstRows } from './first-rows.js';
import { longestInTrace } from './longest-in-trace.js';
import { DECISION_LIST, type ListWalk, WORK_LIST } from './steps.js';

const ROUND = { applications: 5_000, seed: 3 };
/** The work list is one reviewer's, and whole in the page. */
const WORK_ROUND = { applications: 1_000, seed: 4 };
const REPEATS = 3;
/** What the browser itself calls a long task: a press or a key that waits longer for its answer is felt. Shorter ones it does not report. */
const GOAL_MS = 50;
/** How long the page is left alone after a step, so that what the step set going is counted to it. */
const SETTLE_MS = 700;

/** Runs in the page, where this program's types are not: the tasks that the browser has reported as long. Milliseconds. */
const OBSERVE = `
  globalThis.longTasks = [];
  new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });`;

/** The longest task that holds the page up while one goes through a list of 5 000 rows in a real browser. */
export async function measureLongList(scratch: Scratch): Promise<readonly Goal[]> {
  printHeading(
    'e. Längsta uppehåll i beslutslistan i webbläsaren',
    `${inWhole(ROUND.applications)} rader, Chromium 1 440 × 900, PerformanceObserver och webbläsarens spår, medianen av ${REPEATS} genomgångar.`,
  );
  const portal = await startedPortal(scratch);
  const { address } = portal;
  const list = `${address}/omgangar/${await givenRound(scratch, portal, ROUND)}/beslutslista`;
  const goals = [...(await measureList(scratch, list, DECISION_LIST))];
  const browser = await launched(scratch);
  goals.push(...(await measureFirstRows(browser, address)));
  await browser.close();
  const work = `${address}/omgangar/${await givenRound(scratch, portal, WORK_ROUND)}/granska?visa=alla`;
  printHeading('e. Längsta uppehåll i arbetslistan', `${inWhole(WORK_ROUND.applications)} rader, mätt på samma sätt.`);
  return [...goals, ...(await measureList(scratch, work, WORK_LIST))];
}

async function measureList(scratch: Scratch, list: string, given: ListWalk): Promise<readonly Goal[]> {
  const walks: (readonly Measured[])[] = [];
  for (let walk = 0; walk < REPEATS; walk += 1) walks.push(await measureWalk(scratch, list, given));
  const measured = given.steps.map(({ what }, step) => ({ what, ...middleOf(walks.map((walk) => walk[step])) }));
  printTable(
    ['Vad man gör', 'på klockan', 'processorns tid', 'rader ritade', `mål ≤ ${GOAL_MS} ms`],
    measured.map(({ what, onClock, ofProcessor, rows }) => [
      what,
      onClock === 0 ? `< ${GOAL_MS} ms` : inMilliseconds(onClock),
      inMilliseconds(ofProcessor),
      inWhole(rows),
      metText(ofProcessor <= GOAL_MS),
    ]),
  );
  return measured.map(({ what, ofProcessor }) => ({ what: `e. ${given.name}: ${what}`, isMet: ofProcessor <= GOAL_MS }));
}

/** Milliseconds; `onClock` is 0 when the browser reported no long task. `rows` is how many stood in the page after the step. */
type Measured = Readonly<{ onClock: number; ofProcessor: number; rows: number }>;

function middleOf(walks: readonly (Measured | undefined)[]): Measured {
  const known = walks.filter((walk) => walk !== undefined);
  const middle = (of: (walk: Measured) => number): number => median(known.map(of));
  return {
    onClock: middle((walk) => walk.onClock),
    ofProcessor: middle((walk) => walk.ofProcessor),
    rows: middle((walk) => walk.rows),
  };
}

async function startedPortal(scratch: Scratch): Promise<RunningPortal> {
  const dataDirectory = join(scratch.folder, 'portal');
  await mkdir(dataDirectory, { mode: 0o755 });
  const portal = await startPortal({ dataDirectory, port: await freePort() });
  scratch.atEnd(() => portal.stop());
  return portal;
}

/** @returns its id */
async function givenRound(scratch: Scratch, portal: RunningPortal, size: typeof ROUND): Promise<string> {
  const file = join(scratch.folder, `round-${size.applications}.json`);
  await pipeline(Readable.from(largeRoundFile(size)), createWriteStream(file));
  const { code, errors } = await portal.command('round', 'assess', file, '--out', join(scratch.folder, 'out'));
  if (code !== 0) throw new Error(`The synthetic round was refused: ${errors}`);
  return `stor-${size.applications}-${size.seed}`;
}

/** One browser for a walk: what an earlier one compiled and cached would make the next look better than a person's first. */
async function measureWalk(scratch: Scratch, list: string, { row, steps }: ListWalk): Promise<readonly Measured[]> {
  const browser = await launched(scratch);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'sv-SE' });
    await page.addInitScript({ content: OBSERVE });
    await page.goto(new URL('/logga-in?till=/', list).href);
    await page.locator('button[value="lena"]').click();
    await page.getByRole('navigation', { name: 'Huvudmeny' }).waitFor();
    const measured: Measured[] = [];
    for (const { take } of steps) {
      await taken(page);
      await browser.startTracing(page, { categories: ['toplevel'] });
      await take(page, list);
      await page.waitForTimeout(SETTLE_MS);
      const ofProcessor = longestInTrace((await browser.stopTracing()).toString());
      const onClock = Math.max(0, ...(await taken(page)));
      measured.push({ onClock, ofProcessor, rows: await page.locator(row).count() });
    }
    return measured;
  } finally {
    await browser.close();
  }
}

async function launched(scratch: Scratch): Promise<Browser> {
  const found = await findChromium();
  if (found.kind === 'missing') throw new Error(found.reason);
  const { executablePath, args, env } = found;
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...process.env, ...env } });
  scratch.atEnd(() => browser.close());
  return browser;
}

/** The long tasks since the last time it was asked. */
const taken = (page: Page): Promise<readonly number[]> => page.evaluate<number[]>('longTasks.splice(0)');
