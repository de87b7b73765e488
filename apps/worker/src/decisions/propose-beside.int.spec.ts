import { kronor, type RoundFile } from '@tp/domain';
import { givenDatabase, type GivenDatabase } from '@tp/persistence/testing';
import { type ProposalMaterial, ProposeRound } from '@tp/use-cases';
import { exampleRound, givenProposedRound } from '@tp/use-cases/testing';

// The built one: a thread begins from a file, and TypeScript's is not one that it can begin from.
const { proposeBeside } = await import(new URL('../../dist/decisions/propose-beside.js', import.meta.url).href);

/** The example's applications twice, the others under numbers of their own. */
function twiceTheExample(): RoundFile {
  const { reviews: once, ...example } = exampleRound();
  const reviews = once ?? [];
  const again = (reference: string): string => `${reference}-B`;
  return {
    ...example,
    applications: [...example.applications, ...example.applications.map((one) => ({ ...one, reference: again(one.reference) }))],
    reviews: [...reviews, ...reviews.map((review) => ({ ...review, application: again(review.application) }))],
  };
}

describe('a large round’s proposal', () => {
  let database: GivenDatabase;
  beforeAll(async () => {
    database = await givenDatabase();
  });
  afterAll(() => database.drop());

  it('is made in a thread of its own, and is the same to the byte', async () => {
    const file = twiceTheExample();
    const round = await givenProposedRound(database.transactions, {
      ...file,
      round: { ...file.round, selection: { method: 'optimise' }, frame: kronor(40_000_000) },
    });
    const order = { ...round, roundVersionId: round.id };
    const [before] = await database.dataSource.query('select sha256 from decision_list');
    await database.dataSource.query('delete from decision_list');
    let [ticks, asked] = [0, 0];
    const ticking = setInterval(() => (ticks += 1), 1);
    await new ProposeRound(database.transactions, (material: ProposalMaterial) => {
      asked = ticks;
      return proposeBeside(material);
    }).execute(order, 'system:worker');
    clearInterval(ticking);
    expect(await database.dataSource.query('select sha256 from decision_list')).toEqual([before]);
    expect(ticks - asked).toBeGreaterThan(20); // a thread takes longer to begin than that
  });

  it('that cannot be made fails as it would here', async () => {
    const applications = Array.from({ length: 200 }, () => null);
    await expect(proposeBeside({ applications })).rejects.toThrow(/undefined|null/);
  });
});
