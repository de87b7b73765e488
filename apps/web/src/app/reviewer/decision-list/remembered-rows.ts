import { DOCUMENT, inject, Injectable } from '@angular/core';

const KEY = 'trygghetsportalen.tata-rader';

/** How close a person last chose to have the rows: a list begins with it where its address does not say. */
@Injectable({ providedIn: 'root' })
export class RememberedRows {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  areCompact(): boolean {
    return this.storage?.getItem(KEY) === 'ja';
  }

  remember(rows: 'compact' | 'usual'): void {
    this.storage?.setItem(KEY, rows === 'compact' ? 'ja' : 'nej');
  }
}
