import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { RoundForm } from './round-form.js';

const KEY = 'trygghetsportalen.omgangsformular';

/** What is typed and not yet saved, in this browser, for whoever comes back to the page. */
@Injectable({ providedIn: 'root' })
export class RememberedForm {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  /** @param of what tells one form from another: whose, and of which round in which version */
  read(of: string): RoundForm | null {
    const text = this.storage?.getItem(`${KEY}.${of}`);
    if (text == null) return null;
    try {
      const form: unknown = JSON.parse(text);
      return isForm(form) ? form : null;
    } catch {
      return null;
    }
  }

  write(of: string, form: RoundForm): void {
    this.storage?.setItem(`${KEY}.${of}`, JSON.stringify(form));
  }

  forget(of: string): void {
    this.storage?.removeItem(`${KEY}.${of}`);
  }
}

/** Our own, of this browser: a form of an earlier version of the portal lacks something, and is then begun anew. */
const isForm = (form: unknown): form is RoundForm =>
  typeof form === 'object' && form !== null && FORM_KEYS.every((key) => key in form);

const FORM_KEYS = [
  ...[
    'title',
    'id',
    'isIdOwn',
    'caseNumber',
    'budgetYear',
    'submissionDeadline',
    'statementDate',
    'frame',
    'unreadFrame',
    'fundingSource',
  ],
  ...['principles', 'method', 'levelsShown', 'lateApplications', 'municipality', 'committees'],
] as const satisfies readonly (keyof RoundForm)[];
