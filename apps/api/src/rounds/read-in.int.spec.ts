import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { request } from 'node:http';
import { readFileSync } from 'node:fs';
import type { RoundFile } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import type { GivenDatabase } from '@tp/persistence/testing';
import { largeRoundFile, type SignedInClient } from '@tp/testing';
import { exampleRound } from '@tp/use-cases/testing';
import { apiWithExample, type ListeningApi } from '../listening-api.test-support.js';

const ROUND = 'application/vnd.trygghetsportalen.round+json';
const SEQUENCE = 'application/json-seq';
const bytes = (text: string) => new TextEncoder().encode(text);
const fileOf = (change: (file: RoundFile) => void = () => undefined) => {
  const file = exampleRound();
  file.round.id = 'en-annan';
  change(file);
  return bytes(JSON.stringify(file));
};
const leftovers = () => readdirSync(tmpdir()).filter((name) => /^trygghetsportalen-[A-Za-z0-9]{6}$/.test(name));

describe('reading rounds in over HTTP', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let lena: SignedInClient;
  let end: () => Promise<void>;
  beforeAll(async () => {
    ({ database, api, end } = await apiWithExample());
    lena = await api.as('lena');
  }, 60_000);
  afterAll(() => end());

  const send = async (path: string, body: Uint8Array<ArrayBuffer> | ReadableStream, type = ROUND, client = lena) => {
    const answer = await client.sendBytes(`/api/v1/rounds${path}`, type, body);
    return { status: answer.status, body: JSON.parse(await answer.text()) };
  };

  it('previews a file, and reads it in as the person that sent it', async () => {
    expect(await send('/preview', fileOf())).toMatchObject({
      status: 200,
      body: {
        id: 'en-annan',
        reading: 'new',
        applications: 62,
        requestedAmount: 107_550_000,
        principles: { from: 'portal', knownVersion: 1 },
      },
    });
    expect(await database.count('round_version')).toBe(1);
    expect(await send('', fileOf())).toEqual({
      status: 201,
      body: { id: 'en-annan', version: 1, isNew: true, applications: 62, changed: 62 },
    });
    expect(await send('', fileOf())).toMatchObject({ status: 201, body: { isNew: false, version: 1 } });
    expect(
      await send(
        '/preview',
        fileOf(({ round }) => (round.frame = null)),
      ),
    ).toMatchObject({ body: { reading: 'version', changes: { version: 1 } } });
    const [{ actor }] = await database.dataSource.query(
      `select actor from audit_entry where action = 'round.version-added' order by seq desc limit 1`,
    );
    expect(actor).toMatch(/^person:\d+$/);
  });

  it('tells every fault with where, what stands there and what is allowed, long values by their beginning', async () => {
    const faulty = fileOf(({ applications }) => {
      applications[0]!.requestedAmount = -1 as never;
      applications[1]!.measures = ['x'.repeat(1000) as never];
      Object.assign(applications[2]!, { unknown: { of: 'y'.repeat(1000) } });
    });
    for (const path of ['/preview', '']) {
      const { status, body } = await send(path, faulty);
      expect([status, body.type, body.title]).toEqual([
        422,
        'urn:trygghetsportalen:problem:round-faulty',
        'Omgångsfilen har fel',
      ]);
      expect(body.errors).toEqual([
        {
          pointer: '/applications/0/requestedAmount',
          value: -1,
          message: 'Ska vara ett helt antal kronor från 0 till 1 000 000 000 000.',
        },
        { pointer: '/applications/1/measures/0', value: `${'x'.repeat(200)}…`, message: expect.any(String) },
        { pointer: '/applications/2/unknown', value: expect.stringMatching(/^\{"of":"y+…$/), message: expect.any(String) },
      ]);
    }
  });

  it.each([
    ['nothing at all', '', /^Filen kan inte läsas som JSON: filen är tom på rad 1, kolumn 1\.$/],
    ['a file that was cut', '{"format": "trygghetsportalen.round/1", "round": {', /tar slut|inte hel/],
    ['a table', 'Nummer;Insats\r\n1;Ljus', /^Filen kan inte läsas som JSON: tecknet "N" kan inte stå på rad 1, kolumn 1\.$/],
    ['UTF-16', Buffer.from('\uFEFF{"format": 1}', 'utf16le').toString('latin1'), /UTF-8/],
    ['nests of nests', '['.repeat(100_000), /nivåer|JSON/],
    ['NUL', '\0\0\0', /ska vara kodad i UTF-8/],
  ])('says of %s one clear sentence', async (_what, text, sentence) => {
    const { status, body } = await send('/preview', new Uint8Array(Buffer.from(text, 'latin1')));
    expect([status, body.errors?.length]).toEqual([422, 1]);
    expect(body.errors[0].message).toMatch(sentence);
  });

  it('takes principles that come beside the file, and tells their faults apart', async () => {
    const principles = JSON.parse(readFileSync(exampleFile('stockholm-2020.json'), 'utf8'));
    const beside = (document: unknown, file = fileOf(({ round }) => (round.principles = 'bredvid'))) =>
      new Uint8Array(Buffer.concat([Buffer.from(`\x1e${JSON.stringify(document)}\n\x1e`), file]));
    expect(await send('/preview', beside({ ...principles, id: 'bredvid' }), SEQUENCE)).toMatchObject({
      status: 200,
      body: { principles: { id: 'bredvid', from: 'beside', knownVersion: null } },
    });
    expect(await send('/preview', beside({ ...principles, id: 'bredvid', threshold: 1000 }), SEQUENCE)).toMatchObject({
      status: 422,
      body: { title: 'Principfilen har fel', errors: [{ pointer: '/threshold', value: 1000 }] },
    });
    expect(await send('/preview', beside({ ...principles, id: 'en-tredje' }), SEQUENCE)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/round/principles', value: 'bredvid' }] },
    });
    expect(await send('/preview', fileOf(), SEQUENCE)).toMatchObject({ status: 415 });
    expect(await send('', beside({ ...principles, id: 'bredvid' }), SEQUENCE)).toMatchObject({
      status: 201,
      body: { id: 'en-annan' },
    });
  });

  it('refuses what is no file, a new version by whoever does not lead the round, and anything by whoever may read nothing in', async () => {
    expect(await send('', bytes('{}'), 'application/json')).toMatchObject({
      status: 415,
      body: { title: 'Ingen omgångsfil kom' },
    });
    const tove = await api.as('tove');
    const known = bytes(JSON.stringify({ ...exampleRound(), notice: 'Ny' }));
    expect(await send('', known, ROUND, tove)).toMatchObject({ status: 403, body: { title: 'Omgången finns redan' } });
    expect(await send('/preview', known, ROUND, tove)).toMatchObject({ status: 200, body: { reading: 'forbidden' } });
    expect(
      await send(
        '/preview',
        fileOf(({ round }) => (round.id = 'toves')),
        ROUND,
        tove,
      ),
    ).toMatchObject({ body: { reading: 'new' } });
    expect(await send('/preview', fileOf(), ROUND, await api.as('elin'))).toMatchObject({ status: 403 });
    const unsigned = await fetch(`${api.address}/api/v1/rounds`, {
      method: 'POST',
      headers: { 'content-type': ROUND },
      body: fileOf(),
    });
    expect(unsigned.status).toBe(401);
  });

  it('reads a file of tens of megabytes as it comes, and leaves nothing of it on the disk', async () => {
    const before = process.memoryUsage().arrayBuffers;
    const body = ReadableStream.from(mapBytes(largeRoundFile({ applications: 6_000, seed: 1 })));
    const { status, body: preview } = await send('/preview', body);
    expect([status, preview.applications]).toEqual([200, 6_000]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(60 * 1024 * 1024);
    expect(leftovers()).toEqual([]);
  }, 60_000);

  it('leaves nothing behind of an upload that is cut, and goes on answering', async () => {
    const versions = await database.count('round_version');
    const session = JSON.parse(await (await lena.get('/api/v1/session')).text());
    await new Promise<void>((resolve) => {
      const upload = request(`${api.address}/api/v1/rounds`, {
        method: 'POST',
        headers: {
          cookie: lena.cookie(),
          'x-csrf-token': session.csrfToken,
          'content-type': ROUND,
          'content-length': 10_000_000,
        },
      });
      upload.on('error', () => resolve());
      upload.write(fileOf().subarray(0, 200_000), () => setTimeout(() => upload.destroy(new Error('cut')), 100));
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([await database.count('round_version'), leftovers()]).toEqual([versions, []]);
    expect((await lena.get('/api/v1/rounds')).status).toBe(200);
  });
});

async function* mapBytes(texts: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  for await (const text of texts) yield new TextEncoder().encode(text);
}
