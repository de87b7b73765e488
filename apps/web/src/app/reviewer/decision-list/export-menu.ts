import { HttpClient } from '@angular/common/http';
import { Component, DOCUMENT, inject, input, output, signal, viewChild } from '@angular/core';
import { PanelButton, ProblemMessage } from '@tp/ui';
import { firstValueFrom } from 'rxjs';
import { savedName } from './saved-name.js';

const FORMATS = [
  { format: 'xlsx', word: 'Excel (XLSX)' },
  { format: 'csv', word: 'Tabell (CSV)' },
  { format: 'json', word: 'Data (JSON)' },
] as const;
type Format = (typeof FORMATS)[number]['format'];

/** Takes along exactly what the list shows: the same rows, in the same order. */
@Component({
  selector: 'app-export-menu',
  imports: [PanelButton, ProblemMessage],
  host: { class: 'export-menu' },
  template: `<tp-panel-button label="Exportera" side="end">
      <p class="panel-note">{{ count() }} ansökningar, som de visas i listan.</p>
      @for (choice of formats; track choice.format) {
        <button type="button" class="panel-action" [disabled]="fetching() !== null" (click)="export(choice.format)">
          {{ fetching() === choice.format ? 'Hämtar …' : choice.word }}
        </button>
      }
      <button type="button" class="panel-action" (click)="print()">Skriv ut …</button>
      @if (error(); as problem) {
        <tp-problem [error]="problem" (retry)="again()" />
      }
    </tp-panel-button>
    <span class="visually-hidden" role="status">{{ saved() }}</span>`,
})
export class ExportMenu {
  /** Where the list is, without the query. */
  readonly url = input.required<string>();
  readonly params = input.required<Record<string, string | readonly string[]>>();
  /** How many rows the list has as it is filtered. */
  readonly count = input.required<number>();
  readonly printed = output();
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly panel = viewChild.required(PanelButton);
  protected readonly formats = FORMATS;
  protected readonly fetching = signal<Format | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly saved = signal('');
  private last: Format = 'xlsx';

  protected async export(format: Format): Promise<void> {
    this.last = format;
    this.fetching.set(format);
    this.error.set(null);
    try {
      const params = { ...this.params(), format };
      const answer = await firstValueFrom(
        this.http.get(`${this.url()}/export`, { params, responseType: 'blob', observe: 'response' }),
      );
      const name = savedName(answer.headers.get('content-disposition') ?? '') ?? `beslutslista.${format}`;
      if (answer.body) this.save(answer.body, name);
      this.saved.set(`${name} är hämtad.`);
      this.panel().close();
    } catch (error) {
      this.error.set(error);
    }
    this.fetching.set(null);
  }

  protected again(): void {
    void this.export(this.last);
  }

  protected print(): void {
    this.panel().close();
    this.printed.emit();
  }

  private save(file: Blob, name: string): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href)); // the browser has begun to read it
  }
}
