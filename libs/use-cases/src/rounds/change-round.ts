import { type Fault, hashOf, readRoundFacts, type RoundFacts } from '@tp/domain';
import type { PrinciplesVersion, Repositories, RoundVersion, Transactions, Viewer } from '@tp/persistence';
import { chosenPrinciples, embeddedIn } from './chosen-principles.js';
import { addRoundVersion, type RoundOutline } from './next-version.js';

export type ChangeRoundOutcome =
  | Readonly<{ kind: 'changed'; round: RoundVersion; isNew: boolean }>
  | Readonly<{ kind: 'faulty'; faults: readonly Fault[] }>
  /** Somebody has changed it meanwhile: the version that it has now. */
  | Readonly<{ kind: 'stale'; version: number }>
  | Readonly<{ kind: 'unknown' }>;

/** Which round, and which version of it was before the eyes of whoever changes it. */
export type SeenRound = Readonly<{ roundId: string; version: number }>;

/**
 * Changes a round's facts: its next version, with the same applications, reviews and settlements, of which the rules are asked anew
 * where they hang on what is other. What others have built on stays: a committee that writes or has sent, and the principles once
 * somebody has reviewed by them.
 */
export class ChangeRound {
  constructor(private readonly transactions: Transactions) {}

  execute({ roundId, version }: SeenRound, input: unknown, viewer: Viewer): Promise<ChangeRoundOutcome> {
    const reading = readRoundFacts(input);
    return this.transactions.runAs(viewer, async (repositories) => {
      const { rounds, audit } = repositories;
      await rounds.lock(roundId);
      const current = await rounds.find(roundId);
      if (current === null) return { kind: 'unknown' };
      if (current.version !== version) return { kind: 'stale', version: current.version };
      const kept = await keptPrinciples(current, reading.named.principles, repositories);
      const named = { ...reading.named, principlesVersion: reading.named.principlesVersion ?? kept };
      const chosen = await chosenPrinciples(named, repositories);
      const faults = chosen.kind === 'faulty' ? chosen.faults : [];
      if (reading.kind === 'faulty') return { kind: 'faulty', faults: [...reading.faults, ...faults] };
      if (chosen.kind === 'faulty') return { kind: 'faulty', faults };

      const before = await rounds.outline(current.id);
      const broken = await brokenBy(reading.facts, { current, before, principles: chosen.principles }, repositories);
      if (broken.length > 0) return { kind: 'faulty', faults: broken };
      const { principlesVersion: _, ...facts } = reading.facts;
      const { principles, ...rest } = before;
      const embedded =
        chosen.principles.id === current.principlesVersionId
          ? { ...('principles' in before && { principles }) }
          : await embeddedIn(chosen.principles, repositories);
      const header = { ...rest, ...facts, ...embedded };
      const { round, isNew } = await addRoundVersion(repositories, { roundId, header, principles: chosen.principles });
      const details = { version: round.version, changed: changedParts(before, header) };
      if (isNew) await audit.append({ action: 'round.changed', subject: roundId, details });
      return { kind: 'changed', round, isNew };
    });
  }
}

/** The version that the round has of the principles that are named; `null` when it has others. */
async function keptPrinciples(current: RoundVersion, named: string | null, { principles }: Repositories): Promise<number | null> {
  const had = await principles.findVersion(current.principlesVersionId);
  return had?.principlesId === named ? had.version : null;
}

type Before = Readonly<{ current: RoundVersion; before: RoundOutline; principles: PrinciplesVersion }>;

async function brokenBy(
  { round, municipality, committees }: RoundFacts,
  { current, before, principles }: Before,
  { rounds, calls }: Repositories,
): Promise<readonly Fault[]> {
  const { roundId } = current;
  const inUse = await rounds.inUse(roundId);
  const faults: Fault[] = [];
  const refuse = (pointer: string, value: unknown, message: string) => void faults.push({ pointer, value, message });
  if (round.id !== roundId) refuse('/round/id', round.id, 'En omgång behåller sin beteckning.');
  if (inUse.isReviewed && principles.id !== current.principlesVersionId)
    refuse('/round/principles', round.principles, 'Principerna kan inte bytas när någon har granskat efter dem.');
  if (inUse.committees.length > 0 && municipality.name !== before.municipality.name)
    refuse('/municipality/name', municipality.name, 'Kommunen kan inte bytas när nämnder har börjat skriva eller skickat in.');
  const codes = new Set(committees.map(({ code }) => code));
  const gone = before.committees.filter(({ code }) => inUse.committees.includes(code) && !codes.has(code));
  if (gone.length > 0) {
    const names = gone.map(({ code, name }) => `${name} (${code})`).join(', ');
    refuse('/committees', codes.size, `${names} har börjat skriva eller skickat in, och ska vara kvar.`);
  }
  const call = await calls.find(roundId);
  if (call?.state === 'open' && round.submissionDeadline == null)
    refuse('/round/submissionDeadline', null, 'En omgång som är öppen ska ha en sista dag.');
  return faults;
}

/** Which of the facts are other, as pointers into the round's file. */
function changedParts(before: RoundOutline, after: RoundOutline): readonly string[] {
  const keys = new Set([...Object.keys(before.round), ...Object.keys(after.round)]);
  const [was, is] = [new Map(Object.entries(before.round)), new Map(Object.entries(after.round))];
  const ofRound = [...keys].filter((key) => !isSame(was.get(key), is.get(key))).map((key) => `/round/${key}`);
  const parts = (['municipality', 'committees', 'principles'] as const).filter((part) => !isSame(before[part], after[part]));
  return [...ofRound, ...parts.map((part) => `/${part}`)];
}

const isSame = (a: unknown, b: unknown): boolean => hashOf([a]) === hashOf([b]);
