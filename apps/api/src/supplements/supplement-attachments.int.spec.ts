import { FINISHED_DRAFT } from '@tp/testing';
import { askingOf } from '../asking.test-support.js';
import { upload } from '../attachments/uploading-client.test-support.js';
import { type ApiWithExample, apiWithExample } from '../listening-api.test-support.js';
import { changesOf, givenOpenRound, OPEN_ROUND } from '../open-round.test-support.js';

const ROUND = `rounds/${OPEN_ROUND}`;
const DUE = '2097-12-01';
const READERS = ['elin', 'lena', 'sofia', 'ragnar'];

describe('attachments in a supplement, over HTTP', () => {
  let given: ApiWithExample;
  beforeAll(async () => {
    given = await apiWithExample();
    await givenOpenRound(given.api);
  }, 60_000);
  afterAll(() => given.end());

  const asked = askingOf(() => given.api);
  const uploaded = async (draft: string, text: string): Promise<string> => {
    const { id, problem } = await upload(
      await given.api.as('amina'),
      `${given.api.address}/api/v1/${draft}/files`,
      Buffer.from(text),
    );
    expect(problem).toBeNull();
    return id;
  };
  const saved = (draft: string, base: number, attachments: readonly object[]) =>
    asked('amina', 'PATCH', draft, { changes: [{ field: 'attachments', base, value: attachments }] });
  /** Sent with an open file, a covered one and a mandatory one that is to come later. */
  const sent = async (): Promise<string> => {
    const { body } = await asked('amina', 'POST', `${ROUND}/drafts`, { committee: 'RK' });
    const draft = `${ROUND}/drafts/${body.id}`;
    const attachments = [
      { name: 'Översikt', file: await uploaded(draft, 'Översikt ett') },
      { name: 'Skyddsplan', confidential: true, legalBasis: 'OSL 18 kap. 8 §', file: await uploaded(draft, 'Hemligt ett') },
      { name: 'Tillstånd', mandatory: true },
    ];
    await asked('amina', 'PATCH', draft, { changes: changesOf({ ...FINISHED_DRAFT, attachments }) });
    const { body: submission } = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 1 });
    return `${ROUND}/applications/${submission.reference}`;
  };
  const ask = (application: string, ...fields: readonly string[]) =>
    asked('elin', 'POST', `${application}/supplements`, {
      asked: fields.map((field) => ({
        field,
        kind: field === 'attachments/new' || field === 'attachments/3' ? 'missing' : 'outdated',
        note: 'Den gäller inte längre.',
      })),
      dueOn: DUE,
    });
  const begun = async (application: string): Promise<string> =>
    `${ROUND}/drafts/${(await asked('amina', 'POST', `${application}/supplements/draft`)).body.id}`;
  const rowsOf = async (draft: string) => (await asked('amina', 'GET', draft)).body.content.attachments;
  const fileOf = async (reader: string, application: string, number: number, version?: number) => {
    const query = version === undefined ? '' : `?version=${version}`;
    const got = await asked(reader, 'GET', `${application}/attachments/${number}${query}`);
    return got.status === 200 ? got.text : got.body.type.split(':').at(-1);
  };

  it('are answered by a new file for each that is asked about, and the version before keeps its own', async () => {
    const application = await sent();
    expect((await ask(application, 'attachments/1', 'attachments/2', 'attachments/3', 'attachments/new')).status).toBe(201);
    const draft = await begun(application);
    expect(await rowsOf(draft)).toEqual([
      { number: 1, name: 'Översikt', mandatory: false, confidential: false },
      { number: 2, name: 'Skyddsplan', mandatory: false, confidential: true },
      { number: 3, name: 'Tillstånd', mandatory: true, confidential: false },
    ]);

    await saved(draft, 1, [{ number: 1, name: 'Översikt' }]);
    const unfinished = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect(unfinished.body.errors.map(({ message }: { message: string }) => message)).toEqual([
      'Ladda upp bilaga 3, som saknas.',
      'Ladda upp bilagan som saknas.',
    ]);

    const [first, second, third, fourth] = [
      ...[await uploaded(draft, 'Översikt två'), await uploaded(draft, 'Hemligt två')],
      ...[await uploaded(draft, 'Tillstånd ett'), await uploaded(draft, 'Ny hemlig')],
    ];
    await saved(draft, 2, [
      { number: 1, name: 'Översikt', file: first },
      { number: 2, name: 'Skyddsplan', confidential: false, file: second }, // a mark is not taken away by an answer
      { number: 3, name: 'Tillstånd', file: third },
      { name: 'Riskanalys', confidential: true, legalBasis: 'OSL 19 kap. 1 §', file: fourth },
    ]);
    const answer = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 3 });
    expect(answer).toMatchObject({ status: 200, body: { kind: 'supplement' } });

    const { items } = (await asked('amina', 'GET', `${application}/versions`)).body;
    const [after, before] = items;
    expect(after.application.attachments).toEqual([
      { number: 1, name: 'Översikt', mandatory: false, confidential: false, received: true },
      { number: 2, name: 'Skyddsplan', mandatory: false, confidential: true, received: true },
      { number: 3, name: 'Tillstånd', mandatory: true, confidential: false, received: true },
      { number: 4, name: 'Riskanalys', mandatory: false, confidential: true, received: true },
    ]);
    expect(after.application.confidentiality).toEqual([
      ...before.application.confidentiality,
      { concerns: 'Bilaga 4', legalBasis: 'OSL 19 kap. 1 §', fields: ['/attachments/3/name'] },
    ]);
    for (const own of ['amina', 'bjorn']) {
      expect(await fileOf(own, application, 1)).toBe('Översikt två');
      expect(await fileOf(own, application, 1, before.version)).toBe('Översikt ett');
      expect(await fileOf(own, application, 2)).toBe('Hemligt två');
      expect(await fileOf(own, application, 2, before.version)).toBe('Hemligt ett');
      expect(await fileOf(own, application, 3, before.version)).toBe('file-unknown');
      expect(await fileOf(own, application, 4, before.version)).toBe('file-unknown');
    }
    for (const reader of READERS) {
      expect([reader, await fileOf(reader, application, 1)]).toEqual([reader, 'Översikt två']);
      expect([reader, await fileOf(reader, application, 1, before.version)]).toEqual([reader, 'Översikt ett']);
      expect([reader, await fileOf(reader, application, 3)]).toEqual([reader, 'Tillstånd ett']);
      for (const [number, version] of [[2], [2, before.version], [4]] as const)
        expect([reader, await fileOf(reader, application, number, version)]).toEqual([reader, 'attachment-covered']);
    }
    expect((await asked('elin', 'GET', `${application}/attachments/1?version=nej`)).status).toBe(400);

    const seen = (await asked('elin', 'GET', `${application}/supplements`)).body;
    expect(seen.items[0]).toMatchObject({ draftId: null });
    expect(seen.items[0].files).toEqual([
      expect.objectContaining({
        ...{ number: 1, isCovered: false, isAnswered: true },
        before: expect.objectContaining({ size: 13 }),
        after: expect.objectContaining({ size: 14 }),
      }),
      { number: 2, isCovered: true, isAnswered: true, before: null, after: null },
      expect.objectContaining({ number: 3, isAnswered: true, before: null }),
      { number: 4, isCovered: true, isAnswered: true, before: null, after: null },
    ]);
    expect(JSON.stringify(seen)).not.toMatch(/Skyddsplan|Riskanalys/);
    const own = (await asked('amina', 'GET', `${application}/supplements`)).body.items[0];
    expect(own.files[1]).toMatchObject({ isCovered: false, before: { size: 11 }, after: { size: 12 } });

    const trail = await given.database.dataSource.query(`select details from audit_entry where action = 'supplement.answered'`);
    expect(trail).toMatchObject([{ details: { attachments: [1, 2, 3, 4] } }]);
    expect(JSON.stringify(trail)).not.toMatch(/Skyddsplan|Riskanalys|Översikt/);
  });

  it('are taken for those alone that are asked about', async () => {
    const application = await sent();
    expect((await ask(application, 'attachments/4')).body.type).toMatch(/attachment-unknown$/);
    for (const faulty of ['attachments', 'attachments/0', 'attachments/x'])
      expect([faulty, (await ask(application, faulty)).status]).toEqual([faulty, 400]);
    expect((await ask(application, 'attachments/1')).status).toBe(201);
    const draft = await begun(application);
    const file = await uploaded(draft, 'Översikt två');
    for (const rows of [[{ number: 2, file }], [{ name: 'En till', file }], [{ number: 1 }, { number: 1, file }]])
      expect((await saved(draft, 1, rows)).body.type).toMatch(/field-not-asked$/);
    expect((await saved(draft, 1, [{ number: 1, file: 'finns-inte' }])).status).toBe(200);
    const unsent = await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 });
    expect(unsent.body.errors).toMatchObject([{ pointer: '/attachments/0/file' }]);
    await saved(draft, 2, [{ number: 1, file }]);
    expect((await asked('bjorn', 'POST', `${draft}/sending`, { revision: 3 })).status).toBe(200);
    expect(await fileOf('amina', application, 2)).toBe('Hemligt ett');
  });

  it('stand as they were where the answer brings none', async () => {
    const application = await sent();
    await ask(application, 'attachments/1', 'problem');
    const draft = await begun(application);
    await asked('amina', 'PATCH', draft, { changes: [{ field: 'problem', base: 1, value: 'Mörkt.' }] });
    expect((await asked('bjorn', 'POST', `${draft}/sending`, { revision: 2 })).status).toBe(200);
    const [answered] = (await asked('elin', 'GET', `${application}/supplements`)).body.items;
    expect(answered.files).toMatchObject([{ number: 1, isAnswered: false, before: { size: 13 }, after: { size: 13 } }]);
  });

  it('are not uploaded to an answer that is not asked for any', async () => {
    const application = await sent();
    await ask(application, 'problem');
    const draft = await begun(application);
    const refused = await upload(await given.api.as('amina'), `${given.api.address}/api/v1/${draft}/files`, Buffer.from('Något'));
    expect(refused.problem).toBe('attachment-not-asked');
  });
});
