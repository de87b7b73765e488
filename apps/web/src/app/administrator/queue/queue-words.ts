/** What each kind of work is called; one that we do not know stands as it came. */
const QUEUE_WORDS: Readonly<Record<string, string>> = {
  'pre-assessment': 'Förprövning',
  decisions: 'Förslag till beslut',
  notices: 'Notiser med e-post',
};
export const queueWord = (queue: string): string => QUEUE_WORDS[queue] ?? queue;

/** How long something has waited. @example ageWords(45_000) → `45 s`; 125_000 → `2 min`; 7_500_000 → `2 h` */
export function ageWords(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3600 ? `${Math.floor(seconds / 60)} min` : `${Math.floor(seconds / 3600)} h`;
}
