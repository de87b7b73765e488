import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import type { RoundResponse } from '@tp/contracts';
import type { RoundSubject } from '@tp/domain';
import { filter, map } from 'rxjs';
import { inBackground, Session } from '../session/public.js';
import { lastSeen } from './last-seen.js';
import { pollWhileVisible } from './poll.js';

const LOOK_AGAIN_MS = 30_000;
/** Pages that stand where a round's id does. */
const NO_ROUNDS: readonly string[] = ['ny', 'skapa'];

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
    return id === undefined || NO_ROUNDS.includes(id) ? null : decodeURIComponent(id);
  });
  /** Each answer about the session is a new person: by the person itself, a round that is not there would be asked for without end. */
  private readonly personId = computed(() => this.session.person()?.id ?? null);
  private readonly response = httpResource<RoundResponse>(() => {
    const id = this.roundId();
    if (id === null || this.personId() === null) return undefined;
    return { url: `/api/v1/rounds/${encodeURIComponent(id)}`, context: inBackground() };
  });
  private readonly seen = lastSeen(
    () => this.roundId() ?? '',
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  readonly round = computed(() => this.seen() ?? null);
  private readonly first = linkedSignal<RoundResponse | null, RoundResponse | null>({
    source: this.round,
    computation: (round, previous) => (previous?.value?.id === round?.id ? (previous?.value ?? round) : round),
  });
  /** The version that the round has got since its page was opened; `null` when it is still the same. */
  readonly newerVersion = computed(() => {
    const [first, round] = [this.first(), this.round()];
    return first !== null && round !== null && round.version !== first.version ? round.version : null;
  });
  /** As the policy sees it; whether there is a proposal yet plays no part in what a menu offers. */
  readonly subject = computed((): RoundSubject | null => {
    const round = this.round();
    if (round === null) return null;
    const committees = round.committees.map(({ code }) => code);
    return { kind: 'round', roundId: round.id, municipality: round.municipality.name, committees, state: 'proposed' };
  });

  constructor() {
    pollWhileVisible(LOOK_AGAIN_MS, () => {
      if (this.roundId() !== null) this.response.reload();
    });
  }
}
