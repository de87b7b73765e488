import type { SelectionMaterialResponse } from '@tp/contracts';
import { principlesSchema, type RoundFile, roundFileSchema } from '@tp/domain';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// Jest runs in the project's own folder.
const read = (name: string): unknown => JSON.parse(readFileSync(resolve(`../../libs/formats/examples/${name}.json`), 'utf8'));

/** The example round, and its principles where the file has none of its own. */
export function exampleFile(name: 'stockholm-2021' | 'ekhammar-2024') {
  const file: RoundFile = roundFileSchema.parse(read(name));
  return { ...file, principles: file.principles ?? principlesSchema.parse(read('stockholm-2020')) };
}

/** A round as the API gives it to whoever weighs its selection. */
export function materialOf({
  round,
  principles,
  committees,
  applications,
  reviews,
  settlements,
}: ReturnType<typeof exampleFile>): SelectionMaterialResponse {
  return {
    title: round.title,
    roundVersion: 1,
    frame: round.frame,
    method: round.selection?.method ?? (round.frame === null ? 'threshold' : 'rank'),
    principles,
    committees,
    applications: applications.map(({ reference, requestedAmount, costItems, committee, title, measures, place }) => ({
      ...{ reference, requestedAmount, costItems, committee, title, measures, district: place.district, place },
      hasCoveredAmount: false,
      isInConflict: false,
    })),
    reviews: reviews ?? [],
    settlements: settlements ?? [],
    grantedByMethod: [],
  };
}
