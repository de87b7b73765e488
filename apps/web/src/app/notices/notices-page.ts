import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { MarkNoticesReadRequest, NoticeListResponse, UnreadNoticesResponse } from '@tp/contracts';
import { NOTICE_KINDS } from '@tp/domain';
import { countText, csvOf, Empty, ProblemMessage, saveFile } from '@tp/ui';
import { finalize } from 'rxjs';
import { inBackground } from '../session/public.js';
import { PageTurner } from '../shell/page-turner.js';
import { lastSeen } from '../shell/last-seen.js';
import { UnreadNotices } from '../shell/unread-notices.js';
import { NoticeChoices } from './notice-choices.js';
import { NoticeItem } from './notice-item.js';
import { kindWord, noticesAsTable } from './notice-words.js';
import { EVERY_NOTICE, noticesAddress, noticesRequest, type NoticesQuery, ON_A_PAGE, readNoticesQuery } from './notices-query.js';

const TYPING_PAUSE_MS = 250;
/** As many as the portal gives at once. */
const MOST_EXPORTED = 5000;

/** What has happened that concerns me? The newest first, and what of it comes as e-mail. */
@Component({
  selector: 'app-notices-page',
  imports: [Empty, NoticeChoices, NoticeItem, PageTurner, ProblemMessage],
  templateUrl: './notices-page.html',
})
export class NoticesPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly unreadNotices = inject(UnreadNotices);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly kinds = NOTICE_KINDS;
  protected readonly word = kindWord;
  protected readonly typingPause = TYPING_PAUSE_MS;
  /** The address's, or what it is about to be. */
  protected readonly query = linkedSignal(() => readNoticesQuery(this.address()));
  protected readonly response = httpResource<NoticeListResponse>(() => ({
    url: '/api/v1/notices',
    params: noticesRequest(this.query()),
    context: inBackground(),
  }));
  protected readonly list = lastSeen(
    () => '',
    () => (this.response.hasValue() ? this.response.value() : undefined),
  );
  protected readonly unread = computed(() => this.list()?.unread ?? 0);
  protected readonly isMarking = signal(false);
  protected readonly problem = signal<unknown>(null);
  protected readonly isFiltered = computed(() => {
    const { search, isUnread, kind } = this.query();
    return search !== '' || isUnread !== null || kind !== null;
  });
  protected readonly pages = computed(() => Math.max(1, Math.ceil((this.list()?.total ?? 0) / ON_A_PAGE)));
  protected readonly status = computed(() => {
    const list = this.list();
    if (!list) return this.response.error() ? '' : 'Hämtar notiserna …';
    const unread = list.unread === 0 ? 'inga olästa' : `${countText(list.unread)} ${list.unread === 1 ? 'oläst' : 'olästa'}`;
    return `${list.total === 1 ? '1 notis' : `${countText(list.total)} notiser`}${this.isFiltered() ? ' passar' : ''}, ${unread}`;
  });
  private pending: Partial<NoticesQuery> = {};
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    // The bar looks again by itself: when it has another count than the list, something has come.
    effect(() => {
      const count = this.unreadNotices.count();
      untracked(() => {
        if (this.list() !== undefined && this.unread() !== count) this.response.reload();
      });
    });
  }

  /**
   * Another view, which one can go back from. What was chosen shortly before, and is not in the address yet, counts as well.
   * @param pauseMs waited for more letters, of which only the last word is gone back from
   */
  protected go(change: Partial<NoticesQuery>, pauseMs = 0): void {
    this.pending = { ...this.pending, ...change };
    clearTimeout(this.timer);
    if (pauseMs === 0) this.navigate(false);
    else this.timer = setTimeout(() => this.navigate(this.query().search !== ''), pauseMs);
  }

  protected show(value: string): void {
    this.go({ isUnread: value === '' ? null : value === 'true' });
  }

  protected chooseKind(value: string): void {
    this.go({ kind: NOTICE_KINDS.find((kind) => kind === value) ?? null });
  }

  protected clear(field: HTMLInputElement): void {
    field.value = '';
    field.focus();
    this.go(EVERY_NOTICE);
  }

  private navigate(replaceUrl: boolean): void {
    const query = { ...this.query(), page: 1, ...this.pending };
    this.pending = {};
    this.query.set(query);
    void this.router.navigate([], { relativeTo: this.route, queryParams: noticesAddress(query), replaceUrl });
  }

  /** @param ids `null` for all */
  protected markRead(ids: readonly number[] | null): void {
    const body: MarkNoticesReadRequest = ids === null ? {} : { ids };
    this.problem.set(null);
    this.isMarking.set(true);
    this.http
      .post<UnreadNoticesResponse>('/api/v1/notices/read', body)
      .pipe(finalize(() => this.isMarking.set(false)))
      .subscribe({
        next: () => {
          this.response.reload();
          this.unreadNotices.lookAgain();
        },
        error: (error: unknown) => this.problem.set(error),
      });
  }

  /** What the filter leaves, every page of it. */
  protected exportCsv(): void {
    this.problem.set(null);
    const params = noticesRequest({ ...this.query(), page: 1 }, MOST_EXPORTED);
    this.http.get<NoticeListResponse>('/api/v1/notices', { params }).subscribe({
      next: ({ items }) => saveFile(this.document, 'notiser.csv', csvOf(noticesAsTable(items)), 'text/csv'),
      error: (error: unknown) => this.problem.set(error),
    });
  }
}
