import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { givenProposedRound } from '@tp/use-cases/testing';
import { freePort, signIn, type SignedInClient } from '@tp/testing';
import { type ApiSettings } from './api.module.js';
import { createApi, type RouteListener } from './create-api.js';

/** The API as it runs, on a port of its own; people sign in to it through its own OpenID provider. */
export type ListeningApi = Readonly<{
  app: NestFastifyApplication;
  address: string;
  /** Signs in once for each person. */
  as: (subject: string | null) => Promise<SignedInClient>;
  close: () => Promise<void>;
}>;

export async function listeningApi(
  settings: Omit<ApiSettings, 'port' | 'attachments'> & Partial<Pick<ApiSettings, 'attachments'>>,
  onRoute?: RouteListener,
): Promise<ListeningApi> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'portal-files-'));
  const attachments = { directory: join(folder, 'files'), mostMegabytes: 50 };
  const app = await createApi({ requestsPerMinute: 100_000, attachments, ...settings, port }, onRoute);
  await app.listen(port, '127.0.0.1');
  const address = `http://127.0.0.1:${port}`;
  const clients = new Map<string | null, Promise<SignedInClient>>();
  const as = (subject: string | null): Promise<SignedInClient> => {
    const client = clients.get(subject) ?? signIn(address, subject);
    clients.set(subject, client);
    return client;
  };
  const close = async (): Promise<void> => {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { app, address, as, close };
}

export type ApiWithExample = Readonly<{ database: GivenDatabase; api: ListeningApi; end: () => Promise<void> }>;
/** The API on a database of its own that has the example round, proposed. */
export async function apiWithExample(settings: Pick<ApiSettings, 'clock'> = {}): Promise<ApiWithExample> {
  const database = await givenDatabase();
  await givenProposedRound(database.transactions);
  const api = await listeningApi({ databaseUrl: database.connectionString, ...settings });
  const end = async (): Promise<void> => {
    await api.close();
    await database.drop();
  };
  return { database, api, end };
}

/** The same, with Lena Lind, who leads the reviewers, signed in. */
export async function givenProposedApi() {
  const given = await apiWithExample();
  return { ...given, lena: await given.api.as('lena') };
}
