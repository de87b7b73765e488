import { hashOf, type RoundFile } from '@tp/domain';
import { examplePrinciples, exampleRound, importRound } from '../testing/example-round.test-support.js';
import { type GivenDatabase, givenDatabase } from '../testing/given-database.js';

describe('versions', () => {
  let database: GivenDatabase;
  beforeEach(async () => {
    database = await givenDatabase();
  });
  afterEach(() => database.drop());

  const retitled = (file: RoundFile, reference: string, title: string): RoundFile => ({
    ...file,
    applications: file.applications.map((application) =>
      application.reference === reference ? { ...application, title } : application,
    ),
  });

  it('gives a round with other content its next version, and new versions to the applications that changed alone', async () => {
    const file = exampleRound();
    const first = await importRound(database, file);
    const second = await importRound(database, retitled(file, 'TI-2021-007', 'En annan insats'));
    expect([first.version, second.version]).toEqual([1, 2]);
    expect(await database.count('application_version')).toBe(63);
    const { rounds, applications } = database.transactions.reads;
    expect((await rounds.find(file.round.id))?.id).toBe(second.id);
    expect((await rounds.versions(file.round.id)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await applications.findInRound(second.id, 'TI-2021-007')).toMatchObject({
      version: 2,
      position: 6,
      application: { title: 'En annan insats' },
    });
    expect(await applications.findInRound(first.id, 'TI-2021-007')).toMatchObject({
      version: 1,
      application: { title: file.applications[6]?.title },
    });
    expect(await applications.findInRound(second.id, 'finns inte')).toBeNull();
  });

  it('knows an application again that returns to what it was', async () => {
    const file = exampleRound();
    await importRound(database, file);
    await importRound(database, retitled(file, 'TI-2021-007', 'En annan insats'));
    const third = await importRound(database, file);
    expect(third.version).toBe(3);
    expect(await database.count('application_version')).toBe(63);
    expect(await database.transactions.reads.applications.findInRound(third.id, 'TI-2021-007')).toMatchObject({ version: 1 });
  });

  it('says of each application whether its version is new, in the order given, with the domain’s hash', async () => {
    const [a, b, c] = exampleRound().applications;
    if (!a || !b || !c) throw new Error('The example has three applications');
    const add = (...all: (typeof a)[]) =>
      database.transactions.run('system:cli', ({ applications }) => applications.addVersions('omgang', all));
    await add(b);
    const versions = await add(c, b, { ...a, supplement: null }, { ...a, reference: 'X' });
    expect(versions.map(({ reference, isNew }) => [reference, isNew])).toEqual([
      [c.reference, true],
      [b.reference, false],
      [a.reference, true],
      ['X', true],
    ]);
    expect(versions[1]?.sha256).toBe(hashOf(b));
  });

  it('tells null from absent in an application: two versions', async () => {
    const [first] = exampleRound().applications;
    if (!first) throw new Error('The example has an application');
    const { coApplicant: _, ...without } = first;
    const add = (one: typeof first) =>
      database.transactions.run('system:cli', ({ applications }) => applications.addVersions('omgang', [one]));
    expect([await add(first), await add(without)].flat().map(({ version }) => version)).toEqual([1, 2]);
  });

  it('keeps the same application apart in different rounds', async () => {
    const file = exampleRound();
    await importRound(database, file);
    await importRound(database, { ...file, round: { ...file.round, id: 'en-annan' } });
    expect(await database.count('application_version')).toBe(124);
  });

  it('gives principles a version for each content, and one more when only the order of the codes differs', async () => {
    const document = examplePrinciples();
    const turned = { ...document, codes: Object.fromEntries(Object.entries(document.codes).toReversed()) };
    const add = (one: typeof document) => database.transactions.run('system:cli', ({ principles }) => principles.addVersion(one));
    const versions = [await add(document), await add(document), await add({ ...document, threshold: 1 }), await add(turned)];
    expect(versions.map(({ version, isNew }) => [version, isNew])).toEqual([
      [1, true],
      [1, false],
      [2, true],
      [3, true],
    ]);
    expect(Object.keys((await database.transactions.reads.principles.findCurrent(document.id))?.document.codes ?? {})).toEqual(
      Object.keys(turned.codes),
    );
    expect(
      (await database.transactions.reads.principles.findBySha(document.id, hashOf({ ...document, threshold: 1 })))?.version,
    ).toBe(2);
    await add(document);
    expect((await database.transactions.reads.principles.findCurrent(document.id))?.version).toBe(1);
    expect(await database.transactions.reads.principles.findCurrent('okänd')).toBeNull();
  });

  it('numbers the versions in turn when several import at once', async () => {
    const file = exampleRound();
    const versions = await Promise.all(
      [1, 2, 3, 4].map((n) => importRound(database, retitled(file, 'TI-2021-001', `Titel ${n}`))),
    );
    expect(versions.map(({ version }) => version).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it('lists rounds in their current version: the newest first, by title in Swedish order, found by word', async () => {
    const file = exampleRound();
    for (const [id, title] of [
      ['a', 'Örebro'],
      ['b', 'Åre'],
      ['c', 'Zinkgruvan'],
      ['d', 'Ärla'],
    ] as const) {
      await importRound(database, { ...file, round: { ...file.round, id, title, budgetYear: id === 'a' ? 2022 : 2021 } });
    }
    await importRound(database, { ...file, round: { ...file.round, id: 'a', title: 'Örebro igen' } });
    const { rounds } = database.transactions.reads;
    const titles = async (query: object) =>
      (await rounds.list({ page: 1, limit: 20, ...query }, 'all')).rows.map(({ title }) => title);
    expect(await titles({})).toEqual(['Örebro igen', 'Ärla', 'Zinkgruvan', 'Åre']);
    expect(await titles({ sort: 'title' })).toEqual(['Zinkgruvan', 'Åre', 'Ärla', 'Örebro igen']);
    expect(await titles({ sort: 'title', page: 2, limit: 3 })).toEqual(['Örebro igen']);
    expect(await titles({ search: 'ÖREBRO ks' })).toEqual(['Örebro igen']);
    expect(await titles({ search: 'Ö%' })).toEqual([]);
    expect(await titles({ budgetYear: 2022 })).toEqual([]);
    expect(await rounds.list({ page: 1, limit: 1 }, 'all')).toMatchObject({
      total: 4,
      rows: [{ version: 2, applicationCount: 62, isSynthetic: true, notice: file.notice }],
    });
    expect((await rounds.newest())?.roundId).toBe('a');
  });
});
