import type { Fault, Principles } from '@tp/domain';

/** What a principles document of the right shape gets wrong: its expressions, its scale, its codes; pointers from the document. */
export function principlesFaults(_principles: Principles): readonly Fault[] {
  return [];
}
