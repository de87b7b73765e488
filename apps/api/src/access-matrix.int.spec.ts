import { type Action, type ApplicationSubject, type HeldRole, may, POLICY, type RoundFile, type RoundSubject } from '@tp/domain';
import { exampleFile } from '@tp/formats';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';
import { readFileSync } from 'node:fs';
import { type ListeningApi, listeningApi } from './listening-api.test-support.js';

// All routes × all roles × own and others' objects, held against the policy table. A route without a row fails.

/** What a route does, and for whoever may do it a body that changes nothing. `open` says why anybody may. */
type Row = Readonly<{ action: Action; body?: unknown }> | Readonly<{ open: string }>;

const ROWS: Readonly<Record<string, Row>> = {
  'GET /': { open: 'the page itself, which holds nothing' },
  'GET /*': { open: 'the page and its files' },
  'GET /api/v1/openapi.json': { open: 'what the API is, is no secret' },
  'GET /api/v1/health': { open: 'asked by whatever watches the process' },
  'GET /api/v1/readiness': { open: 'asked by whatever watches the process' },
  'GET /api/v1/session': { open: 'says to whoever is not signed in that they are not' },
  'POST /api/v1/session/alive': { open: 'without a session it does nothing' },
  'GET /logga-in': { open: 'the way in' },
  'GET /logga-in/klar': { open: 'the way in' },
  'POST /logga-ut': { open: 'the way out' },
  'GET /api/v1/rounds': { action: 'round.list' },
  'POST /api/v1/rounds': { action: 'round.create' },
  'POST /api/v1/rounds/preview': { action: 'round.create' },
  'POST /api/v1/rounds/created': { action: 'round.create', body: {} },
  'GET /api/v1/round-choices': { action: 'round.create' },
  'GET /api/v1/open-rounds': { action: 'round.list' },
  'GET /api/v1/rounds/:roundId/call': { action: 'round.read' },
  'POST /api/v1/rounds/:roundId/open': { action: 'round.open' },
  'POST /api/v1/rounds/:roundId/close': { action: 'round.close' },
  'GET /api/v1/rounds/:roundId/facts': { action: 'round.change' },
  'PUT /api/v1/rounds/:roundId/facts': { action: 'round.change', body: {} },
  'GET /api/v1/rounds/:roundId': { action: 'round.read' },
  'GET /api/v1/rounds/:roundId/overview': { action: 'round.read' },
  'GET /api/v1/rounds/:roundId/application-list.csv': { action: 'application.list' },
  'GET /api/v1/rounds/:roundId/principles': { action: 'principles.read' },
  'GET /api/v1/rounds/:roundId/principles/compare': { action: 'principles.read' },
  'GET /api/v1/rounds/:roundId/replay': { action: 'round.replay' },
  'GET /api/v1/rounds/:roundId/replay/events': { action: 'round.replay' },
  'GET /api/v1/rounds/:roundId/replay/versions': { action: 'round.replay' },
  'GET /api/v1/rounds/:roundId/applications': { action: 'application.list' },
  'GET /api/v1/rounds/:roundId/applications/:reference': { action: 'application.read' },
  'GET /api/v1/rounds/:roundId/applications/:reference/dossier': { action: 'application.read' },
  'GET /api/v1/rounds/:roundId/applications/:reference/related': { action: 'application.read' },
  'GET /api/v1/rounds/:roundId/applications/:reference/trail': { action: 'application.read-trail' },
  'GET /api/v1/rounds/:roundId/applications/:reference/versions': { action: 'application.read' },
  'GET /api/v1/rounds/:roundId/applications/:reference/attachments/:number': { action: 'application.read' },
  'GET /api/v1/rounds/:roundId/decision-list': { action: 'decision-list.read' },
  'GET /api/v1/rounds/:roundId/decision-list/export': { action: 'decision-list.export' },
  'GET /api/v1/applying': { action: 'applying.read' },
  'GET /api/v1/rounds/:roundId/submissions': { action: 'round.read' },
  'GET /api/v1/rounds/:roundId/submissions/:submissionId/receipt.pdf': { action: 'round.read' },
  'POST /api/v1/rounds/:roundId/applications/:reference/withdrawal': { action: 'application.withdraw', body: {} },
  'GET /api/v1/rounds/:roundId/applications/:reference/supplements': { action: 'application.read' },
  'POST /api/v1/rounds/:roundId/applications/:reference/supplements': { action: 'supplement.ask', body: {} },
  'POST /api/v1/rounds/:roundId/applications/:reference/supplements/due': { action: 'supplement.ask', body: {} },
  'POST /api/v1/rounds/:roundId/applications/:reference/supplements/withdrawal': { action: 'supplement.withdraw', body: {} },
  'POST /api/v1/rounds/:roundId/applications/:reference/supplements/draft': { action: 'supplement.answer' },
  'GET /api/v1/rounds/:roundId/proposal': { action: 'selection.read' },
  'GET /api/v1/rounds/:roundId/proposal/material': { action: 'selection.read' },
  'PUT /api/v1/rounds/:roundId/proposal/selection': { action: 'selection.choose', body: {} },
  'POST /api/v1/rounds/:roundId/proposal/alternatives': { action: 'selection.choose', body: {} },
  'DELETE /api/v1/rounds/:roundId/proposal/alternatives/:alternativeId': { action: 'selection.choose' },
  'POST /api/v1/rounds/:roundId/proposal/lock': { action: 'proposal.lock', body: {} },
  'POST /api/v1/rounds/:roundId/proposal/unlock': { action: 'proposal.lock', body: {} },
  'GET /api/v1/rounds/:roundId/motivations': { action: 'motivation.write' },
  'PUT /api/v1/rounds/:roundId/motivations/of/:motivationOf': { action: 'motivation.write', body: {} },
  'POST /api/v1/rounds/:roundId/motivations/accepted': { action: 'motivation.write', body: {} },
  'POST /api/v1/rounds/:roundId/motivations/phrases': { action: 'motivation.write', body: {} },
  'DELETE /api/v1/rounds/:roundId/motivations/phrases/:phraseId': { action: 'motivation.write' },
  'POST /api/v1/rounds/:roundId/decisions': { action: 'decision.record', body: {} },
  'POST /api/v1/rounds/:roundId/decisions/:version/confirmation': { action: 'decision.confirm', body: {} },
  'GET /api/v1/rounds/:roundId/decisions/:version/export': { action: 'decision.read' },
  'GET /api/v1/rounds/:roundId/decisions/own': { action: 'decision.read-own' },
  'GET /api/v1/rounds/:roundId/review-comparison': { action: 'selection.read' },
  'GET /api/v1/rounds/:roundId/work-list': { action: 'review.work' },
  'POST /api/v1/rounds/:roundId/assignments': { action: 'review.assign', body: {} },
  'POST /api/v1/rounds/:roundId/assignments/evenly': { action: 'review.assign', body: {} },
  'POST /api/v1/rounds/:roundId/conflicts': { action: 'conflict.declare', body: {} },
  'DELETE /api/v1/rounds/:roundId/conflicts/:conflictOf': { action: 'conflict.declare' },
  'PUT /api/v1/rounds/:roundId/marks/:reference': { action: 'review.write', body: {} },
  'GET /api/v1/rounds/:roundId/applications/:reference/own-review': { action: 'review.write' },
  'PATCH /api/v1/rounds/:roundId/applications/:reference/own-review': { action: 'review.write', body: {} },
  'POST /api/v1/rounds/:roundId/applications/:reference/own-review/assignment': { action: 'review.write' },
  'POST /api/v1/rounds/:roundId/applications/:reference/own-review/send': { action: 'review.write' },
  'PUT /api/v1/rounds/:roundId/applications/:reference/settlement': { action: 'review.settle', body: {} },
  'DELETE /api/v1/rounds/:roundId/applications/:reference/settlement': { action: 'review.settle' },
  'GET /api/v1/rounds/:roundId/drafts': { action: 'draft.list' },
  'POST /api/v1/rounds/:roundId/drafts': { action: 'draft.create', body: {} },
  'GET /api/v1/rounds/:roundId/draft-template.xlsx': { action: 'draft.create' },
  'POST /api/v1/rounds/:roundId/draft-imports': { action: 'draft.create', body: {} },
  'PUT /api/v1/rounds/:roundId/committees/:committee/order': { action: 'draft.create', body: {} },
  'GET /api/v1/rounds/:roundId/drafts/:draftId': { action: 'draft.read' },
  'PATCH /api/v1/rounds/:roundId/drafts/:draftId': { action: 'draft.write', body: {} },
  'DELETE /api/v1/rounds/:roundId/drafts/:draftId': { action: 'draft.write' },
  'GET /api/v1/rounds/:roundId/drafts/:draftId/history': { action: 'draft.read' },
  'GET /api/v1/rounds/:roundId/drafts/:draftId/files': { action: 'draft.read' },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/files': { action: 'draft.write' },
  'GET /api/v1/rounds/:roundId/drafts/:draftId/files/:fileId': { action: 'draft.read' },
  'PATCH /api/v1/rounds/:roundId/drafts/:draftId/files/:fileId': { action: 'draft.write' },
  'DELETE /api/v1/rounds/:roundId/drafts/:draftId/files/:fileId': { action: 'draft.write' },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/handing-back': { action: 'draft.send', body: { word: 1 } },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/handing-over': { action: 'draft.write', body: { word: 1 } },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/presence': { action: 'draft.read' },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/restoration': { action: 'draft.write', body: {} },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/return': { action: 'draft.write' },
  'POST /api/v1/rounds/:roundId/drafts/:draftId/sending': { action: 'draft.send', body: {} },
  'GET /api/v1/rounds/:roundId/progress': { action: 'round.progress' },
  'GET /api/v1/rounds/:roundId/progress/events': { action: 'round.progress' },
  'GET /api/v1/rounds/:roundId/saved-views': { action: 'saved-view.own' },
  'POST /api/v1/rounds/:roundId/saved-views': { action: 'saved-view.own', body: { page: 'nowhere' } },
  'PATCH /api/v1/rounds/:roundId/saved-views/:viewId': { action: 'saved-view.own', body: {} },
  'DELETE /api/v1/rounds/:roundId/saved-views/:viewId': { action: 'saved-view.own' },
  'GET /api/v1/notices': { action: 'notice.own' },
  'POST /api/v1/notices/read': { action: 'notice.own', body: { ids: [] } },
  'GET /api/v1/notices/choices': { action: 'notice.own' },
  'PUT /api/v1/notices/choices': { action: 'notice.own', body: { kind: 'none' } },
  'GET /api/v1/people': { action: 'person.read' },
  'GET /api/v1/people/places': { action: 'person.read' },
  'POST /api/v1/people/:personId/roles': { action: 'person.assign-role', body: { role: 'nobody' } },
  'DELETE /api/v1/people/:personId/roles/:assignmentId': { action: 'person.assign-role' },
  'GET /api/v1/jobs': { action: 'queue.read' },
  'GET /api/v1/queues': { action: 'queue.read' },
  'POST /api/v1/jobs/retry': { action: 'queue.retry' },
  'POST /api/v1/jobs/:key/retry': { action: 'queue.retry' },
  'POST /api/v1/rounds/:roundId/jobs/retry': { action: 'job.retry' },
  'POST /api/v1/rounds/:roundId/jobs/:key/retry': { action: 'job.retry' },
};

const inRound = (role: Extract<HeldRole, { roundId: string | null }>['role'], roundId: string | null): HeldRole => ({
  role,
  roundId,
});
const STOCKHOLM = 'Stockholms stad';
const OWN = exampleRound().round.id;
const OTHER = 'trygga-platser-2024';

/** Who asks, and what they hold here: each role, over the one round, over the other, and over a committee of the same code elsewhere. */
const PEOPLE: Readonly<Record<string, readonly HeldRole[]>> = {
  amina: [{ role: 'applicant', municipality: STOCKHOLM, committee: 'RK' }],
  bjorn: [{ role: 'submitter', municipality: STOCKHOLM, committee: 'RK' }],
  cecilia: [{ role: 'applicant', municipality: STOCKHOLM, committee: 'TN' }],
  david: [{ role: 'submitter', municipality: 'Ekhammars kommun', committee: 'TEK' }],
  elin: [inRound('reviewer', OWN)],
  farid: [],
  greta: [inRound('reviewer', OTHER)],
  lena: [inRound('lead-reviewer', null)],
  sofia: [inRound('secretary', OWN)],
  olof: [inRound('chair', OWN)],
  maria: [inRound('member', OWN)],
  ragnar: [inRound('auditor', null)],
  tove: [{ role: 'administrator' }],
};

const subjectOf = ({ round, municipality, committees }: RoundFile): RoundSubject => ({
  kind: 'round',
  roundId: round.id,
  municipality: municipality.name,
  committees: committees.map(({ code }) => code),
  state: 'proposed',
});
const otherRound: RoundFile = JSON.parse(readFileSync(exampleFile('ekhammar-2024.json'), 'utf8'));
const ROUNDS = [exampleRound(), otherRound];
/** An application of each of two committees of the one round, one of the other's, and one that is nowhere. */
const APPLICATIONS = [
  [OWN, 'TI-2021-001'],
  [OWN, 'TI-2021-051'],
  [OTHER, 'EK-01'],
  [OWN, 'finns-inte'],
] as const;

const applicationAt = (roundId: string, reference: string): ApplicationSubject | null => {
  const file = ROUNDS.find(({ round }) => round.id === roundId);
  const application = file?.applications.find((one) => one.reference === reference);
  if (!file || !application) return null;
  return {
    kind: 'application',
    roundId,
    municipality: file.municipality.name,
    committee: application.committee,
    state: 'submitted',
  };
};

/** Drafts of two committees of the one round, and one that is nowhere: `draftId` by committee. */
const DRAFTS = ['RK', 'TN', null] as const;
const drafts = new Map<string | null, number>([[null, 987_654]]);

function expectedForDraft(action: Action, roles: readonly HeldRole[], committee: string | null): string {
  const [file = exampleRound()] = ROUNDS;
  const round = subjectOf(file);
  if (!may(roles, 'round.read', round)) return 'round-unknown';
  if (!may(roles, 'draft.list', round)) return 'forbidden';
  const draft: ApplicationSubject = { ...round, kind: 'application', committee: committee ?? '', state: 'draft' };
  if (committee === null || !may(roles, 'draft.read', draft)) return 'draft-unknown';
  return may(roles, action, draft) ? 'through' : 'forbidden';
}

/** What the table says: let through, or refused in which words. */
function expectedFor(action: Action, roles: readonly HeldRole[], roundId: string, reference: string): string {
  const { subject } = POLICY[action];
  if (subject === 'portal') return may(roles, action, { kind: 'portal' }) ? 'through' : 'forbidden';
  const file = ROUNDS.find(({ round }) => round.id === roundId);
  if (!file || !may(roles, 'round.read', subjectOf(file))) return 'round-unknown';
  if (subject === 'round') return may(roles, action, subjectOf(file)) ? 'through' : 'forbidden';
  if (!may(roles, 'application.list', subjectOf(file))) return 'forbidden';
  const application = applicationAt(roundId, reference);
  if (!application || !may(roles, 'application.read', application)) return 'application-unknown';
  return may(roles, action, application) ? 'through' : 'forbidden';
}

const REFUSALS =
  /^urn:trygghetsportalen:problem:(not-signed-in|session-ended|forbidden|round-unknown|application-unknown|draft-unknown)$/;

describe('every route, for every role, on own and others’ objects', () => {
  let database: GivenDatabase;
  let api: ListeningApi;
  const routes = new Set<string>();

  beforeAll(async () => {
    database = await givenDatabase();
    for (const file of ROUNDS) await givenProposedRound(database.transactions, file);
    api = await listeningApi({ databaseUrl: database.connectionString }, ({ method, url }) => {
      for (const one of [method].flat()) if (one !== 'HEAD' && !url.startsWith('/oidc')) routes.add(`${one} ${url}`);
    });
    await database.transactions.run('system:cli', async ({ people, drafts: stored }) => {
      for (const [subject, roles] of Object.entries(PEOPLE)) {
        const person = await people.findBySubject('demonstration', subject);
        if (!person) throw new Error(`${subject} is not there`);
        for (const { id } of await people.assignmentsOf([person.id])) await people.revoke(id, 'system:cli');
        for (const held of roles) await people.assign(person.id, held, 'system:cli');
        const place = { roundId: OWN, municipality: STOCKHOLM, title: '', content: {}, createdBy: person.id };
        for (const committee of DRAFTS)
          if (committee !== null && !drafts.has(committee)) drafts.set(committee, await stored.add({ ...place, committee }));
      }
    });
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const asked = async (
    subject: string | null,
    route: string,
    roundId: string,
    reference: string,
    body?: unknown,
  ): Promise<string> => {
    const [method = '', template = ''] = route.split(' ');
    const path = template
      .replace(':roundId', encodeURIComponent(roundId))
      .replace(':reference', encodeURIComponent(reference))
      .replace(':draftId', reference)
      .replaceAll(/:(?:personId|assignmentId|version|viewId|number|n)\b/g, '987654')
      .replaceAll(/:\w+/g, 'okant');
    const client = await api.as(subject);
    const answer = method === 'GET' ? await client.get(path) : await client.send(method, path, body);
    const text = await answer.text();
    if (answer.status < 400 || !answer.headers.get('content-type')?.includes('problem+json')) return 'through';
    const { type }: { type: string } = JSON.parse(text);
    const [, refusal = 'through'] = REFUSALS.exec(type) ?? [];
    return answer.status >= 500 ? `${answer.status}` : refusal;
  };

  it('has a row, and every row a route', () => {
    expect([...routes].toSorted()).toEqual(Object.keys(ROWS).toSorted());
  });

  const closed = Object.entries(ROWS).flatMap(([route, row]) => ('action' in row ? [[route, row] as const] : []));
  const ofDrafts = closed.filter(([route]) => route.includes(':draftId'));
  it.each(ofDrafts)('%s answers the draft’s own committee alone', async (route, { action, body }) => {
    for (const committee of DRAFTS) {
      for (const [subject, roles] of Object.entries(PEOPLE)) {
        const got = await asked(subject, route, OWN, String(drafts.get(committee)), body);
        expect([subject, committee, got]).toEqual([subject, committee, expectedForDraft(action, roles, committee)]);
      }
      expect(await asked(null, route, OWN, String(drafts.get(committee)), body)).toBe('not-signed-in');
    }
  });

  const ofOthers = closed.filter(([route]) => !route.includes(':draftId'));
  it.each(ofOthers)('%s answers whom the table lets, and refuses the others as it says', async (route, { action, body }) => {
    const places =
      POLICY[action].subject === 'application'
        ? APPLICATIONS
        : [...ROUNDS.map(({ round }) => [round.id, ''] as const), ['finns-inte', ''] as const];
    for (const [roundId, reference] of places) {
      const seen = await Promise.all(
        Object.entries(PEOPLE).map(async ([subject, roles]) => ({
          who: `${subject} at ${roundId} ${reference}`,
          got: await asked(subject, route, roundId, reference, body),
          expected: expectedFor(action, roles, roundId, reference),
        })),
      );
      expect(seen.map(({ who, got }) => [who, got])).toEqual(seen.map(({ who, expected }) => [who, expected]));
      expect(await asked(null, route, roundId, reference, body)).toBe('not-signed-in');
    }
  });

  it.each(Object.entries(ROWS).flatMap(([route, row]) => ('open' in row ? [route] : [])))('%s is open', async (route) => {
    expect(await asked(null, route, OWN, '')).toBe('through');
  });
});
