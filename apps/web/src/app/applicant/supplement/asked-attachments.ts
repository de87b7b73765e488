import { Component, computed, inject, input } from '@angular/core';
import type { DraftFormResponse, RequestedSupplementResponse } from '@tp/contracts';
import {
  type Application,
  askedNumber,
  askWord,
  type DraftRow,
  isAskedAttachment,
  type Masked,
  NEW_ATTACHMENT,
  draftRows,
} from '@tp/domain';
import { askedLabel, SentFile } from '../../reviewer/application/public.js';
import { Attachments } from '../attachments/attachments.js';
import { DraftStore } from '../draft/public.js';

/** The attachments that are asked about, each beside the file that was sent, and where their new files are uploaded. */
@Component({
  selector: 'app-asked-attachments',
  imports: [Attachments, SentFile],
  template: `<section class="supplement-question" aria-labelledby="fraga-bilagor">
    <h2 id="fraga-bilagor">Bilagor</h2>
    <ul>
      @for (one of asked(); track one.field) {
        <li>
          <strong>{{ one.label }}</strong>{{ one.word ? ': ' + one.word : '' }}{{ one.note ? '. ' + one.note : '' }}
          @if (one.number !== null) {
            <br />Så är den skickad:
            <app-sent-file
              [url]="url()"
              [number]="one.number"
              [version]="request().askedVersion"
              [file]="one.file"
              [isCovered]="false"
            />
          }
        </li>
      }
    </ul>
    <h3>Ert svar</h3>
    <p class="tp-field-help">
      En ny fil ersätter den som är skickad, som finns kvar i den tidigare versionen. Utan ny fil står bilagan som den är. En
      sekretessmarkering gäller även den nya filen.
    </p>
    <app-attachments
      [roundId]="draft().round.id"
      [draftId]="draft().id"
      [isReadOnly]="draft().state === 'sent'"
      [rows]="rows()"
      [adding]="mayAdd() ? 'files' : 'none'"
      [covered]="covered()"
      (rowsChange)="write($event)"
    />
  </section>`,
})
export class AskedAttachments {
  private readonly store = inject(DraftStore);
  /** Of the application in the API. */
  readonly url = input.required<string>();
  readonly request = input.required<RequestedSupplementResponse>();
  readonly draft = input.required<DraftFormResponse>();
  /** As it stands in the version that is asked about. */
  readonly attachments = input.required<Masked<Application>['attachments']>();
  protected readonly rows = computed(() => draftRows(this.store.value('attachments')));
  protected readonly mayAdd = computed(() => this.request().asked.some(({ field }) => field === NEW_ATTACHMENT));
  protected readonly covered = computed(() =>
    this.attachments().flatMap(({ number, confidential }) =>
      confidential === true && typeof number === 'number' ? [number] : [],
    ),
  );
  protected readonly asked = computed(() =>
    this.request()
      .asked.filter(({ field }) => isAskedAttachment(field))
      .map(({ field, kind, note }) => {
        const number = askedNumber(field);
        const name = this.attachments().find((attachment) => attachment.number === number)?.name ?? '';
        return {
          ...{ field, note, number },
          label: [askedLabel(field), name].filter((part) => part !== '').join(', '),
          word: field === NEW_ATTACHMENT ? '' : askWord(field, kind).toLowerCase(),
          file: this.request().files.find((one) => one.number === number)?.before ?? null,
        };
      }),
  );

  protected write(rows: readonly DraftRow[]): void {
    this.store.set(
      'attachments',
      rows.map((row) => ({ ...row })),
    );
  }
}
