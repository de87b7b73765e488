import { type HeldRole, kronor, type RoundFile } from '@tp/domain';
import { API_ROLE, openDatabase, type PersonViewer, Transactions } from '@tp/persistence';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { SeedPrinciples } from '../principles/seed-principles.js';
import { exampleRound, givenProposedRound, sourceOf } from '../testing/given-round.js';
import { ChangeRound } from './change-round.js';
import { CloseRound } from './close-round.js';
import { CreateRound } from './create-round.js';
import { ExportRound } from './export-round.js';
import { FindRoundFacts } from './find-round-facts.js';
import { ImportRound } from './import-round.js';
import { ListOpenRounds } from './list-open-rounds.js';
import { ListRoundChoices } from './list-round-choices.js';
import { OpenRound } from './open-round.js';
import { ReadRoundCall } from './read-round-call.js';

describe('a round that is opened in the portal', () => {
  let database: GivenDatabase;
  let connections: Awaited<ReturnType<typeof openDatabase>>;
  let api: Transactions;
  let now: string;
  const clock = { now: () => new Date(now) };
  beforeEach(async () => {
    database = await givenDatabase();
    connections = await openDatabase(database.connectionString, { role: API_ROLE });
    api = new Transactions(connections);
    now = '2026-11-01T09:00:00Z';
    await new SeedPrinciples(database.transactions).execute('system:cli');
  });
  afterEach(async () => {
    await connections.destroy();
    await database.drop();
  });

  const { municipality, committees } = exampleRound();
  const person = (...roles: readonly HeldRole[]): PersonViewer => ({ personId: 1, name: 'Tove', roles });
  const tove = person({ role: 'administrator' });
  const amina = person({ role: 'applicant', municipality: municipality.name, committee: 'RK' });
  const facts = {
    municipality,
    round: {
      id: 'trygghet-2027',
      title: 'Trygghet 2027',
      caseNumber: 'KS 2026/100',
      budgetYear: 2027,
      statementDate: '2027-01-25',
      submissionDeadline: '2026-12-15',
      frame: kronor(40_000_000),
      fundingSource: 'Trygghetsmedel',
      principles: 'stockholm-2020',
      selection: { method: 'rank' as const },
      applicants: { levelsShown: true, lateApplications: 'refused' as const },
    },
    committees,
  };
  const { id } = facts.round;
  const created = async () => {
    const outcome = await new CreateRound(api).execute(facts, tove);
    if (outcome.kind === 'faulty') throw new Error(JSON.stringify(outcome.faults));
    return outcome.round;
  };
  const changing = (version: number, changed: unknown, roundId = id) =>
    new ChangeRound(api).execute({ roundId, version }, changed, tove);
  const opening = (roundId = id) => new OpenRound(api, clock).execute(roundId, tove);
  const closing = () => new CloseRound(api, clock).execute(id, tove);
  const callNow = () => new ReadRoundCall(api, clock).execute(id, amina);
  const openTo = (viewer: PersonViewer) => new ListOpenRounds(api, clock).execute(viewer);
  const actions = async (): Promise<readonly string[]> =>
    (await database.dataSource.query('select action from audit_entry order by seq')).map(
      ({ action }: { action: string }) => action,
    );
  const exported = async (roundId = id): Promise<RoundFile> => {
    const outcome = await new ExportRound(database.transactions).execute(roundId);
    if (outcome.kind === 'unknown') throw new Error('unknown');
    let text = '';
    for await (const piece of outcome.text) text += piece;
    return JSON.parse(text);
  };
  const expectNothingNewIn = async (file: RoundFile) =>
    expect(await new ImportRound(database.transactions).execute(sourceOf(file), {}, 'system:cli')).toMatchObject({
      isNew: false,
    });

  it('is the round that a file without applications would make', async () => {
    expect(await created()).toMatchObject({ roundId: id, version: 1, title: 'Trygghet 2027' });
    const file = { format: 'trygghetsportalen.round/1', ...facts, applications: [] };
    expect(await exported()).toEqual(file);
    await expectNothingNewIn(await exported());
    expect((await actions()).slice(-2)).toEqual(['round.version-added', 'round.created']);
    expect(await callNow()).toMatchObject({ state: 'planned', daysLeft: 44, isOpened: false, obstacles: [] });
  });

  it('is not made of what has faults, and all of them are told, the portal’s own among them', async () => {
    await created();
    const outcome = await new CreateRound(api).execute(
      { ...facts, round: { ...facts.round, title: '', frame: 0.5, principles: 'inga-sadana' }, committees: [] },
      tove,
    );
    expect(outcome.kind === 'faulty' && outcome.faults.map(({ pointer }) => pointer)).toEqual([
      '/round/title',
      '/round/frame',
      '/round/id',
      '/round/principles',
    ]);
    const unknownVersion = { ...facts, round: { ...facts.round, id: 'annan' }, principlesVersion: 9 };
    expect(await new CreateRound(api).execute(unknownVersion, tove)).toMatchObject({
      faults: [{ pointer: '/principlesVersion' }],
    });
    expect(await database.count('round_version')).toBe(1);
  });

  it('brings its principles along when they are not the newest of their name', async () => {
    const older = await database.transactions.reads.principles.findCurrent('stockholm-2020');
    if (!older) throw new Error('The portal has its principles');
    await database.transactions.run('system:cli', ({ principles }) =>
      principles.addVersion({ ...older.document, threshold: 30 }),
    );
    const outcome = await new CreateRound(api).execute({ ...facts, principlesVersion: 1 }, tove);
    expect(outcome).toMatchObject({ kind: 'created', round: { principlesVersionId: older.id } });
    expect((await exported()).principles).toEqual(older.document);
    await expectNothingNewIn(await exported());
  });

  it('takes applications from when it is opened to the end of its last day, and the trail says who did what', async () => {
    await created();
    expect(await openTo(amina)).toEqual([]);
    expect(await opening()).toMatchObject({ kind: 'opened', call: { state: 'open', daysLeft: 44 } });
    expect(await opening()).toEqual({ kind: 'open-already' });
    expect(await openTo(amina)).toMatchObject([
      { roundId: id, title: 'Trygghet 2027', call: { state: 'open', daysLeft: 44 }, applicants: { levelsShown: true } },
    ]);
    expect(await openTo(person({ role: 'reviewer', roundId: 'en-annan' }))).toEqual([]);
    now = '2026-12-15T22:59:59Z';
    expect(await callNow()).toMatchObject({ state: 'open', daysLeft: 0, closesAt: '2026-12-15T23:00:00Z' });
    now = '2026-12-15T23:00:00Z';
    expect(await callNow()).toMatchObject({ state: 'closed', daysLeft: null, isOpened: true });
    expect(await openTo(amina)).toEqual([]);
    expect(await closing()).toMatchObject({ kind: 'closed' });
    expect(await closing()).toEqual({ kind: 'not-open' });
    expect(await opening()).toMatchObject({ kind: 'cannot-open', faults: [{ pointer: '/round/submissionDeadline' }] });
    const moved = { ...facts, round: { ...facts.round, submissionDeadline: '2026-12-20' } };
    expect(await changing(1, moved)).toMatchObject({ kind: 'changed', isNew: true, round: { version: 2 } });
    expect(await opening()).toMatchObject({ kind: 'opened', call: { daysLeft: 4 } });
    const ofRound = (await actions()).filter((action) => action.startsWith('round.') && action !== 'round.version-added');
    expect(ofRound).toEqual(['round.created', 'round.opened', 'round.closed', 'round.changed', 'round.reopened']);
    const [entry] = await database.dataSource.query(`select details, actor from audit_entry where action = 'round.changed'`);
    expect(entry).toEqual({ actor: 'person:1', details: { version: 2, changed: ['/round/submissionDeadline'] } });
  });

  it('takes late applications where it says so', async () => {
    await new CreateRound(api).execute(
      { ...facts, round: { ...facts.round, applicants: { levelsShown: false, lateApplications: 'marked' } } },
      tove,
    );
    await opening();
    now = '2027-01-02T09:00:00Z';
    expect(await openTo(amina)).toMatchObject([{ call: { state: 'late' } }]);
  });

  it('is changed by whoever saw it as it is, and no fault is saved', async () => {
    await created();
    expect(await changing(2, facts)).toEqual({ kind: 'stale', version: 1 });
    expect(await changing(1, facts)).toMatchObject({ kind: 'changed', isNew: false, round: { version: 1 } });
    expect(await changing(1, { ...facts, round: { ...facts.round, id: 'annan', title: ' ' } })).toMatchObject({
      kind: 'faulty',
      faults: [{ pointer: '/round/title' }],
    });
    expect(await changing(1, { ...facts, round: { ...facts.round, id: 'annan' } })).toMatchObject({
      kind: 'faulty',
      faults: [{ pointer: '/round/id' }],
    });
    expect(await changing(1, facts, 'finns-inte')).toEqual({ kind: 'unknown' });
    await opening();
    expect(await changing(1, { ...facts, round: { ...facts.round, submissionDeadline: null } })).toMatchObject({
      kind: 'faulty',
      faults: [{ pointer: '/round/submissionDeadline' }],
    });
    expect(await database.count('round_version')).toBe(1);
  });

  it('keeps what others have built on: who has applied, the municipality, and the principles that were reviewed by', async () => {
    const { roundId } = await givenProposedRound(database.transactions);
    const found = await new FindRoundFacts(api).execute(roundId, tove);
    if (!found) throw new Error('The example is there');
    expect(found).toMatchObject({ version: 1, principlesVersion: 1, isReviewed: true });
    expect(found.committeesInUse).toContain('RK');
    const document = (await database.transactions.reads.principles.findCurrent('stockholm-2020'))?.document;
    if (!document) throw new Error('The portal has its principles');
    await database.transactions.run('system:cli', ({ principles }) => principles.addVersion({ ...document, threshold: 30 }));
    const outcome = await changing(
      1,
      {
        ...found.facts,
        municipality: { ...municipality, name: 'Annan' },
        committees: committees.filter(({ code }) => code !== 'RK'),
        principlesVersion: 2,
      },
      roundId,
    );
    expect(outcome.kind === 'faulty' && outcome.faults.map(({ pointer }) => pointer)).toEqual([
      '/round/principles',
      '/municipality/name',
      '/committees',
    ]);
    const retitled = { ...found.facts, round: { ...found.facts.round, title: 'Annan titel' } };
    expect(await changing(1, retitled, roundId)).toMatchObject({ kind: 'changed', isNew: true });
    expect(await exported(roundId)).toEqual({ ...exampleRound(), round: retitled.round });
  });

  it('offers what the portal knows: principles with their versions, committees by municipality, of rounds that one may know of', async () => {
    await givenProposedRound(database.transactions);
    const choices = await new ListRoundChoices(api).execute(tove);
    expect(choices.principles).toMatchObject([{ principlesId: 'stockholm-2020', version: 1, status: expect.any(String) }]);
    expect(choices.municipalities).toMatchObject([{ municipality }]);
    const [stockholm] = choices.municipalities;
    expect(stockholm?.committees.toSorted((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
      committees.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
    const elsewhere = person({ role: 'lead-reviewer', roundId: 'en-annan' });
    expect((await new ListRoundChoices(api).execute(elsewhere)).municipalities).toEqual([]);
  });

  it('cannot be opened before there is a round', async () => {
    expect(await opening('finns-inte')).toEqual({ kind: 'unknown' });
    expect(await new ReadRoundCall(api, clock).execute('finns-inte', tove)).toBeNull();
  });

  it('that was read in from a file takes none until somebody opens it, and its days must be ahead', async () => {
    const { roundId } = await givenProposedRound(database.transactions);
    const call = await new ReadRoundCall(api, clock).execute(roundId, tove);
    expect(call).toMatchObject({ state: 'none', isOpened: false, obstacles: [{ pointer: '/round/submissionDeadline' }] });
    expect(await opening(roundId)).toMatchObject({ kind: 'cannot-open' });
  });
});
