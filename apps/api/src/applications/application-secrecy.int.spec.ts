import { type Application, kronor, type RoundFile } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { type ListeningApi, listeningApi } from '../listening-api.test-support.js';

const REFERENCE = 'TI-2021-002';
const SIBLING = 'TI-2021-004';
/** Each stands nowhere else in the example. */
const SECRETS = {
  landControl: 'Låsen till Akallagaraget sitter på baksidan',
  place: 'Kvarnskogens nedre gång',
  email: 'skyddad.person@exempel.se',
  attachment: 'Ritning över larmets dragning',
  amount: 317_419,
  lat: 59.417_53,
  receivedOn: '2020-11-17',
  dueOn: '2021-01-19',
} as const;

const COVERED = [
  '/landControl',
  '/place/name',
  '/place/lat',
  '/contact',
  '/costItems/0/amount',
  '/receivedOn',
  '/supplement',
] as const;

/** The application as it was sent first, all open, and as it covers afterwards what it told then, in other places too. */
function openAndCovered(): readonly [RoundFile, RoundFile] {
  const [open, covered] = [exampleRound(), exampleRound()];
  const [was, is] = [applicationOf(open), applicationOf(covered)];
  const [item] = is.costItems;
  if (!item) throw new Error('The application has cost items');
  for (const application of [was, is]) {
    application.landControl = SECRETS.landControl;
    application.place = { ...application.place, name: SECRETS.place, lat: SECRETS.lat };
    application.contact = { role: 'Planerare', email: SECRETS.email };
    application.receivedOn = SECRETS.receivedOn;
    application.supplement = { requestedOn: '2021-01-12', dueOn: SECRETS.dueOn };
    application.collaboration = `Fastighetsägaren vid ${SECRETS.place}.`;
  }
  was.costItems = [...was.costItems, { ...item, amount: kronor(SECRETS.amount) }];
  is.costItems = [{ ...item, amount: kronor(SECRETS.amount) }, ...is.costItems];
  was.attachments = [{ number: 1, name: SECRETS.attachment, mandatory: false, confidential: false }];
  is.attachments = [{ number: 1, name: SECRETS.attachment, mandatory: false, confidential: true }];
  is.confidentiality = [{ concerns: 'var låsen sitter', legalBasis: 'OSL 18 kap. 8 §', fields: [...COVERED] }];
  for (const file of [open, covered])
    for (const review of file.reviews ?? [])
      if (review.application === REFERENCE) {
        review.motivation = `Insatsen vid ${SECRETS.place} minskar oron.`;
        review.requirements = { verdict: 'met', shortcomings: [`Oklart hur ${SECRETS.landControl}.`] };
      }
  for (const file of [open, covered])
    file.settlements = [
      {
        application: REFERENCE,
        by: 'Ledande granskare',
        on: '2021-02-02',
        reason: `Frågan om ${SECRETS.place} är utredd.`,
        requirements: { verdict: 'met', shortcomings: [`Posten om 317 419 kronor är oklar.`] },
      },
    ];
  return [open, covered];
}

function applicationOf({ applications }: RoundFile): Application {
  const found = applications.find(({ reference }) => reference === REFERENCE);
  if (!found) throw new Error(`The example has ${REFERENCE}`);
  return found;
}

describe('what an application’s page may tell of covered values', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const { id } = exampleRound().round;

  beforeAll(async () => {
    database = await givenDatabase();
    for (const file of openAndCovered()) await givenProposedRound(database.transactions, file);
    api = await listeningApi({ databaseUrl: database.connectionString });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const read = async (subject: string, path: string) => {
    const answer = await (await api.as(subject)).get(`/api/v1/rounds/${id}/applications/${path}`);
    return { status: answer.status, text: await answer.text() };
  };
  const toldIn = (text: string): readonly string[] =>
    Object.entries(SECRETS).flatMap(([name, secret]) => (text.includes(String(secret)) ? [name] : []));

  describe.each([
    ['the application', REFERENCE],
    ['its dossier', `${REFERENCE}/dossier`],
    ['its versions', `${REFERENCE}/versions`],
    ['its trace', `${REFERENCE}/trail`],
    ['what its committee also applies for', `${SIBLING}/related`],
  ])('%s', (_name, path) => {
    it.each(['elin', 'lena', 'sofia', 'maria', 'ragnar'])('tells %s none', async (subject) => {
      const { status, text } = await read(subject, path);
      expect(status).toBe(200);
      expect(toldIn(text)).toEqual([]);
      expect(text).not.toMatch(/317\s419/u);
    });
    it('is not there for another committee', async () => expect((await read('david', path)).status).toBe(404));
  });

  it('tells no hash to who may not read all of it: a short value would be found by trying', async () => {
    const hash = /"[0-9a-f]{64}"/;
    for (const path of [REFERENCE, `${REFERENCE}/dossier`, `${REFERENCE}/versions`, `${REFERENCE}/trail`]) {
      const { principles: _principles, ...seen } = JSON.parse((await read('lena', path)).text);
      expect([path, hash.exec(JSON.stringify(seen))?.[0] ?? null]).toEqual([path, null]);
      expect([path, hash.test((await read('amina', path)).text)]).toEqual([path, true]);
    }
    const open = JSON.parse((await read('lena', SIBLING)).text);
    expect(open.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('has its hashes compared in a replay, and not shown', async () => {
    const answer = await (await api.as('lena')).get(`/api/v1/rounds/${id}/replay`);
    const { applications } = JSON.parse(await answer.text());
    const [covered, open] = [REFERENCE, SIBLING].map((reference) =>
      applications.find((one: Readonly<{ reference: string }>) => one.reference === reference),
    );
    expect(covered).toMatchObject({ sha256: null, key: null, isCovered: true, isIntact: true });
    expect(open).toMatchObject({ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), isCovered: false, isIntact: true });
  });

  it('says to the reviewer that something is covered, and by which law', async () =>
    expect((await read('elin', `${REFERENCE}/versions`)).text).toContain('[Sekretess, OSL 18 kap. 8 §]'));

  it.each([REFERENCE, `${REFERENCE}/dossier`, `${REFERENCE}/versions`])('%s tells its own committee all', async (path) =>
    expect(toldIn((await read('amina', path)).text)).toEqual(Object.keys(SECRETS)),
  );
  it('tells its own committee its days in the trace too', async () =>
    expect(toldIn((await read('amina', `${REFERENCE}/trail`)).text)).toEqual(['receivedOn', 'dueOn']));
  it('tells its own committee nothing of reviews, outcome and proposal', async () => {
    const answers = await Promise.all(
      [`${REFERENCE}/dossier`, `${REFERENCE}/trail`, `${SIBLING}/related`].map(async (path) => (await read('amina', path)).text),
    );
    const [dossier, trail, related] = answers.map((text) => JSON.parse(text));
    expect(dossier).toMatchObject({ reviewed: null });
    expect(trail.items.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
      'pre-assessed',
      'received',
      'supplement-requested',
      'version-added',
      'version-added',
    ]);
    expect(related.items.find(({ reference }: { reference: string }) => reference === REFERENCE)).toMatchObject({
      outcome: null,
      grantedAmount: null,
    });
  });
});
