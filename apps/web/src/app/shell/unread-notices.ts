import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable } from '@angular/core';
import type { NoticeListResponse } from '@tp/contracts';
import { inBackground, Session } from '../session/public.js';
import { lastSeen } from './last-seen.js';
import { pollWhileVisible } from './poll.js';

const LOOK_AGAIN_MS = 60_000;

/** How many notices one has not read, looked at anew while somebody looks. */
@Injectable({ providedIn: 'root' })
export class UnreadNotices {
  private readonly session = inject(Session);
  /** Of whom: the session is asked for often, and each answer is a new object. */
  private readonly personId = computed(() =>
    this.session.mayAnywhere('notice.own') ? (this.session.person()?.id ?? null) : null,
  );
  private readonly response = httpResource<NoticeListResponse>(() =>
    this.personId() === null ? undefined : { url: '/api/v1/notices', params: { limit: 1 }, context: inBackground() },
  );
  private readonly seen = lastSeen(
    () => String(this.personId()),
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  readonly count = computed(() => this.seen()?.unread ?? 0);

  constructor() {
    pollWhileVisible(LOOK_AGAIN_MS, () => this.lookAgain());
  }

  lookAgain(): void {
    this.response.reload();
  }
}
