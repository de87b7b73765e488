import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DraftResponse, OwnCommitteeResponse } from '@tp/contracts';
import { DataTable, TableCell } from '@tp/ui';
import { type OwnSort, tableSort } from './committee-query.js';
import { draftStateWords, titleOf } from './committee-words.js';
import { draftColumns, inOwnOrder, type NamedDraft } from './draft-columns.js';
import { sortedBy } from './sorted-by.js';

/** What the committee is writing. */
@Component({
  selector: 'app-draft-table',
  imports: [DataTable, RouterLink, TableCell],
  templateUrl: './draft-table.html',
})
export class DraftTable {
  readonly roundId = input.required<string>();
  readonly roundTitle = input.required<string>();
  readonly drafts = input.required<readonly DraftResponse[]>();
  readonly committees = input.required<readonly OwnCommitteeResponse[]>();
  readonly sort = input.required<OwnSort>();
  readonly sorted = output<string>();
  readonly removed = output<DraftResponse>();

  protected readonly tableSort = tableSort;
  protected readonly titleOf = titleOf;
  protected readonly stateWords = draftStateWords;
  protected readonly keyOf = ({ id }: NamedDraft): string => String(id);
  protected readonly columns = computed(() => draftColumns(this.committees().length > 1));
  protected readonly rows = computed(() => {
    const names = new Map(this.committees().map(({ code, name }) => [code, name]));
    const named = inOwnOrder(this.drafts()).map((draft) => ({
      ...draft,
      committeeName: names.get(draft.committee) ?? draft.committee,
    }));
    return sortedBy(named, this.columns(), this.sort());
  });
}
