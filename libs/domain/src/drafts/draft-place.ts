import { DRAFT_FIELDS, type DraftField, isDraftField } from './draft.js';

const FIELDS = Object.keys(DRAFT_FIELDS).filter(isDraftField);

/** The field of the form that a pointer into an application (with or without `/application` before it) leads to, and its cell. */
export function draftPlaceOf(pointer: string): Readonly<{ field: DraftField; index?: number; key?: string }> {
  const steps = pointer
    .replace(/^\/application\//, '/')
    .split('/')
    .slice(1);
  for (const length of [2, 1]) {
    const field = steps.slice(0, length).join('/');
    if (!isDraftField(field)) continue;
    const [index, key] = steps.slice(length);
    return { field, ...(index !== undefined && { index: Number(index) }), ...(key !== undefined && { key }) };
  }
  return { field: FIELDS.find((field) => field.startsWith(`${steps[0] ?? ''}/`)) ?? 'title' };
}
