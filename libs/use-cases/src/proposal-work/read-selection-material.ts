import {
  type Application,
  type Assessable,
  type Committee,
  constrainedCandidates,
  kronor,
  type Kronor,
  maskAt,
  type Principles,
  type Review,
  type Secrecy,
  secrecyOf,
  select,
  type SelectionMethod,
  selectionMethodOf,
  type Settlement,
} from '@tp/domain';
import type { PersonViewer, Transactions } from '@tp/persistence';
import { readRoundMaterial } from '../decisions/round-material.js';
import { readRoundReviewing } from '../reviewing/round-reviewing.js';

/** What a selection reads of an application; `null` where a secrecy mark covers it. */
export type SelectableApplication = Assessable &
  Readonly<{
    committee: string | null;
    title: string | null;
    measures: readonly string[] | null;
    district: string | null;
    place: Readonly<{ name: string; lat: number; lon: number }> | null;
    /** A mark covers an amount: none is told, and the application is not among what is selected anew. */
    hasCoveredAmount: boolean;
    /** Whoever asks has to keep away from it: what reviewers say of it is not told, and it is not among what is selected anew. */
    isInConflict: boolean;
  }>;

/** All that the selection of a round's newest version follows from, for whoever weighs it in their own browser. */
export type SelectionMaterial = Readonly<{
  title: string;
  roundVersion: number;
  frame: Kronor | null;
  method: SelectionMethod;
  principles: Pick<Principles, 'criteria' | 'threshold' | 'codes'>;
  committees: readonly Pick<Committee, 'code' | 'name'>[];
  applications: readonly SelectableApplication[];
  /** Without what they say in words, and without those of applications that the viewer has to keep away from. */
  reviews: readonly Review[];
  settlements: readonly Settlement[];
  /** The references that the round's own method grants, all amounts counted, before anybody has moved any. */
  grantedByMethod: readonly string[];
}>;

/** @returns `null` when there is no such round */
export class ReadSelectionMaterial {
  constructor(private readonly transactions: Transactions) {}

  execute(roundId: string, viewer: PersonViewer): Promise<SelectionMaterial | null> {
    return this.transactions.readAs(viewer, async (repositories) => {
      const version = await repositories.rounds.find(roundId);
      if (!version) return null;
      const { header, principles, applications } = await readRoundMaterial(repositories, version.id);
      const { round, committees, reviews, settlements, municipality } = header;
      const reviewing = await readRoundReviewing(repositories, { roundId, municipality: municipality.name });
      const method = selectionMethodOf(round);
      const input = { round, applications, reviews, settlements, principles };
      const { rows } = select(constrainedCandidates(input), round.frame, method);
      const inConflict = new Set(
        applications.flatMap((application) =>
          reviewing.conflictOf(application, viewer.personId) === null ? [] : [application.reference],
        ),
      );
      const isOpen = ({ application }: Pick<Review, 'application'>): boolean => !inConflict.has(application);
      const { criteria, threshold, codes } = principles;
      return {
        ...{ title: round.title, roundVersion: version.version, frame: round.frame, method },
        principles: { criteria, threshold, codes },
        committees: committees.map(({ code, name }) => ({ code, name })),
        applications: applications.map((application) => ({
          ...selectable(application),
          isInConflict: inConflict.has(application.reference),
        })),
        reviews: (reviews ?? []).filter(isOpen).map(withoutWords),
        settlements: (settlements ?? []).filter(isOpen).map((settlement) => ({ ...settlement, reason: '' })),
        grantedByMethod: rows.filter(({ outcome }) => outcome !== 'deny').map(({ candidate }) => candidate.reference),
      };
    });
  }
}

const withoutWords = ({ motivation: _motivation, requirements, ...review }: Review): Review => ({
  ...review,
  requirements: { ...requirements, shortcomings: [] },
});

function selectable(application: Application): Omit<SelectableApplication, 'isInConflict'> {
  const { reference, committee, title, measures, place, costItems, requestedAmount } = application;
  const secrecy = secrecyOf(application);
  const hasCoveredAmount = coversAmount(application, secrecy);
  const isOpen = (pointer: string): boolean => maskAt(secrecy, pointer) === null;
  const isPlaceOpen = ['name', 'lat', 'lon'].every((key) => isOpen(`/place/${key}`));
  return {
    reference,
    // Which are left out, and how many there are, is known; of the amounts nothing is.
    requestedAmount: hasCoveredAmount ? NOTHING : requestedAmount,
    costItems: costItems.map(({ amount }) => ({ amount: hasCoveredAmount ? NOTHING : amount })),
    committee: isOpen('/committee') ? committee : null,
    title: isOpen('/title') ? title : null,
    measures: measures.every((_measure, at) => isOpen(`/measures/${at}`)) ? measures : null,
    district: isOpen('/place/district') ? place.district : null,
    place: isPlaceOpen ? { name: place.name, lat: place.lat, lon: place.lon } : null,
    hasCoveredAmount,
  };
}

const NOTHING = kronor(0);

const coversAmount = ({ costItems }: Application, secrecy: Secrecy): boolean =>
  maskAt(secrecy, '/requestedAmount') !== null ||
  costItems.some((_item, index) => maskAt(secrecy, `/costItems/${index}/amount`) !== null);
