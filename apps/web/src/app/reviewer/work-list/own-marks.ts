import { HttpClient } from '@angular/common/http';
import { inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import type { WorkItem } from './work-rows.js';

type Mark = Pick<WorkItem, 'isFlagged' | 'tags'>;

/** One's flags and tags as one sets them: shown at once, and sent one after another. Provided by the page. */
@Injectable()
export class OwnMarks {
  private readonly http = inject(HttpClient);
  private readonly changed = signal<ReadonlyMap<string, Mark>>(new Map());
  readonly problem = signal<unknown>(null);
  private last = Promise.resolve();

  /** The items with what has been changed of them here. */
  on(items: readonly WorkItem[]): readonly WorkItem[] {
    const changed = this.changed();
    return changed.size === 0 ? items : items.map((item) => ({ ...item, ...changed.get(item.reference) }));
  }

  set(roundId: string, { reference, isFlagged, tags }: WorkItem, change: Partial<Mark>): void {
    const [before, mark] = [
      { isFlagged, tags },
      { isFlagged, tags, ...change },
    ];
    this.keep(reference, mark);
    const address = `/api/v1/rounds/${encodeURIComponent(roundId)}/marks/${encodeURIComponent(reference)}`;
    this.last = this.last.then(async () => {
      try {
        await firstValueFrom(this.http.put(address, mark));
        this.problem.set(null);
      } catch (error) {
        this.keep(reference, before);
        this.problem.set(error);
      }
    });
  }

  private keep(reference: string, mark: Mark): void {
    this.changed.update((marks) => new Map(marks).set(reference, mark));
  }
}
