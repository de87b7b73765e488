import type { Application } from '../applications/application.js';
import { maskAt, type Secrecy } from '../secrecy/secrecy.js';
import type { Decision } from './decision.js';

/**
 * The mask of a granted amount that would give a covered amount away, else `null`: one that is the whole of a covered requested
 * amount, or a sum from which the one covered cost item can be had by subtraction. With several covered items the sum of all
 * tells none of them; of a part of them it might, and is masked. 0 kronor gives nothing away.
 * Source: decision-list.md, "Secrecy".
 */
export function maskOfGrantedAmount(
  { outcome, grantedAmount }: Pick<Decision, 'outcome' | 'grantedAmount'>,
  { costItems }: Pick<Application, 'costItems'>,
  secrecy: Secrecy,
): string | null {
  if (secrecy.marks.length === 0 || grantedAmount === 0) return null;
  const ofRequested = maskAt(secrecy, '/requestedAmount');
  if (outcome === 'grant' && ofRequested) return ofRequested;

  const items = costItems.map(({ amount }, index) => ({ amount, mask: maskAt(secrecy, `/costItems/${index}/amount`) }));
  const masks = items.flatMap(({ amount, mask }) => (mask && amount > 0 ? [mask] : []));
  const [first] = masks;
  if (first === undefined) return null;
  const openAmount = items.reduce((sum, { amount, mask }) => (mask ? sum : sum + amount), 0);
  const isOfOpenItemsAlone = masks.length === 1 && grantedAmount === openAmount;
  const isOfAllTogether = masks.length > 1 && outcome === 'grant';
  return isOfOpenItemsAlone || isOfAllTogether ? null : first;
}
