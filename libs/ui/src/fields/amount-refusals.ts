import type { AmountRefusal } from '@tp/domain';

/** What to do about a text that is no amount. */
export const AMOUNT_REFUSALS: Readonly<Record<AmountRefusal['kind'], string>> = {
  'not-an-amount': 'Skriv ett belopp, till exempel 1,2 mnkr, 500 tkr eller 180 000.',
  fraction: 'Skriv hela kronor.',
  negative: 'Beloppet kan inte vara negativt.',
  'too-large': 'Beloppet är för stort.',
};
