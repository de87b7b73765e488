import type { HeldRole, RoundFile } from '@tp/domain';
import { API_ROLE, openDatabase, type PersonViewer, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import type { DataSource } from 'typeorm';
import { exampleRound, givenImportedRound, sourceOf } from '../testing/given-round.js';
import { ImportRound } from './import-round.js';
import { ListRounds } from './list-rounds.js';
import { PreviewRound } from './preview-round.js';

const person = (...roles: readonly HeldRole[]): PersonViewer => ({ personId: 1, name: 'Lena Lind', roles });
const lead = person({ role: 'lead-reviewer', roundId: null });
const administrator = person({ role: 'administrator' });
const changed = (change: (file: RoundFile) => void): RoundFile => {
  const file = exampleRound();
  change(file);
  return file;
};
const elsewhere = changed(({ round, municipality }) => {
  round.id = 'en-annan';
  municipality.name = 'Köping';
});

/** As the API asks: under row-level security. */
describe('reading a round in as a person', () => {
  let database: GivenDatabase;
  let restricted: DataSource;
  let transactions: Transactions;
  beforeEach(async () => {
    database = await givenDatabase();
    restricted = await openDatabase(database.connectionString, { role: API_ROLE });
    transactions = new Transactions(restricted);
    await givenImportedRound(database.transactions);
  });
  afterEach(async () => {
    await restricted.destroy();
    await database.drop();
  });

  const preview = (file: RoundFile, viewer = lead) => new PreviewRound(transactions).execute(sourceOf(file), {}, viewer);
  const read = (file: RoundFile, viewer = lead) => new ImportRound(transactions).execute(sourceOf(file), {}, viewer);
  const count = async (table: string) => database.count(table);

  it('previews a new round with all that it says, and saves nothing', async () => {
    expect(await preview(elsewhere)).toMatchObject({
      kind: 'sound',
      applications: 62,
      requestedAmount: 107_550_000,
      reviews: 62,
      facts: { municipality: { name: 'Köping' }, round: { id: 'en-annan', budgetYear: 2021 }, isSynthetic: true },
      principles: { id: 'stockholm-2020', from: 'portal', knownVersion: 1, status: 'reconstructed' },
      reading: { kind: 'new' },
    });
    expect([await count('round_version'), await count('audit_entry')]).toEqual([1, 2]);
  });

  it('previews a new version by what changes in it', async () => {
    const file = changed(({ applications, round }) => {
      applications[0]!.title = 'En annan insats';
      applications.push({ ...applications[1]!, reference: 'TI-2021-099' });
      round.frame = null;
    });
    const gone = file.applications.splice(2, 1)[0]?.reference;
    file.reviews = file.reviews?.filter(({ application }) => application !== gone);
    expect(await preview(file)).toMatchObject({
      reading: {
        kind: 'version',
        version: { version: 1 },
        isSame: false,
        added: 1,
        changed: 1,
        removed: 1,
        arePrinciplesOther: false,
      },
    });
    expect(await preview(exampleRound())).toMatchObject({
      reading: { kind: 'version', isSame: true, added: 0, changed: 0, removed: 0 },
    });
  });

  it('tells every fault of a file at once', async () => {
    const file = changed(({ applications }) => {
      applications[0]!.requestedAmount = -1 as never;
      applications[1]!.receivedOn = '2021-02-30';
      applications[2]!.committee = 'FINNS-EJ';
    });
    const outcome = await preview(file);
    expect(outcome.kind === 'faulty' && outcome.faults.map(({ pointer }) => pointer)).toEqual([
      '/applications/0/requestedAmount',
      '/applications/1/receivedOn',
      '/applications/2/committee',
    ]);
  });

  it('leaves a trace of who did it', async () => {
    expect(await read(elsewhere)).toMatchObject({ kind: 'imported', isNew: true, applications: 62, round: { version: 1 } });
    const [entry] = await database.dataSource.query(`select actor, action, subject from audit_entry order by seq desc limit 1`);
    expect(entry).toEqual({ actor: 'person:1', action: 'round.version-added', subject: 'en-annan' });
  });

  it('lets an administrator, who reads no case, read in a new round, and see none of its cases afterwards', async () => {
    expect(await read(elsewhere, administrator)).toMatchObject({ kind: 'imported', changed: 62 });
    expect(await count('application_version')).toBe(124);
    expect(await transactions.readAs(administrator, ({ applications }) => applications.count(2))).toBe(0);
  });

  it('lets nobody but its lead reviewer read in a new version of a known round, and tells others nothing of it', async () => {
    const file = changed(({ round }) => (round.title = 'Ny'));
    const others = [
      administrator,
      person({ role: 'lead-reviewer', roundId: 'en-annan' }),
      person({ role: 'reviewer', roundId: null }),
    ];
    for (const viewer of others) {
      expect(await read(file, viewer)).toEqual({ kind: 'forbidden', roundId: file.round.id });
      expect(await preview(file, viewer)).toMatchObject({ reading: { kind: 'forbidden' } });
    }
    expect([await count('round_version'), await count('principles_version')]).toEqual([1, 1]);
    expect(await read(file, person({ role: 'lead-reviewer', roundId: file.round.id }))).toMatchObject({ round: { version: 2 } });
  });

  it('lists a person the rounds that are theirs to know of, and counts no others', async () => {
    await read(elsewhere);
    const list = async (viewer: PersonViewer, query = {}) => {
      const { rows, total, years } = await new ListRounds(transactions, { now: () => new Date() }).execute(
        { page: 1, limit: 20, ...query },
        viewer,
      );
      return {
        ids: rows.map(({ roundId }) => roundId),
        total,
        years,
        counts: rows.map((row) => [row.applicationCount, row.progress?.total]),
      };
    };
    const both = { ids: ['en-annan', exampleRound().round.id], total: 2, years: [{ year: 2021, count: 2 }] };
    expect(await list(lead)).toMatchObject(both);
    expect(await list(administrator)).toMatchObject({
      ...both,
      counts: [
        [62, 62],
        [62, 62],
      ],
    });
    const one = { ids: ['en-annan'], total: 1, years: [{ year: 2021, count: 1 }] };
    expect(await list(person({ role: 'member', roundId: 'en-annan' }))).toMatchObject(one);
    const own = exampleRound().applications.filter(({ committee }) => committee === 'RK').length;
    const ofKoping = person({ role: 'applicant', municipality: 'Köping', committee: 'RK' });
    expect(await list(ofKoping)).toEqual({ ...one, counts: [[own, undefined]] });
    expect(await list(person({ role: 'applicant', municipality: 'Köping', committee: 'Ingen' }))).toMatchObject({
      ids: [],
      total: 0,
      years: [],
    });
    expect(await list(person())).toMatchObject({ ids: [], total: 0, years: [] });
    expect(await list(lead, { search: 'köping' })).toMatchObject(one);
    expect(await list(lead, { budgetYear: 2020 })).toMatchObject({ ids: [], total: 0, years: [{ year: 2021, count: 2 }] });
  });
});
