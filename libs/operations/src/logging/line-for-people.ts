const LEVELS: Readonly<Record<string, string>> = { warn: 'VARNING', error: 'FEL', fatal: 'FEL' };
const NOT_FOR_PEOPLE = new Set(['level', 'time', 'process', 'message', 'error']);

/** A JSON line as one can read it in a terminal: level, process, what happened, and the facts. */
export function lineForPeople(json: string): string {
  const line = JSON.parse(json) as Readonly<Record<string, unknown>>; // ours, from the logger
  const facts = Object.entries(line).filter(([key]) => !NOT_FOR_PEOPLE.has(key));
  const words = [
    LEVELS[String(line['level'])],
    `${String(line['process'])}:`,
    line['message'],
    ...facts.map(([key, value]) => `${key}=${String(value)}`),
  ];
  return `${words
    .filter((word) => word !== undefined && word !== '')
    .map(String)
    .join(' ')}${errorText(line['error'])}\n`;
}

function errorText(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('type' in error)) return '';
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  const at = 'at' in error && Array.isArray(error.at) ? error.at.map((frame) => `\n    ${String(frame)}`).join('') : '';
  return ` (${String(error.type)}${code})${at}`;
}
