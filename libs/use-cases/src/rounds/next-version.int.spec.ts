import { type Application, type HeldRole, kronor, type RoundFile } from '@tp/domain';
import { API_ROLE, openDatabase, type PersonViewer, Transactions, type Viewer } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenImportedRound, givenProposedRound, sourceOf } from '../testing/given-round.js';
import { ExportRound } from './export-round.js';
import { ImportRound } from './import-round.js';
import { addRoundVersion, JudgedCostItemGone, type RoundVersionChanges } from './next-version.js';

type DataSource = Awaited<ReturnType<typeof openDatabase>>;

describe('the next version of a round', () => {
  let database: GivenDatabase;
  let connections: DataSource;
  let api: Transactions;
  beforeEach(async () => {
    database = await givenDatabase();
    connections = await openDatabase(database.connectionString, { role: API_ROLE });
    api = new Transactions(connections);
  });
  afterEach(async () => {
    await connections.destroy();
    await database.drop();
  });

  /** The example, with a settlement and the third application in the second committee’s care. */
  const settledExample = (): RoundFile => ({
    ...exampleRound(),
    settlements: [
      { application: 'TI-2021-002', by: 'Lena', on: '2021-01-19', reason: 'Skäl', direction: { verdict: 'in-line' } },
      { application: 'TI-2021-004', by: 'Lena', on: '2021-01-20', reason: 'Skäl', direction: { verdict: 'in-line' } },
    ],
  });
  const { round, municipality } = exampleRound();
  const person = (...roles: readonly HeldRole[]): PersonViewer => ({ personId: 1, name: 'Sara', roles });
  const submitterOf = (committee: string) => person({ role: 'submitter', municipality: municipality.name, committee });
  const administrator = person({ role: 'administrator' });

  const changing = (changes: Omit<RoundVersionChanges, 'roundId'>, viewer: Viewer, transactions = api) =>
    transactions.runAs(viewer, (repositories) => addRoundVersion(repositories, { roundId: round.id, ...changes }));
  const exported = async (): Promise<RoundFile> => {
    const outcome = await new ExportRound(database.transactions).execute(round.id);
    if (outcome.kind === 'unknown') throw new Error('unknown');
    let text = '';
    for await (const piece of outcome.text) text += piece;
    return JSON.parse(text);
  };
  /** The round is the file, and reading the file in changes nothing: the hash is the one that an import makes. */
  const expectRoundToBe = async (file: RoundFile): Promise<void> => {
    expect(await exported()).toEqual(file);
    const again = await new ImportRound(database.transactions).execute(sourceOf(file), {}, 'system:cli');
    expect(again).toMatchObject({ kind: 'imported', isNew: false });
  };
  const applicationOf = (file: RoundFile, reference: string): Application => {
    const found = file.applications.find((one) => one.reference === reference);
    if (!found) throw new Error(`The example has ${reference}`);
    return found;
  };

  it('holds an added application last, all the others’ cases and their reviews, made by somebody who may see none of those', async () => {
    const file = settledExample();
    await givenProposedRound(database.transactions, file);
    const [first] = file.applications;
    if (!first) throw new Error('The example has applications');
    const added = { ...first, reference: 'TI-2021-900', title: 'En ny ansökan' };
    const outcome = await changing({ applications: { added: [added] } }, submitterOf(first.committee));
    expect(outcome).toMatchObject({
      round: { version: 2 },
      isNew: true,
      versions: [{ reference: 'TI-2021-900', version: 1 }],
    });
    await expectRoundToBe({ ...file, applications: [...file.applications, added] });
    const { reads } = database.transactions;
    expect(await reads.preAssessments.progress(outcome.round.id)).toEqual({ done: 62, total: 63 });
    expect((await reads.rounds.list({ page: 1, limit: 10 }, 'all')).rows).toMatchObject([{ version: 2, applicationCount: 63 }]);
    const [entry] = await database.dataSource.query('select actor, action, details from audit_entry order by seq desc limit 1');
    expect(entry).toMatchObject({
      actor: 'person:1',
      action: 'round.version-added',
      details: { version: 2, applications: 63, changed: 1, sha256: outcome.round.sha256 },
    });
    const messages = await database.dataSource.query(
      `select count(*)::integer as count from outbox_message where queue = 'pre-assessment' and (data ->> 'roundVersionId')::integer = $1`,
      [outcome.round.id],
    );
    expect(messages).toEqual([{ count: 2 }]);
  });

  it('has a replaced application where the one before stood', async () => {
    const file = settledExample();
    await givenImportedRound(database.transactions, file);
    const before = applicationOf(file, 'TI-2021-004');
    const replaced = { ...before, purpose: 'Ett tydligare syfte.' };
    const { versions } = await changing({ applications: { replaced: [replaced] } }, submitterOf(before.committee));
    expect(versions).toMatchObject([{ reference: 'TI-2021-004', version: 2 }]);
    await expectRoundToBe({ ...file, applications: file.applications.map((one) => (one === before ? replaced : one)) });
  });

  it('is without a removed application and what was said of it, and every other keeps its order', async () => {
    const file = settledExample();
    await givenImportedRound(database.transactions, file);
    const gone = applicationOf(file, 'TI-2021-002');
    await changing({ applications: { removed: [gone.reference] } }, submitterOf(gone.committee));
    await expectRoundToBe({
      ...file,
      applications: file.applications.filter((one) => one !== gone),
      reviews: (file.reviews ?? []).filter(({ application }) => application !== gone.reference),
      settlements: (file.settlements ?? []).filter(({ application }) => application !== gone.reference),
    });
  });

  it('has other facts and the same cases, made by an administrator who reads none; the rules are asked anew', async () => {
    const file = settledExample();
    await givenProposedRound(database.transactions, file);
    const { applications: _, reviews: __, settlements: ___, ...outline } = file;
    const header = { ...outline, round: { ...file.round, frame: kronor(40_000_000), title: 'En ny rubrik' } };
    const outcome = await changing({ header }, administrator);
    await expectRoundToBe({ ...file, round: header.round });
    expect(await database.transactions.reads.preAssessments.progress(outcome.round.id)).toEqual({ done: 0, total: 62 });
    const keys = await database.dataSource.query(
      `select count(*)::integer as count from round_version_application b join round_version_application a using (position)
       where b.round_version_id = $1 and a.round_version_id = $2 and a.pre_assessment_key <> b.pre_assessment_key`,
      [outcome.round.id - 1, outcome.round.id],
    );
    expect(keys).toEqual([{ count: 62 }]);
  });

  it('names every pre-assessment as an import does', async () => {
    const file = settledExample();
    await givenImportedRound(database.transactions, file);
    const outline = { ...file, round: { ...file.round, frame: kronor(1) } };
    const keysOf = async (id: number): Promise<unknown> =>
      database.dataSource.query(
        'select position, pre_assessment_key from round_version_application where round_version_id = $1 order by position',
        [id],
      );
    const { applications: _, reviews: __, settlements: ___, ...header } = outline;
    const { round: made } = await changing({ header }, administrator);
    const keys = await keysOf(made.id);
    await new ImportRound(database.transactions).execute(sourceOf(file), {}, 'system:cli');
    const third = await new ImportRound(database.transactions).execute(sourceOf(outline), {}, 'system:cli');
    if (third.kind !== 'imported') throw new Error(third.kind);
    expect(third.round).toMatchObject({ version: 4, sha256: made.sha256 });
    expect(await keysOf(third.round.id)).toEqual(keys);
  });

  it.each<readonly [string, Partial<RoundFile>]>([
    ['reviews null and no settlements', { reviews: null }],
    ['no reviews', { reviews: [], settlements: [] }],
    ['no applications', { applications: [], reviews: [] }],
  ])('keeps what a file with %s says', async (_, change) => {
    const file = { ...exampleRound(), ...change };
    await givenImportedRound(database.transactions, file);
    const [first] = exampleRound().applications;
    if (!first) throw new Error('The example has applications');
    const added = { ...first, reference: 'TI-2021-900' };
    await changing({ applications: { added: [added] } }, submitterOf(first.committee));
    await expectRoundToBe({ ...file, applications: [...file.applications, added] });
  });

  it('is not made when nothing is other', async () => {
    const file = exampleRound();
    await givenImportedRound(database.transactions, file);
    const [first] = file.applications;
    if (!first) throw new Error('The example has applications');
    const outcome = await changing({ applications: { replaced: [first] } }, submitterOf(first.committee));
    expect(outcome).toMatchObject({ isNew: false, round: { version: 1 }, versions: [{ version: 1 }] });
    expect(await database.count('round_version')).toBe(1);
  });

  it('leaves another committee’s cases alone: neither replaced, removed nor written over by a reference that they have', async () => {
    const file = exampleRound();
    await givenImportedRound(database.transactions, file);
    const [first] = file.applications;
    const other = file.applications.find(({ committee }) => committee !== first?.committee);
    if (!first || !other) throw new Error('The example has two committees');
    const own = submitterOf(first.committee);
    const stolen = { ...first, reference: other.reference };
    for (const applications of [{ removed: [other.reference] }, { replaced: [stolen] }, { added: [stolen] }, { added: [other] }])
      await expect(changing({ applications }, own)).rejects.toThrow(/not theirs|there already|row-level security/);
    await expectRoundToBe(file);
    expect([await database.count('round_version'), await database.count('application_version')]).toEqual([1, 62]);
  });

  it('refuses an application that lacks a cost item which a reviewer has named', async () => {
    const file = exampleRound();
    const judged = file.reviews?.find(({ ineligibleCostItems }) => ineligibleCostItems.length > 0);
    const before = applicationOf(file, judged?.application ?? '');
    await givenImportedRound(database.transactions, file);
    const replaced = { ...before, costItems: [] };
    await expect(changing({ applications: { replaced: [replaced] } }, submitterOf(before.committee))).rejects.toBeInstanceOf(
      JudgedCostItemGone,
    );
  });

  it('is one for each of those who send at once', async () => {
    const file = exampleRound();
    await givenImportedRound(database.transactions, file);
    const [first] = file.applications;
    if (!first) throw new Error('The example has applications');
    const sent = ['A', 'B', 'C'].map((reference) => ({ ...first, reference }));
    await Promise.all(sent.map((one) => changing({ applications: { added: [one] } }, submitterOf(one.committee))));
    const after = await exported();
    expect(after.applications).toHaveLength(65);
    expect(
      after.applications
        .slice(62)
        .map(({ reference }) => reference)
        .toSorted(),
    ).toEqual(['A', 'B', 'C']);
    await expectRoundToBe(after);
  });

  it('tells the api’s role nothing of a version’s rows, and lets it fill none twice', async () => {
    const { id } = await givenImportedRound(database.transactions);
    await expect(connections.query('select * from applications_of_next_version($1, $2, $3)', [id, [], []])).rejects.toThrow(
      /permission denied/,
    );
    await expect(
      connections.query('select fill_next_version($1, $1, $2, $3, $4, $4, $4, $5, $5)', [id, [], [], '', '[]']),
    ).rejects.toThrow(/nyaste version/);
  });
});
