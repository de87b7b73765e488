import { DOCUMENT, inject, Injectable } from '@angular/core';

const PREFIX = 'trygghetsportalen';

/** What this browser keeps of somebody's own. Everything of it is gone from here when that person signs out. */
@Injectable({ providedIn: 'root' })
export class KeptHere {
  private readonly view = inject(DOCUMENT).defaultView;

  /** @returns `null` when nothing is kept so, or nothing that can be read */
  read(name: string): unknown {
    try {
      return JSON.parse(this.view?.localStorage.getItem(`${PREFIX}.${name}`) ?? 'null');
    } catch {
      return null;
    }
  }

  /** @returns whether it could be kept: a full or forbidden store cannot */
  write(name: string, value: unknown): boolean {
    try {
      this.view?.localStorage.setItem(`${PREFIX}.${name}`, JSON.stringify(value));
      return true;
    } catch {
      return false;
    }
  }

  forget(name: string): void {
    try {
      this.view?.localStorage.removeItem(`${PREFIX}.${name}`);
    } catch {
      // A forbidden store has kept nothing.
    }
  }

  /** The names of all that begin so. */
  names(beginning: string): readonly string[] {
    try {
      const own = `${PREFIX}.${beginning}`;
      const keys = Object.keys(this.view?.localStorage ?? {});
      return keys.filter((key) => key.startsWith(own)).map((key) => key.slice(PREFIX.length + 1));
    } catch {
      return [];
    }
  }
}

/** What is kept, by the beginning of its name: of drafts that follows, after a dot, whose it is and which. */
export const KEPT = { person: 'person', unsent: 'utkast', copies: 'utkastkopia', reasons: 'skal', record: 'protokoll' } as const;
