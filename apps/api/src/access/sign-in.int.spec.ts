import { createServer } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrationProvider } from '@tp/embedded';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { freePort, signIn } from '@tp/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';
import { createApi } from '../create-api.js';
import { pathWithin } from './sign-in.controller.js';
import { signedInPersonOf } from './signed-in-person.js';

const SESSION = '/api/v1/session';
const ROUNDS = '/api/v1/rounds';
const attachments = { directory: join(tmpdir(), 'trygghetsportalen-files'), mostMegabytes: 1 };

/** A provider of its own, at another address than the portal's, as an organisation has. */
async function listeningProvider(client: Readonly<{ clientId: string; clientSecret: string }>, portalPort: number) {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const claims = { 'https://id.oidc.se/claim/orgAffiliation': 'ny@5566778899' };
  const listener = await demonstrationProvider({
    issuer,
    ...client,
    redirectUri: `http://127.0.0.1:${portalPort}/logga-in/klar`,
    people: [{ subject: 'ny', name: 'Nina Ny', description: '', group: '', claims }],
  });
  const provider = createServer((request, response) => void listener(request, response)).listen(port, '127.0.0.1');
  await once(provider, 'listening');
  return { issuer, provider };
}

describe('signing in', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  beforeAll(async () => {
    database = await givenDatabase();
    api = await listeningApi({ databaseUrl: database.connectionString });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });
  const withCookie = (path: string, cookie: string, method = 'GET') =>
    fetch(api.address + path, { method, headers: { cookie }, redirect: 'manual' });

  it('makes a session on the server, and tells the page who it is and what to send back', async () => {
    const client = await signIn(api.address, 'greta');
    const session: Record<string, unknown> = JSON.parse(await (await client.get(SESSION)).text());
    expect(session).toMatchObject({
      isDemonstration: true,
      idleMinutes: 30,
      person: { name: 'Greta Nyman', roles: [{ role: 'reviewer', roundId: null }] },
      csrfToken: expect.any(String),
    });
    expect((await client.get(ROUNDS)).status).toBe(200);
    expect(await database.count('session')).toBeGreaterThan(0);
  });

  it('gives the session another number than the sign-in began with', async () => {
    const begun = await fetch(`${api.address}/logga-in`, { redirect: 'manual' });
    const [before = ''] = begun.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
    const client = await signIn(api.address, 'elin');
    expect(client.cookie()).not.toContain(before);
    expect((await withCookie(ROUNDS, before)).status).toBe(401);
  });

  it('keeps the number in a cookie that scripts and other sites do not get', async () => {
    const [cookie = ''] = (await fetch(`${api.address}/logga-in`, { redirect: 'manual' })).headers.getSetCookie();
    expect(cookie).toMatch(/^portal-\d+=/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).toContain('Path=/');
    expect(cookie).not.toContain('Secure');
  });

  it('ends at sign-out, on the server: who kept the cookie has nothing', async () => {
    const client = await signIn(api.address, 'farid');
    const kept = client.cookie();
    expect((await withCookie(ROUNDS, kept)).status).toBe(200);
    expect(JSON.parse(await (await client.send('POST', '/logga-ut')).text())).toEqual({ address: '/' });
    expect((await withCookie(ROUNDS, kept)).status).toBe(401);
  });

  it('changes nothing for a request that another site could have sent', async () => {
    const client = await signIn(api.address, 'tove');
    const refused = await withCookie('/api/v1/people/1/roles', client.cookie(), 'POST');
    expect([refused.status, refused.headers.get('content-type')]).toEqual([403, 'application/problem+json; charset=utf-8']);
    expect((await withCookie('/logga-ut', client.cookie(), 'POST')).status).toBe(403);
    expect((await client.get(ROUNDS)).status).toBe(200);
  });

  it('lets nobody in by an answer that was not asked for, or comes twice', async () => {
    const fabricated = await fetch(`${api.address}/logga-in/klar?code=abc&state=def`, { redirect: 'manual' });
    expect([fabricated.status, fabricated.headers.get('location')]).toEqual([302, '/inloggningen-misslyckades?till=%2F']);
    const begun = await fetch(`${api.address}/logga-in?till=/omgangar`, { redirect: 'manual' });
    const cookie = begun.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    const other = await withCookie('/logga-in/klar?code=abc&state=other', cookie);
    expect(other.headers.get('location')).toBe('/inloggningen-misslyckades?till=%2Fomgangar');
    expect((await withCookie(ROUNDS, cookie)).status).toBe(401);
  });

  it('is an idle session’s end after a while, and what a page asks by itself does not keep it', async () => {
    const impatient = await listeningApi({ databaseUrl: database.connectionString, sessionIdleMinutes: 1.2 / 60 });
    try {
      const client = await signIn(impatient.address, 'greta');
      expect((await client.get(ROUNDS)).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect((await client.get(ROUNDS, { 'x-portal-background': '1' })).status).toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 700));
      const ended = await client.get(ROUNDS);
      expect([ended.status, JSON.parse(await ended.text()).title]).toEqual([401, 'Du har loggats ut']);
      expect(JSON.parse(await (await client.get(SESSION)).text()).person).toBeNull();
    } finally {
      await impatient.close();
    }
  });

  it('behind TLS has a cookie for this host alone, over TLS alone', async () => {
    const port = await freePort();
    const { issuer, provider } = await listeningProvider({ clientId: 'portalen', clientSecret: 'x' }, port);
    const secure = await createApi({
      attachments,
      databaseUrl: database.connectionString,
      port,
      publicAddress: 'https://portal.example',
      openIdProvider: { issuer, clientId: 'portalen', clientSecret: 'x' },
    });
    const headers = { 'x-forwarded-proto': 'https', host: 'portal.example' };
    const answer = await secure.inject({ url: '/api/v1/health', headers });
    expect(answer.headers['strict-transport-security']).toContain('max-age=');
    const moved = await secure.inject({ url: '/logga-in', headers: { ...headers, host: 'elsewhere.example' } });
    expect(moved.headers.location).toBe('https://portal.example/logga-in?till=%2F');
    const begun = await secure.inject({ url: '/logga-in', headers });
    expect(begun.headers['set-cookie']).toMatch(/^__Host-portal=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect(begun.headers.location).toContain(`${issuer}/auth?`);
    provider.close();
    await secure.close();
  });

  it('refuses so many requests, in Swedish', async () => {
    const strict = await listeningApi({ databaseUrl: database.connectionString, requestsPerMinute: 5 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => fetch(strict.address + SESSION)));
    const last = answers.find(({ status }) => status === 429);
    expect(JSON.parse((await last?.text()) ?? '{}')).toMatchObject({
      status: 429,
      title: 'För många frågor, försök om en stund',
    });
    await strict.close();
  });

  it('refuses to let anyone be anyone in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    await expect(createApi({ databaseUrl: database.connectionString, attachments, port: await freePort() })).rejects.toThrow(
      /OIDC_ISSUER/,
    );
    process.env['NODE_ENV'] = before;
  });
});

describe('an organisation’s own provider', () => {
  it('signs people in whom the portal then knows, without a role until somebody gives one', async () => {
    const database = await givenDatabase();
    const port = await freePort();
    const client = { clientId: 'portalen', clientSecret: 'en hemlighet' };
    const { issuer, provider } = await listeningProvider(client, port);
    const api = await createApi({
      databaseUrl: database.connectionString,
      attachments,
      port,
      openIdProvider: { issuer, ...client },
    });
    await api.listen(port, '127.0.0.1');
    const signedIn = await signIn(`http://127.0.0.1:${port}`, 'ny');
    expect(JSON.parse(await (await signedIn.get(SESSION)).text())).toMatchObject({
      isDemonstration: false,
      person: { name: 'Nina Ny', roles: [] },
    });
    expect((await signedIn.get(ROUNDS)).status).toBe(403);
    await api.close();
    const named = await createApi({
      ...{ databaseUrl: database.connectionString, attachments, port, openIdProvider: { issuer, ...client } },
      firstAdministrator: 'ny@5566778899',
    });
    await named.listen(port, '127.0.0.1');
    const administrator = await signIn(`http://127.0.0.1:${port}`, 'ny');
    expect(JSON.parse(await (await administrator.get(SESSION)).text()).person.roles).toEqual([{ role: 'administrator' }]);
    expect(await database.dataSource.query('select issuer, subject, organisation from person')).toEqual([
      { issuer, subject: 'ny', organisation: 'ny@5566778899' },
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/oidc/.well-known/openid-configuration`)).headers.get('content-type')).toContain(
      'text/html',
    );
    await named.close();
    provider.close();
    await database.drop();
  }, 60_000);
});

describe('what is taken of a provider’s claims', () => {
  it('is the issuer, the subject, a name and an organisation; a personal identity number is not read', () => {
    const claims = {
      iss: 'https://idp.example',
      sub: 'abc',
      given_name: 'Åsa',
      family_name: 'Öberg',
      'https://id.oidc.se/claim/orgAffiliation': 'asa@2120000142',
      'https://id.oidc.se/claim/orgName': 'Stockholms stad',
      'https://id.oidc.se/claim/personalIdentityNumber': '191212121212',
    };
    const person = signedInPersonOf(claims);
    expect(person).toEqual({
      issuer: 'https://idp.example',
      subject: 'abc',
      name: 'Åsa Öberg',
      organisation: 'asa@2120000142',
      organisationName: 'Stockholms stad',
      email: null,
    });
    expect(JSON.stringify(person)).not.toContain('191212121212');
  });
});

describe('where mail reaches a person', () => {
  const claims = { iss: 'https://idp.example', sub: 'abc', name: 'Åsa', email: ' asa@exempel.invalid ' };
  it.each([
    [{}, 'asa@exempel.invalid'],
    [{ email_verified: true }, 'asa@exempel.invalid'],
    [{ email_verified: false }, null],
    [{ email_verified: 'false' }, null],
    [{ email: 'asa@exempel.invalid, alla@exempel.invalid' }, null],
    [{ email: 'asa@exempel.invalid\r\nBcc: alla@exempel.invalid' }, null],
    [{ email: 7 }, null],
    [{ email: undefined }, null],
  ])('with %j is %s', (more, email) => expect(signedInPersonOf({ ...claims, ...more }).email).toBe(email));
});

describe('where a sign-in leads', () => {
  it.each([
    ['/omgangar/x?sok=a#b', '/omgangar/x?sok=a#b'],
    ['https://evil.example/', '/'],
    ['//evil.example/', '/'],
    ['/\\evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
  ])('%j is within the portal as %s', (wanted, path) => expect(pathWithin(wanted)).toBe(path));
});
