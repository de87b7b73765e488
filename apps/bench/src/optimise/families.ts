import { type Candidate, type Kronor, kronor, mulberry32, type Rational, rational } from '@tp/domain';

/** Candidates and a frame. Points are thirds, as averages of three reviewers are: `points` counts them on the scale of 3. */
export type Instance = Readonly<{ candidates: readonly Candidate[]; points: readonly number[]; frame: Kronor }>;

export const thirdsOf = ({ numerator, denominator }: Rational): number => Number((numerator * 3n) / denominator);

type Draw = (from: number, to: number) => number;
type Pair = Readonly<{ points: number; amount: number }>;

/** The largest points and amounts. */
const LARGEST = 1000;
/** Kronor in one unit of amount: applications are made in whole thousands. */
export const UNIT = 1000;

/** The families by which knapsack solvers are told apart (Pisinger 2005), with coefficients up to `LARGEST`: from easy to hard. */
export const FAMILIES: readonly Readonly<{ name: string; pair: (draw: Draw) => Pair }>[] = [
  { name: 'okorrelerad', pair: (draw) => ({ points: draw(1, LARGEST), amount: draw(1, LARGEST) }) },
  {
    name: 'starkt korrelerad',
    pair: (draw) => {
      const amount = draw(1, LARGEST);
      return { points: amount + LARGEST / 10, amount };
    },
  },
  {
    name: 'omvänt starkt korrelerad',
    pair: (draw) => {
      const points = draw(1, LARGEST);
      return { points, amount: points + LARGEST / 10 };
    },
  },
  {
    name: 'delsumma',
    pair: (draw) => {
      const amount = draw(1, LARGEST);
      return { points: amount, amount };
    },
  },
];

/** The same family, size and seed give the same candidates. The frame is half of what they ask for together. */
export function instanceOf(family: (typeof FAMILIES)[number], size: number, seed: number): Instance {
  const draw = drawFrom(seed * 1_000_003 + size);
  const pairs = Array.from({ length: size }, () => family.pair(draw));
  return {
    points: pairs.map(({ points }) => points),
    candidates: pairs.map(({ points, amount }, index) => ({
      reference: `TI-${String(index + 1).padStart(6, '0')}`,
      points: rational(points, 3),
      requestedAmount: kronor(amount * UNIT),
      eligibleAmount: kronor(amount * UNIT),
    })),
    frame: kronor(Math.floor(pairs.reduce((sum, { amount }) => sum + amount, 0) / 2) * UNIT),
  };
}

/** Whole numbers within bounds (mulberry32). */
function drawFrom(seed: number): Draw {
  const next = mulberry32(seed);
  return (from, to) => from + (next() % (to - from + 1));
}
