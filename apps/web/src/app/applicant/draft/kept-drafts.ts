import { inject, Injectable } from '@angular/core';
import type { DraftFormResponse } from '@tp/contracts';
import { type DraftChange, memberOf } from '@tp/domain';
import { KEPT, KeptHere } from '../../session/public.js';
import { isFormField } from './form-sections.js';

/** So many drafts can be opened without a network: those that were opened last. A copy holds the round and its rules too. */
const MOST_COPIES = 3;

/**
 * What this browser has of a draft. What one has written and the portal has not yet got: over a reload, a closed tab and an ended
 * session. And the draft as the portal had it last, to be opened without a network: until nobody is signed in.
 */
@Injectable({ providedIn: 'root' })
export class KeptDrafts {
  private readonly kept = inject(KeptHere);

  /** @param of whose, and which draft */
  changes(of: string): readonly DraftChange[] {
    const kept = this.kept.read(`${KEPT.unsent}.${of}`);
    return Array.isArray(kept) ? kept.filter(isChange) : [];
  }

  /** @returns whether they could be kept */
  keepChanges(of: string, changes: readonly DraftChange[]): boolean {
    if (changes.length > 0) return this.kept.write(`${KEPT.unsent}.${of}`, changes);
    this.kept.forget(`${KEPT.unsent}.${of}`);
    return true;
  }

  copy(of: string): DraftFormResponse | null {
    const form = memberOf(this.kept.read(`${KEPT.copies}.${of}`), 'form');
    return isForm(form) ? form : null;
  }

  /** What is written goes before: where a copy does not fit, there is none. */
  keepCopy(of: string, form: DraftFormResponse): void {
    const name = `${KEPT.copies}.${of}`;
    const others = this.kept.names(`${KEPT.copies}.`).filter((one) => one !== name);
    const byAge = others.toSorted((a, b) => this.keptAt(b) - this.keptAt(a));
    for (const old of byAge.slice(MOST_COPIES - 1)) this.kept.forget(old);
    if (!this.kept.write(name, { keptAt: Date.now(), form })) this.kept.forget(name);
  }

  /** It is sent, or is no more. */
  forget(of: string): void {
    this.kept.forget(`${KEPT.unsent}.${of}`);
    this.forgetCopy(of);
  }

  /** It is removed, which can be undone. */
  forgetCopy(of: string): void {
    this.kept.forget(`${KEPT.copies}.${of}`);
  }

  private keptAt(name: string): number {
    return Number(memberOf(this.kept.read(name), 'keptAt'));
  }
}

/** How a draft's are named here. */
export const keptName = (personId: number | null, roundId: string, draftId: string | number): string =>
  `${personId ?? ''}.${roundId}.${draftId}`;

/** Our own, of this browser: the portal looks at the value when it is sent. */
function isChange(kept: unknown): kept is DraftChange {
  const [field, base] = [memberOf(kept, 'field'), memberOf(kept, 'base')];
  return typeof field === 'string' && isFormField(field) && Number.isInteger(base) && memberOf(kept, 'value') !== undefined;
}

/** Likewise: one of an earlier version of the portal may lack something, and is then as if it were not there. */
const isForm = (kept: unknown): kept is DraftFormResponse =>
  FORM_KEYS.every((key) => memberOf(kept, key) !== undefined) && memberOf(kept, 'state') !== 'sent';

const FORM_KEYS = [
  ...['id', 'state', 'revision', 'revisions', 'content', 'updatedAt'],
  ...['round', 'principles', 'committeeName', 'call', 'maySend'],
] as const satisfies readonly (keyof DraftFormResponse)[];
