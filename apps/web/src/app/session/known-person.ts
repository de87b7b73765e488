import { inject, Injectable } from '@angular/core';
import type { SessionPersonResponse } from '@tp/contracts';
import { memberOf } from '@tp/domain';
import { KEPT, KeptHere } from './kept-here.js';

/** No session is longer: after that nobody is known here before the portal has said so. */
const LONGEST_MS = 12 * 60 * 60_000;

/** Who was signed in when the portal was last heard, so that they can write on where there is no network. */
@Injectable({ providedIn: 'root' })
export class KnownPerson {
  private readonly kept = inject(KeptHere);

  read(): SessionPersonResponse | null {
    const known = this.kept.read(KEPT.person);
    const [person, until] = [memberOf(known, 'person'), memberOf(known, 'until')];
    return isPerson(person) && typeof until === 'number' && Date.now() < until ? person : null;
  }

  /** Drafts are kept for this person alone. What somebody has written and the portal has not got stays, until they are here again. */
  note(person: SessionPersonResponse): void {
    if (this.read()?.id !== person.id) this.forget();
    this.kept.write(KEPT.person, { person, until: Date.now() + LONGEST_MS });
  }

  /** Nobody is signed in. */
  forget(): void {
    this.kept.forget(KEPT.person);
    for (const name of this.kept.names(`${KEPT.copies}.`)) this.kept.forget(name);
  }

  /** Whether this browser has something of the person's that the portal has not got. */
  hasUnsent({ id }: SessionPersonResponse): boolean {
    return this.unsentOf(id).length > 0;
  }

  /** They have signed out, and leave nothing here. */
  leave({ id }: SessionPersonResponse): void {
    const written = [KEPT.unsent, KEPT.reasons, KEPT.record].flatMap((kind) => this.kept.names(`${kind}.${id}.`));
    for (const name of written) this.kept.forget(name);
    this.forget();
  }

  private unsentOf(id: number): readonly string[] {
    return this.kept.names(`${KEPT.unsent}.${id}.`);
  }
}

/** Our own, of this browser. */
const isPerson = (kept: unknown): kept is SessionPersonResponse =>
  Number.isInteger(memberOf(kept, 'id')) && typeof memberOf(kept, 'name') === 'string' && Array.isArray(memberOf(kept, 'roles'));
