import type { Fault, NamedByFacts, RoundHeader } from '@tp/domain';
import type { PrinciplesVersion, Repositories } from '@tp/persistence';

export type ChosenPrinciples = Readonly<
  { kind: 'chosen'; principles: PrinciplesVersion } | { kind: 'faulty'; faults: readonly Fault[] }
>;

/** The principles that a round's facts name: the version that is chosen, else the newest of that id. */
export async function chosenPrinciples(
  { principles: id, principlesVersion: version }: NamedByFacts,
  { principles }: Repositories,
): Promise<ChosenPrinciples> {
  if (id === null) return { kind: 'faulty', faults: [] }; // said already
  const current = await principles.findCurrent(id);
  if (current === null) {
    const message = 'Ska vara principer som portalen har.';
    return { kind: 'faulty', faults: [{ pointer: '/round/principles', value: id, message }] };
  }
  const chosen = version === null ? current : await principles.findByVersion(id, version);
  if (chosen !== null) return { kind: 'chosen', principles: chosen };
  const message = 'Ska vara en version av principerna som portalen har.';
  return { kind: 'faulty', faults: [{ pointer: '/principlesVersion', value: version, message }] };
}

/** What the round's file says of them: the document itself where it is not the one that its id alone would lead to. Source: round.md, `round`. */
export async function embeddedIn(
  chosen: PrinciplesVersion,
  { principles }: Repositories,
): Promise<Pick<RoundHeader, 'principles'>> {
  const current = await principles.findCurrent(chosen.principlesId);
  return current?.id === chosen.id ? {} : { principles: chosen.document };
}
