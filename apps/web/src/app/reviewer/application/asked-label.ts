import { askedNumber, type AskTarget, isAskedAttachment } from '@tp/domain';
import { fieldLabel } from './shown-value.js';

/** What is asked about, by its name. @example 'attachments/2' → `Bilaga 2` */
export function askedLabel(target: AskTarget): string {
  if (!isAskedAttachment(target)) return fieldLabel(`/${target}`);
  const number = askedNumber(target);
  return number === null ? 'En bilaga som saknas' : `Bilaga ${number}`;
}
