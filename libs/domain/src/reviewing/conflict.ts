/** Why somebody may not review an application: they have said so themselves, or work for the committee that applies (FL 16 §). */
export type ConflictKind = 'declared' | 'employed';

export function conflictOf(
  { reference, committee }: Readonly<{ reference: string; committee: string }>,
  reviewer: Readonly<{ committees: readonly string[]; declared: ReadonlySet<string> }>,
): ConflictKind | null {
  if (reviewer.committees.includes(committee)) return 'employed';
  return reviewer.declared.has(reference) ? 'declared' : null;
}
