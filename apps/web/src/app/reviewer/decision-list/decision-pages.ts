import { HttpClient } from '@angular/common/http';
import { inject, Injectable, linkedSignal, signal } from '@angular/core';
import type { DecisionListResponse, DecisionRowResponse } from '@tp/contracts';
import { firstValueFrom } from 'rxjs';
import { ROWS_IN_PAGE } from './decision-list-query.js';

type Asked = Readonly<{ url: string; params: Record<string, string | readonly string[]> }>;
type Pages = ReadonlyMap<number, readonly DecisionRowResponse[]>;

/** The rows of a list as far as they are fetched: the first page with the list itself, the others when they come into sight. */
@Injectable()
export class DecisionPages {
  private readonly http = inject(HttpClient);
  private readonly list = signal<DecisionListResponse | undefined>(undefined);
  private asked: Asked | null = null;
  private readonly fetching = new Set<number>();
  private readonly pages = linkedSignal<DecisionListResponse | undefined, Pages>({
    source: this.list,
    computation: (list) => new Map(list ? [[0, list.items]] : []),
  });
  /** Why a page did not come; the rows of it are asked for again by `retry`. */
  readonly error = signal<unknown>(null);

  /** Another list, or the same anew: what was fetched of the one before is of no use. @param asked how its first page was asked for */
  begin(list: DecisionListResponse | undefined, asked: Asked): void {
    this.asked = asked;
    this.fetching.clear();
    this.error.set(null);
    this.list.set(list);
  }

  rowAt(index: number): DecisionRowResponse | null {
    return this.pages().get(Math.floor(index / ROWS_IN_PAGE))?.[index % ROWS_IN_PAGE] ?? null;
  }

  /** Fetches the pages that hold these rows, unless they are there or on their way. */
  async want(first: number, last: number): Promise<void> {
    const numbers: number[] = [];
    for (let page = Math.floor(first / ROWS_IN_PAGE); page <= Math.floor(last / ROWS_IN_PAGE); page += 1) numbers.push(page);
    const missing = numbers.filter((page) => !this.pages().has(page) && !this.fetching.has(page));
    await Promise.all(missing.map((page) => this.fetch(page)));
  }

  /** Fetches all that is missing of the list. @returns whether all of it is there */
  async wantAll(): Promise<boolean> {
    const pages = Math.ceil((this.list()?.total ?? 0) / ROWS_IN_PAGE);
    for (let page = 0; page < pages; page += 1) if (!this.pages().has(page)) await this.fetch(page);
    return this.pages().size >= pages;
  }

  retry(): void {
    this.error.set(null);
  }

  private async fetch(page: number): Promise<void> {
    const list = this.list();
    if (this.asked === null || this.error() !== null) return;
    const { url, params } = this.asked;
    this.fetching.add(page);
    try {
      const answer = await firstValueFrom(
        this.http.get<DecisionListResponse>(url, { params: { ...params, page: page + 1, limit: ROWS_IN_PAGE } }),
      );
      if (this.list() !== list) return; // of the list before
      this.pages.update((pages) => new Map(pages).set(page, answer.items));
    } catch (error) {
      if (this.list() === list) this.error.set(error);
    }
    if (this.list() === list) this.fetching.delete(page);
  }
}
