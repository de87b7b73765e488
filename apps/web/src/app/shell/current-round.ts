import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import type { RoundResponse } from '@tp/contracts';
import type { RoundSubject } from '@tp/domain';
import { filter, map } from 'rxjs';
import { Session } from '../session/public.js';

/** The round that the address is about, for what is the same on all its pages. */
@Injectable({ providedIn: 'root' })
export class CurrentRound {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly url = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(({ urlAfterRedirects }) => urlAfterRedirects),
    ),
    { initialValue: this.router.url },
  );
  /** `null` on a page that is about none. */
  readonly roundId = computed(() => {
    const [, id] = /^\/omgangar\/([^/?#]+)/.exec(this.url()) ?? [];
    return id === undefined || id === 'ny' ? null : decodeURIComponent(id);
  });
  private readonly response = httpResource<RoundResponse>(() => {
    const id = this.roundId();
    return id === null || this.session.person() === null ? undefined : `/api/v1/rounds/${encodeURIComponent(id)}`;
  });
  readonly round = computed(() => (this.response.hasValue() ? this.response.value() : null));
  /** As the policy sees it; whether there is a proposal yet plays no part in what a menu offers. */
  readonly subject = computed((): RoundSubject | null => {
    const round = this.round();
    if (round === null) return null;
    const committees = round.committees.map(({ code }) => code);
    return { kind: 'round', roundId: round.id, municipality: round.municipality.name, committees, state: 'proposed' };
  });
}
