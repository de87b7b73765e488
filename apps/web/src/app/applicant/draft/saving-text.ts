import type { SavingState } from './draft-store.js';

const clock = new Intl.DateTimeFormat('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Stockholm' });

/** Whether the portal has what is written, in words. */
export function savingText(state: SavingState, savedAt: string | null, hasPending: boolean): string {
  if (state === 'waiting' && hasPending) return 'Inte sparat i portalen än. Det finns kvar här, och sparas när det går.';
  if (state === 'signed-out') return 'Inte sparat i portalen än. Det finns kvar här tills du har loggat in igen.';
  if (state === 'refused') return 'Kunde inte sparas.';
  if (state === 'saving' || hasPending) return 'Sparar …';
  return savedAt === null ? 'Inget är skrivet än' : `Sparat kl. ${clock.format(new Date(savedAt)).replace('.', ':')}`;
}
