import { openDatabase, Transactions } from '@tp/persistence';
import { signIn } from '@tp/testing';
import autocannon from 'autocannon';
import { createServer } from 'node:net';
import * as z from 'zod/mini';
import { Child } from '../given/child.js';
import type { GivenPostgres } from '../given/given-postgres.js';
import type { Scratch } from '../given/scratch.js';
import { inRatio, inWhole, median } from '../print/numbers.js';
import { type Goal, metText, printHeading, printTable } from '../print/table.js';
import { roundThroughQueue } from '../queue/round-through-queue.js';

const APPLICATIONS = 1_000;
/** Rows in a page: the API's own choice when nothing is asked for, and the web's. */
const LIMITS = [20, 500];
const CONNECTIONS = 10;
const WARM_UP_S = 2;
const SECONDS = 4;
const REPEATS = 3;
const GOAL = 0.6;

type Measured = Readonly<{ limit: number; api: number; bare: number; isSame: boolean; bytes: number }>;

/** Decision lists per second from the API, against the least program that answers with the same bytes from the same database. */
export async function measureListRequests(scratch: Scratch, postgres: GivenPostgres): Promise<readonly Goal[]> {
  printHeading(
    'c. Beslutslistor per sekund från API:et mot bara node:http och pg',
    `${inWhole(APPLICATIONS)} ansökningar, ${CONNECTIONS} anslutningar, ${SECONDS} s i taget, medianen av ${REPEATS} par. Svaren är lika till varje byte.`,
  );
  const databaseUrl = await postgres.createDatabase('list');
  await fill(databaseUrl, scratch);
  const port = await freePort();
  const env = { DATABASE_URL: databaseUrl, REQUESTS_PER_MINUTE: '1000000' };
  await Child.start(new URL('../../../api/dist/main.js', import.meta.url), scratch, { env: { ...env, PORT: String(port) } });
  const bare = await Child.start(new URL('./bare-server.process.js', import.meta.url), scratch, { env });
  const barePort = await bare.ask('port', z.number());
  const { cookie } = await signIn(`http://127.0.0.1:${port}`, 'lena');
  const path = `/api/v1/rounds/stor-${APPLICATIONS}-1/decision-list`;

  const measured: Measured[] = [];
  for (const limit of LIMITS) {
    const addresses = [port, barePort].map((number) => `http://127.0.0.1:${number}${path}?page=1&limit=${limit}`);
    measured.push(await measure(limit, { api: addresses[0] ?? '', bare: addresses[1] ?? '' }, cookie()));
  }
  printTable(
    ['Rader i svaret', 'API:et/s', 'bara node:http/s', 'kvot', 'svaren', `mål ≥ ${inRatio(GOAL)}`],
    measured.map(({ limit, api, bare: baseline, isSame, bytes }) => [
      inWhole(limit),
      inWhole(api),
      inWhole(baseline),
      inRatio(api / baseline),
      isSame ? `lika, ${inWhole(bytes)} byte` : 'OLIKA',
      metText(isMet({ api, bare: baseline, isSame })),
    ]),
  );
  return measured.map((one) => ({ what: `c. listan med ${inWhole(one.limit)} rader`, isMet: isMet(one) }));
}

const isMet = ({ api, bare, isSame }: Pick<Measured, 'api' | 'bare' | 'isSame'>): boolean => isSame && api / bare >= GOAL;

/** A round with its proposal, made as the portal makes it. */
async function fill(databaseUrl: string, scratch: Scratch): Promise<void> {
  const worker = await Child.start(new URL('../../../worker/dist/main.js', import.meta.url), scratch, {
    env: { DATABASE_URL: databaseUrl },
  });
  const database = await openDatabase(databaseUrl);
  try {
    await roundThroughQueue(new Transactions(database), { applications: APPLICATIONS, seed: 1 });
  } finally {
    await Promise.all([worker.stop(), database.destroy()]);
  }
}

/** @param cookie of somebody signed in; the bare server asks for none, and gets the same bytes to read */
async function measure(limit: number, { api, bare }: Readonly<{ api: string; bare: string }>, cookie: string): Promise<Measured> {
  const [ofApi, ofBare] = await Promise.all([api, bare].map((url) => bodyOf(url, cookie)));
  for (const url of [api, bare]) await requestsPerSecond(url, WARM_UP_S, cookie);
  const pairs: Readonly<{ api: number; bare: number }>[] = [];
  for (let pair = 0; pair < REPEATS; pair += 1) {
    pairs.push({
      api: await requestsPerSecond(api, SECONDS, cookie),
      bare: await requestsPerSecond(bare, SECONDS, cookie),
    });
  }
  const ratios = pairs.map((pair) => pair.api / pair.bare);
  const middle = pairs[ratios.indexOf(median(ratios))];
  if (!middle) throw new Error('The median is one of the measured');
  return { limit, ...middle, isSame: ofApi === ofBare, bytes: Buffer.byteLength(ofApi ?? '') };
}

async function bodyOf(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

async function requestsPerSecond(url: string, seconds: number, cookie: string): Promise<number> {
  const { requests, duration, non2xx, errors } = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    headers: { cookie },
  });
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} answers were refusals, ${errors} failed`);
  return requests.total / duration;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The server listens on a port');
  return address.port;
}
