import { DOCUMENT, inject, Injectable, signal } from '@angular/core';

/** Whether the browser has a network at all. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly online = signal(inject(DOCUMENT).defaultView?.navigator.onLine ?? true);
  readonly isOnline = this.online.asReadonly();

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    window?.addEventListener('online', () => this.online.set(true));
    window?.addEventListener('offline', () => this.online.set(false));
  }
}
