import { valueText } from '../../reviewer/application/public.js';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;

/** What stands in a field of the application, in words; of a list each of its rows, on a line of its own. */
export function writtenText(field: string, value: unknown): string {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  return rows.some(isObject)
    ? rows.map((row, index) => `${index + 1}. ${valueText(`/${field}/${index}`, row)}`).join('\n')
    : valueText(`/${field}`, value);
}
