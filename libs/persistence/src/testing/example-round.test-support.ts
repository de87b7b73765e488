import { type Application, principlesSchema, type RoundFile, roundFileSchema } from '@tp/domain';
import { readFileSync } from 'node:fs';
import type { RoundVersion } from '../rounds/round-version.js';
import type { GivenDatabase } from './given-database.js';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../formats/examples/${name}`, import.meta.url), 'utf8'));

/** The example round as its file says it, read anew each time. */
export const exampleRound = (): RoundFile => roundFileSchema.parse(example('stockholm-2021.json'));
export const examplePrinciples = () => principlesSchema.parse(example('stockholm-2020.json'));

/** Imports a round's file as the use case does: one transaction. */
export function importRound(
  { transactions }: GivenDatabase,
  file: RoundFile,
  beside = examplePrinciples(),
): Promise<RoundVersion> {
  const { applications, ...header } = file;
  return transactions.run('system:cli', async (db) => {
    await db.rounds.lock(file.round.id);
    const principles = await db.principles.addVersion(file.principles ?? beside);
    const version = await db.rounds.addVersion(header, 'a'.repeat(64), principles);
    const stored = await db.applications.addVersions(file.round.id, applications);
    await db.applications.addToRound(
      version.id,
      stored.map(({ id, sha256 }) => ({ applicationVersionId: id, preAssessmentKey: sha256 })),
    );
    return version;
  });
}

/** The file as the database gives it back. */
export const exportRound = ({ transactions }: GivenDatabase, roundVersionId: number): Promise<RoundFile> =>
  transactions.read(async ({ rounds, applications }) => {
    const all: Application[] = [];
    for await (const chunk of applications.ofRoundVersion(roundVersionId, 10))
      all.push(...chunk.map(({ application }) => application));
    return { ...(await rounds.header(roundVersionId)), applications: all };
  });
