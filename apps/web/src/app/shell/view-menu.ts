import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { SavedViewListResponse, SavedViewQuery, SavedViewResponse } from '@tp/contracts';
import { PanelButton, ProblemMessage } from '@tp/ui';
import { firstValueFrom, type Observable } from 'rxjs';

const LONGEST_NAME = 80;

/** One's own views of a list: a name for an address. What is taken away can be put back. */
@Component({
  selector: 'app-view-menu',
  imports: [PanelButton, ProblemMessage],
  templateUrl: './view-menu.html',
})
export class ViewMenu {
  readonly roundId = input.required<string>();
  readonly page = input.required<SavedViewQuery['page']>();
  /** The page's query string as it is, without the question mark. */
  readonly address = input.required<string>();
  /** Another query string to go to. */
  readonly opened = output<string>();
  private readonly http = inject(HttpClient);
  private readonly panel = viewChild.required(PanelButton);
  private readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/saved-views`);
  protected readonly response = httpResource<SavedViewListResponse>(() => `${this.url()}?page=${this.page()}`);
  protected readonly views = computed(() => (this.response.hasValue() ? this.response.value().items : []));
  protected readonly longest = LONGEST_NAME;
  protected readonly name = signal('');
  /** The view whose name is being written. */
  protected readonly renaming = signal<number | null>(null);
  /** What was taken away last, until the menu does something else. */
  protected readonly deleted = signal<SavedViewResponse | null>(null);
  protected readonly said = signal('');
  protected readonly error = signal<unknown>(null);
  protected readonly current = computed(() => this.views().find(({ address }) => address === this.address())?.id ?? null);

  protected open({ address }: SavedViewResponse): void {
    this.panel().close();
    this.opened.emit(address);
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.name().trim();
    if (name === '') return;
    const body = { page: this.page(), name, address: this.address() };
    if (await this.done(this.http.post(this.url(), body), `Vyn ”${name}” är sparad.`)) this.name.set('');
  }

  protected async overwrite(view: SavedViewResponse): Promise<void> {
    await this.done(this.http.patch(this.urlOf(view), { address: this.address() }), `”${view.name}” visar nu det som visas.`);
  }

  protected async rename(event: Event, view: SavedViewResponse, name: string): Promise<void> {
    event.preventDefault();
    if (await this.done(this.http.patch(this.urlOf(view), { name }), `Vyn heter nu ”${name.trim()}”.`)) this.renaming.set(null);
  }

  protected async remove(view: SavedViewResponse): Promise<void> {
    if (await this.done(this.http.delete(this.urlOf(view)), `Vyn ”${view.name}” är borttagen.`)) this.deleted.set(view);
  }

  protected async putBack({ name, address }: SavedViewResponse): Promise<void> {
    await this.done(this.http.post(this.url(), { page: this.page(), name, address }), `Vyn ”${name}” är tillbaka.`);
  }

  private urlOf({ id }: SavedViewResponse): string {
    return `${this.url()}/${id}`;
  }

  /** @returns whether it was done; if not, `error` says why */
  private async done(change: Observable<unknown>, said: string): Promise<boolean> {
    this.error.set(null);
    this.deleted.set(null);
    this.said.set('');
    try {
      await firstValueFrom(change);
      this.said.set(said);
      this.response.reload();
      return true;
    } catch (error) {
      this.error.set(error);
      return false;
    }
  }
}
