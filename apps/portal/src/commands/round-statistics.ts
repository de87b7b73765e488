import { type Alpha, alphaOf, numberOf, type ReviewerSeverity, scoredReviews, severityOf, statisticsOf } from '@tp/domain';
import type { CommandContext } from './command-context.js';
import { soundRound } from './given-round.js';
import { columns } from './text-columns.js';

export type StatisticsOptions = Readonly<{ principles?: string; json?: boolean }>;

const alphaFigure = new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 3, maximumFractionDigits: 3 });
const pointsFigure = new Intl.NumberFormat('sv-SE', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: 'exceptZero',
});

/**
 * Says how the reviewers in a round's file agree and differ; imports nothing.
 * @throws CommandFailure code 2 with every fault, when the file has any
 */
export async function roundStatistics(file: string, options: StatisticsOptions, context: CommandContext): Promise<void> {
  const { file: given, principles } = await soundRound(file, options.principles, context);
  const reviews = given.reviews ?? [];
  if (options.json === true) return context.print(JSON.stringify(statisticsOf(reviews, principles)));
  const labels = new Map(principles.criteria.map(({ code, label }) => [code, label]));
  const severities = severityOf(scoredReviews(reviews, principles));
  for (const line of [...alphaLines(alphaOf(reviews, principles), labels), '', ...severityLines(severities)]) context.print(line);
}

function alphaLines(alpha: Alpha, labels: ReadonlyMap<string, string>): readonly string[] {
  const criteria = Object.entries(alpha.criteria).map(([code, figure]) => [code, alphaText(figure), labels.get(code) ?? '']);
  return [
    'Samstämmighet mellan granskarna, Krippendorffs alfa (1 är full, 0 är slumpens)',
    ...columns([...criteria, ['Poäng', alphaText(alpha.points), '']]),
  ];
}

const alphaText = (alpha: number | null): string => (alpha === null ? 'går inte att räkna' : alphaFigure.format(alpha));

function severityLines(severities: readonly ReviewerSeverity[]): readonly string[] {
  const heading = 'Stränghet, poäng över (+) eller under (−) dem som granskaren jämförs med på gemensamma ansökningar';
  if (severities.length === 0) return [heading, 'Ingen har granskat något än.'];
  return [heading, ...columns(severities.map((severity) => [severity.reviewer, ...severityText(severity)]))];
}

const severityText = ({ points, comparedWith }: ReviewerSeverity): readonly string[] =>
  points === null
    ? ['–', 'delar ingen ansökan med någon annan']
    : [pointsFigure.format(numberOf(points)), `jämförs med ${namesOf(comparedWith)}`];

const MOST_NAMES = 5;
const namesOf = (reviewers: readonly string[]): string =>
  reviewers.length > MOST_NAMES ? `${reviewers.length} andra` : reviewers.join(', ');
