import { DOCUMENT, inject, Injectable } from '@angular/core';
import { type DraftChange, memberOf } from '@tp/domain';
import { isFormField } from './form-sections.js';

const KEY = 'trygghetsportalen.utkast';

/** Of whose, and of which draft. */
export const keptAs = (personId: number | string | undefined, roundId: string, draftId: number | string): string =>
  `${personId ?? ''}.${roundId}.${draftId}`;

/** What one has written and the portal has not yet got, in this browser: over a reload, a closed tab and an ended session. */
@Injectable({ providedIn: 'root' })
export class KeptChanges {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  /** @param of whose, and of which draft */
  read(of: string): readonly DraftChange[] {
    try {
      const kept: unknown = JSON.parse(this.storage?.getItem(`${KEY}.${of}`) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isChange) : [];
    } catch {
      return [];
    }
  }

  /** @returns whether it could be kept: a full or forbidden store cannot */
  write(of: string, changes: readonly DraftChange[]): boolean {
    try {
      if (changes.length === 0) this.storage?.removeItem(`${KEY}.${of}`);
      else this.storage?.setItem(`${KEY}.${of}`, JSON.stringify(changes));
      return true;
    } catch {
      return false;
    }
  }
}

/** Our own, of this browser: the portal looks at the value when it is sent. */
function isChange(kept: unknown): kept is DraftChange {
  const [field, base] = [memberOf(kept, 'field'), memberOf(kept, 'base')];
  return typeof field === 'string' && isFormField(field) && Number.isInteger(base) && memberOf(kept, 'value') !== undefined;
}
