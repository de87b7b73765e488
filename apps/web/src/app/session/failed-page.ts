import { inject, Injectable, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';

/**
 * The page that one was on the way to when a file of it did not come: without a network, or because a newer portal has other files. The
 * browser does not ask for such a file again; only a new beginning helps.
 */
@Injectable({ providedIn: 'root' })
export class FailedPage {
  private readonly address = signal<string | null>(null);
  readonly url = this.address.asReadonly();

  constructor() {
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationEnd) this.forget(); // another page came
      });
  }

  note(url: string): void {
    this.address.set(url);
  }

  forget(): void {
    this.address.set(null);
  }
}
