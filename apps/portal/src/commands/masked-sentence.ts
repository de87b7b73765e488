import type { CommandContext } from './command-context.js';

/** One line on standard error of how much secrecy hides, and where; none when nothing is. Source: decision-list.md, secrecy. */
export function sayMasked(count: number, where: string, { say }: CommandContext): void {
  if (count === 0) return;
  say(count === 1 ? `1 uppgift med sekretess är dold ${where}.` : `${count} uppgifter med sekretess är dolda ${where}.`);
}
