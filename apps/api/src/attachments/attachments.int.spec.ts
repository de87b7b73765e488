import { FINISHED_DRAFT, freePort } from '@tp/testing';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { bucketServer, type BucketServer, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';
import { cuttingProxy } from './cutting-proxy.test-support.js';
import { changesOf, givenOpenRound, OPEN_ROUND } from '../open-round.test-support.js';
import { draftFilesOf } from './draft-files.test-support.js';

const TEXT = Buffer.from('Ritning över Dalhagsparken\n');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe.each(['a folder', 'a bucket'])('attachments over HTTP, kept in %s', (where) => {
  let database: GivenDatabase;
  let api: ListeningApi;
  let directory: string;
  let server: BucketServer | null = null;
  beforeAll(async () => {
    server = where === 'a bucket' ? await bucketServer(await freePort()) : null;
    database = await givenDatabase();
    await givenProposedRound(database.transactions);
    directory = await mkdtemp(join(tmpdir(), 'portal-files-'));
    const attachments = { directory, mostMegabytes: 12, ...(server && { bucket: server.bucket }) };
    api = await listeningApi({ databaseUrl: database.connectionString, attachments });
    await givenOpenRound(api);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await server?.close();
    await rm(directory, { recursive: true, force: true });
    await database.drop();
  });

  const { asked, begun, uploadAs, filesOf } = draftFilesOf(() => api);
  /** @returns what starts one anew at the same address, with an empty bucket */
  const stopServer = async () => {
    const port = Number(new URL(server?.bucket.endpoint ?? '').port);
    await server?.close();
    return async () => void (server = await bucketServer(port));
  };

  it('takes a file, tells what it is, and gives it back as it was', async () => {
    const draft = await begun();
    const { id, problem } = await uploadAs('amina', draft, TEXT, { name: 'Översikt.txt', chunkSize: 10 });
    expect(problem).toBeNull();
    expect(await filesOf(draft)).toMatchObject([
      { id, name: 'Översikt.txt', size: TEXT.length, state: 'stored', sha256: sha256(TEXT), mediaType: 'text/plain' },
    ]);
    const got = await asked('bjorn', 'GET', `${draft}/files/${id}`);
    expect(got).toMatchObject({ status: 200, text: TEXT.toString() });
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-disposition': `attachment; filename="_versikt.txt"; filename*=UTF-8''%C3%96versikt.txt`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-type': 'text/plain; charset=utf-8',
    });
    const trail = await database.dataSource.query(`select action, details from audit_entry where action like 'attachment.%'`);
    expect(trail).toMatchObject([{ action: 'attachment.stored' }]);
    expect(JSON.stringify(trail)).not.toContain('versikt');
  });

  it('is its committee’s alone while it is a draft’s', async () => {
    const draft = await begun();
    const { id } = await uploadAs('bjorn', draft, TEXT);
    for (const other of ['cecilia', 'david', 'elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar', 'tove']) {
      const status = ['cecilia', 'david'].includes(other) ? 404 : 403;
      expect([other, (await asked(other, 'GET', `${draft}/files`)).status]).toEqual([other, status]);
      expect([other, (await asked(other, 'GET', `${draft}/files/${id}`)).status]).toEqual([other, status]);
      expect([other, (await asked(other, 'DELETE', `${draft}/files/${id}`)).status]).toEqual([other, status]);
      expect([other, (await uploadAs(other, draft, TEXT)).status]).toEqual([other, status]);
    }
    // Nor by another draft of one's own: the number of a file opens nothing.
    const { body } = await asked('cecilia', 'POST', `rounds/${OPEN_ROUND}/drafts`, { committee: 'TN' });
    expect((await asked('cecilia', 'GET', `rounds/${OPEN_ROUND}/drafts/${body.id}/files/${id}`)).body.type).toMatch(
      /file-unknown$/,
    );
    expect(await filesOf(draft)).toHaveLength(1);
  });

  it('is sent with the application, which says what lacks, and is never changed after that', async () => {
    const draft = await begun();
    const [open, secret] = [await uploadAs('amina', draft, TEXT), await uploadAs('amina', draft, Buffer.from('Hemligt'))];
    const attachments = [
      { name: 'Översikt', mandatory: true, file: open.id },
      {},
      { name: 'Skyddsplan', confidential: true, legalBasis: 'OSL 18 kap. 8 §', file: secret.id },
      { name: 'Saknas', file: 'finns-inte' },
    ];
    await asked('amina', 'PATCH', draft, { changes: changesOf({ ...FINISHED_DRAFT, attachments }) });
    const unfinished = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 1 });
    expect(unfinished.body).toMatchObject({ status: 422, errors: [{ pointer: '/attachments/3/file' }] });
    const changes = [{ field: 'attachments', base: 1, value: attachments.slice(0, 3) }];
    await asked('amina', 'PATCH', draft, { changes });
    const sent = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect(sent.status).toBe(200);

    const at = (number: number) => `rounds/${OPEN_ROUND}/applications/${sent.body.reference}/attachments/${number}`;
    for (const reader of ['amina', 'bjorn', 'elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar'])
      expect([reader, (await asked(reader, 'GET', at(1))).text]).toEqual([reader, TEXT.toString()]);
    for (const own of ['amina', 'bjorn']) expect((await asked(own, 'GET', at(2))).text).toBe('Hemligt');
    for (const reader of ['elin', 'lena', 'sofia', 'olof', 'maria', 'ragnar'])
      expect([reader, (await asked(reader, 'GET', at(2))).body.type]).toEqual([
        reader,
        'urn:trygghetsportalen:problem:attachment-covered',
      ]);
    for (const other of ['cecilia', 'david', 'tove']) expect([403, 404]).toContain((await asked(other, 'GET', at(1))).status);
    expect((await asked('elin', 'GET', at(3))).body.type).toMatch(/file-unknown$/);

    expect((await asked('amina', 'DELETE', `${draft}/files/${open.id}`)).body.type).toMatch(/draft-sent$/);
    expect((await uploadAs('amina', draft, TEXT)).problem).toBe('draft-sent');
    for (const statement of ['update attachment_file set name = name', 'delete from attachment_file'])
      await expect(database.dataSource.query(`${statement} where id = '${open.id}'`)).rejects.toThrow(/skickad ändras inte/);
  });

  it('goes on where it was when the connection is cut', async () => {
    const draft = await begun();
    const proxy = await cuttingProxy(api.address, 3_000_000);
    const content = Buffer.alloc(9_000_000, 'Ritning\n');
    const { id, problem } = await uploadAs('amina', draft, content, {
      via: proxy.address,
      retryDelays: [50, 200, 500, 1000, 2000],
    });
    expect([problem, proxy.cuts()]).toEqual([null, 1]);
    expect(await filesOf(draft)).toMatchObject([{ id, state: 'stored', size: content.length, sha256: sha256(content) }]);
    // It went on, and did not begin anew.
    expect(proxy.bytes()).toBeLessThan(content.length + 3_000_000);
    await proxy.end();
  });

  it('refuses what is too large, empty, without a name or without the protocol', async () => {
    const draft = await begun();
    expect((await uploadAs('amina', draft, Buffer.alloc(12 * 1024 * 1024 + 1, 'a'))).problem).toBe('attachment-too-large');
    expect((await uploadAs('amina', draft, Buffer.alloc(0))).problem).toBe('file-empty');
    for (const name of ['a\u0000.pdf', '..', 'gnp.\u202Eexe'])
      expect([name, (await uploadAs('amina', draft, TEXT, { name })).problem]).toEqual([name, 'file-name-faulty']);
    expect((await asked('amina', 'POST', `${draft}/files`)).body.type).toMatch(/upload-expected$/);
    expect(await filesOf(draft)).toEqual([]);
  });

  it('refuses what its content is not, whatever its name, and keeps nothing of it', async () => {
    const draft = await begun();
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600, 0x90)]);
    const { id, problem } = await uploadAs('amina', draft, program, { name: 'ritning.pdf' });
    expect(problem).toBe('file-refused');
    expect(await filesOf(draft)).toMatchObject([
      { id, state: 'refused', mediaType: null, reason: expect.stringContaining('PDF') },
    ]);
    expect((await asked('amina', 'GET', `${draft}/files/${id}`)).body.type).toMatch(/file-not-ready$/);
    await asked('amina', 'PATCH', draft, { changes: changesOf({ ...FINISHED_DRAFT, attachments: [{ name: 'x', file: id }] }) });
    const unfinished = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 1 });
    expect(unfinished.body).toMatchObject({ status: 422, errors: [{ pointer: '/attachments/0/file' }] });
    expect((await asked('amina', 'DELETE', `${draft}/files/${id}`)).status).toBe(204);
  });

  if (where === 'a bucket') {
    it('is not said to be there while the bucket does not answer, and is when it does', async () => {
      const draft = await begun();
      const restart = await stopServer();
      expect(await uploadAs('amina', draft, TEXT)).toMatchObject({ status: 503, problem: 'storage-away' });
      expect(await filesOf(draft)).toMatchObject([{ state: 'uploading' }]);
      await restart();
      const [{ id }] = await filesOf(draft);
      await asked('amina', 'PATCH', draft, {
        changes: changesOf({ ...FINISHED_DRAFT, attachments: [{ name: 'Ritning', file: id }] }),
      });
      const sent = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 1 });
      expect(sent.status).toBe(200);
      expect((await asked('elin', 'GET', `rounds/${OPEN_ROUND}/applications/${sent.body.reference}/attachments/1`)).text).toBe(
        TEXT.toString(),
      );
    });

    it('goes on with the same upload when the bucket answers again, and begins no other', async () => {
      const draft = await begun();
      const kept = await uploadAs('amina', draft, TEXT);
      const restart = await stopServer();
      expect((await asked('amina', 'GET', `${draft}/files/${kept.id}`)).body).toMatchObject({
        type: 'urn:trygghetsportalen:problem:storage-away',
        detail: 'Lagringen svarar inte. Det som är uppladdat finns kvar. Försök igen om en stund.',
      });
      const uploading = uploadAs('amina', draft, TEXT, { retryDelays: [50, 200, 500, 2_000, 4_000, 8_000] });
      await new Promise((resolve) => setTimeout(resolve, 1_500)); // it has tried in vain more than once
      await restart();
      const { id, problem } = await uploading;
      expect(problem).toBeNull();
      expect(await filesOf(draft)).toMatchObject([{ id: kept.id }, { id, state: 'stored', sha256: sha256(TEXT) }]);
      expect((await asked('bjorn', 'GET', `${draft}/files/${id}`)).text).toBe(TEXT.toString());
      // The first stood in the bucket that is gone with its server.
      const lost = await asked('bjorn', 'GET', `${draft}/files/${kept.id}`);
      expect(lost.body).toMatchObject({ status: 500, type: 'urn:trygghetsportalen:problem:file-lost' });
    }, 60_000);
  }

  it('is taken away while it is a draft’s', async () => {
    const draft = await begun();
    const { id } = await uploadAs('amina', draft, TEXT);
    expect((await asked('amina', 'DELETE', `${draft}/files/${id}`)).status).toBe(204);
    expect(await filesOf(draft)).toEqual([]);
    expect((await asked('amina', 'GET', `${draft}/files/${id}`)).body.type).toMatch(/file-unknown$/);
  });
});
