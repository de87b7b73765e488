import { type DecisionRow, type RobustnessGroup, robustnessGroupOf } from '@tp/domain';
import { oneLine } from '../texts/one-line.js';
import type { AnnexInput, AnnexRobustness } from './annex-input.js';

/** How firm the selection is, as groups: the samples do not bear out an order. */
export type RobustnessSection = Readonly<{ heading: string; sentence: string; groups: readonly RobustnessRows[] }>;
/** `hasShares`: the shares tell the rows apart; where all were granted, or none, they say nothing more. */
export type RobustnessRows = Readonly<{
  heading: string;
  sentence: string;
  hasShares: boolean;
  rows: readonly Readonly<{ reference: string; title: string; byWeights: string; byReviewers: string }>[];
}>;

const GROUPS = [
  {
    group: 'borderline',
    word: 'Gränsfall',
    meaning: 'Beviljas i så stor del av proven som andelarna säger. De står i listans ordning, som inte är en rangordning.',
  },
  { group: 'always', word: 'Beviljas alltid', meaning: 'Beviljas i alla prov, av båda slagen.' },
  { group: 'never', word: 'Beviljas aldrig', meaning: 'Beviljas inte i något prov, av något slag.' },
] as const satisfies readonly Readonly<{ group: RobustnessGroup; word: string; meaning: string }>[];

/** @returns `null` when nobody has asked for it; without rows where the applications are too many to be shown one by one */
export function robustnessSection({ robustness, decisionList }: AnnexInput, isWhole: boolean): RobustnessSection | null {
  if (robustness === null) return null;
  const sampled = decisionList.decisions.map((row, index) => sampledRow(row, robustness, index));
  return {
    heading: 'Hur säkert är urvalet?',
    sentence: methodOf(robustness),
    groups: GROUPS.map(({ group, word, meaning }) => {
      const own = sampled.filter((one) => one.group === group);
      const rows = isWhole ? own.map(({ row }) => row) : [];
      return { heading: `${word} (${own.length})`, sentence: meaning, hasShares: group === 'borderline', rows };
    }),
  };
}

const count = new Intl.NumberFormat('sv-SE');

function methodOf({ order: { band, samples, seed } }: AnnexRobustness): string {
  const times = samples === 1 ? '1 gång' : `${count.format(samples)} gånger`;
  return [
    `Urvalet är gjort om ${times} med varje kriteriums vikt lottad inom ±${band} % av principernas, och ${times} med granskarna lottade på nytt bland dem som har granskat (frö ${seed}: samma frö ger samma svar).`,
    'Metoden, ramen och tröskeln är omgångens egna. Det som är flyttat för hand eller ändrat på sammanträdet räknas inte in.',
  ].join(' ');
}

function sampledRow({ reference, title }: DecisionRow, { byWeights, byReviewers }: AnnexRobustness, index: number) {
  const [ofWeights, ofReviewers] = [byWeights[index] ?? 0, byReviewers[index] ?? 0];
  const [group, other] = [
    robustnessGroupOf({ reference, share: ofWeights }),
    robustnessGroupOf({ reference, share: ofReviewers }),
  ];
  return {
    group: group === other ? group : 'borderline',
    row: {
      reference: oneLine(reference) || '–',
      title: oneLine(title) || 'Insats utan namn',
      byWeights: percentOf(ofWeights),
      byReviewers: percentOf(ofReviewers),
    },
  };
}

/** Whole per cent; 0 and 100 are said only of none and of all. */
function percentOf(share: number): string {
  const whole = Math.round(share * 100);
  const percent = share > 0 && share < 1 ? Math.min(99, Math.max(1, whole)) : whole;
  return `${percent}\u00a0%`;
}
