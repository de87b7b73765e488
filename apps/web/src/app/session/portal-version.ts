import type { HttpHeaders } from '@angular/common/http';
import { computed, Injectable, signal } from '@angular/core';

/** Which build of the web the portal serves: another one than this page's means that it was updated under an open tab. */
@Injectable({ providedIn: 'root' })
export class PortalVersion {
  private readonly first = signal<string | null>(null);
  private readonly latest = signal<string | null>(null);
  readonly isOutdated = computed(() => this.first() !== null && this.first() !== this.latest());

  note(headers: Pick<HttpHeaders, 'get'>): void {
    const version = headers.get('x-portal-version');
    if (version === null) return;
    if (this.first() === null) this.first.set(version);
    this.latest.set(version);
  }
}
