import type { Application } from '../applications/application.js';
import { memberOf } from '../faults/json-value.js';
import { type DraftContent, type DraftField, DRAFT_FIELDS, isDraftField } from './draft.js';

/**
 * What a draft would hold for this application to come of it: what a new one begins with, or what is asked to be supplemented. Its
 * attachments have their names and no files.
 */
export function contentOfApplication(application: Application): DraftContent {
  const fields = Object.keys(DRAFT_FIELDS).filter(isDraftField);
  const written = fields.map((field) => [field, valueAt(application, field)] as const);
  return Object.fromEntries(written.filter(([, value]) => value !== null && value !== undefined && value !== ''));
}

function valueAt(application: Application, field: DraftField): unknown {
  if (field === 'attachments')
    return application.attachments.map(({ name, mandatory, confidential }) => ({ name, mandatory, confidential }));
  if (field === 'confidentiality')
    return application.confidentiality.map(({ fields, ...mark }) => ({ ...mark, fields: fields ?? [] }));
  return field.split('/').reduce<unknown>(memberOf, application);
}
