import { type Application, kronor, type RoundFile } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { ExportRound } from './export-round.js';
import { ImportRound } from './import-round.js';
import { contentHash, principlesSourceOf, readContent } from './round-content.js';
import { exampleRound, givenImportedRound, givenProposedRound, sourceOf } from '../testing/given-round.js';

describe('importing a round', () => {
  let database: GivenDatabase;
  beforeEach(async () => {
    database = await givenDatabase();
  });
  afterEach(() => database.drop());

  const importing = (file: RoundFile) => new ImportRound(database.transactions).execute(sourceOf(file), {}, 'system:cli');
  const exported = async (id: string): Promise<RoundFile> => {
    const outcome = await new ExportRound(database.transactions).execute(id);
    if (outcome.kind === 'unknown') throw new Error('unknown');
    let text = '';
    for await (const piece of outcome.text) text += piece;
    return JSON.parse(text);
  };

  it('leaves nothing behind when the file has a fault in its very last key', async () => {
    await givenImportedRound(database.transactions);
    const file = {
      ...exampleRound(),
      settlements: [
        { application: 'no such', by: 'x', on: '2021-01-01', reason: 'y', direction: { verdict: 'in-line' as const } },
      ],
    };
    expect(await importing(file)).toMatchObject({ kind: 'faulty', faults: [{ pointer: '/settlements/0/application' }] });
    expect(await database.count('round_version')).toBe(1);
  });

  it('makes a new version with the changed application alone, keeps the old one, and asks the rules only of what changed', async () => {
    const first = await givenProposedRound(database.transactions);
    expect(await database.count('pre_assessment')).toBe(62);
    const file = exampleRound();
    const [changed] = file.applications;
    changed!.purpose = 'Ett annat syfte.';
    file.applications.pop(); // one withdrawn: not part of the new version, and not deleted
    const gone = exampleRound().applications.at(-1)?.reference;
    file.reviews = file.reviews?.filter(({ application }) => application !== gone);
    expect(await importing(file)).toMatchObject({
      kind: 'imported',
      isNew: true,
      changed: 1,
      applications: 61,
      round: { version: 2 },
    });
    expect([await database.count('application_version'), await database.count('round_version_application')]).toEqual([
      63,
      62 + 61,
    ]);
    const { reads } = database.transactions;
    expect(await reads.preAssessments.progress(first.id)).toEqual({ done: 62, total: 62 });
    const second = await reads.rounds.find(first.roundId);
    expect(await reads.preAssessments.progress(second?.id ?? 0)).toEqual({ done: 60, total: 61 });
    expect((await exported(first.roundId)).applications).toEqual(file.applications);
  });

  it('goes back to earlier content as a version of its own', async () => {
    await givenImportedRound(database.transactions);
    const file = exampleRound();
    file.round.frame = kronor(40_000_000);
    await importing(file);
    expect(await importing(exampleRound())).toMatchObject({ isNew: true, changed: 0, round: { version: 3 } });
    expect(await database.count('application_version')).toBe(62);
  });

  it('gives a file back key for key, absent and null apart, with the principles and settlements that it brought', async () => {
    const file = exampleRound();
    const [a, b] = file.applications as [Application, Application];
    delete a.coApplicant;
    a.landControl = null;
    b.schedule = { start: null };
    delete b.operatingImpact;
    file.settlements = [
      { application: a.reference, by: 'Lena', on: '2021-01-19', reason: 'Skäl', direction: { verdict: 'in-line' } },
    ];
    file.reviews = null;
    await givenImportedRound(database.transactions, file);
    expect(await exported(file.round.id)).toEqual(file);
    expect(Object.keys((await exported(file.round.id)).applications[0] ?? {})).not.toContain('coApplicant');
  });

  it('knows a round again that was named before its lists went by their hashes', async () => {
    const { id } = await givenImportedRound(database.transactions);
    const beside = principlesSourceOf(database.transactions, {});
    const content = await readContent(sourceOf(exampleRound()), beside, () => undefined);
    const principles = await database.transactions.reads.principles.findCurrent(exampleRound().round.principles);
    if (content.kind === 'faulty' || !principles) throw new Error('The example is sound');
    await database.dataSource.query('alter table round_version disable trigger user');
    await database.dataSource.query('update round_version set sha256 = $2 where id = $1', [id, contentHash(content, principles)]);
    expect(await importing(exampleRound())).toMatchObject({ isNew: false, round: { id } });
    expect(await importing({ ...exampleRound(), notice: 'Annat' })).toMatchObject({ isNew: true, round: { version: 2 } });
  });

  it('lets two who import different content at once take turns', async () => {
    await givenImportedRound(database.transactions);
    const withFrame = (amount: number) => {
      const file = exampleRound();
      file.round.frame = kronor(amount);
      return file;
    };
    const outcomes = await Promise.all([importing(withFrame(1)), importing(withFrame(2)), importing(withFrame(2))]);
    const versions = outcomes.map((outcome) => (outcome.kind === 'imported' ? outcome.round.version : 0)).toSorted();
    expect([...new Set(versions)]).toHaveLength((await database.count('round_version')) - 1);
    expect(await database.count('outbox_message')).toBeGreaterThan(2);
  });
});
