import type { ListedRoundResponse } from '@tp/contracts';

/** How far the rules have come with a round, in a word or two; `''` for whoever may not follow it. */
export function roundState({ progress }: Pick<ListedRoundResponse, 'progress'>): string {
  if (progress === null) return '';
  if (progress.total === 0) return 'Inga ansökningar ännu';
  if (progress.isProposed) return 'Förslag finns';
  return `Förprövas, ${progress.done} av ${progress.total}`;
}
