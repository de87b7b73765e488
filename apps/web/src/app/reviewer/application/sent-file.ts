import { Component, computed, input } from '@angular/core';
import type { SupplementedFileResponse } from '@tp/contracts';
import { sizeInWords } from '@tp/ui';

/** An attachment's file, as it was sent with a version, to be opened; or why there is none. */
@Component({
  selector: 'app-sent-file',
  template: `@if (file(); as found) {
      <a [href]="address()" download>{{ found.name }}</a>, {{ size() }}
    } @else {
      {{ isCovered() ? 'Fil under sekretess' : 'Ingen fil i portalen' }}
    }`,
})
export class SentFile {
  /** Of the application in the API. */
  readonly url = input.required<string>();
  readonly number = input.required<number>();
  readonly version = input.required<number | null>();
  readonly file = input.required<SupplementedFileResponse['before']>();
  readonly isCovered = input.required<boolean>();
  protected readonly address = computed(() => `${this.url()}/attachments/${this.number()}?version=${this.version() ?? ''}`);
  protected readonly size = computed(() => sizeInWords(this.file()?.size ?? 0));
}
