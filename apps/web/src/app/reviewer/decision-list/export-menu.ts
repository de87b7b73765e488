import { HttpParams } from '@angular/common/http';
import { Component, computed, input, output, viewChild } from '@angular/core';
import { PanelButton } from '@tp/ui';

const FORMATS = [
  { format: 'xlsx', word: 'Excel (XLSX)' },
  { format: 'csv', word: 'Tabell (CSV)' },
  { format: 'json', word: 'Data (JSON)' },
] as const;

/** Takes along exactly what the list shows: the same rows, in the same order. Links, so that the browser itself fetches and names the file. */
@Component({
  selector: 'app-export-menu',
  imports: [PanelButton],
  host: { class: 'export-menu' },
  template: `<tp-panel-button label="Exportera" side="end">
    <p class="panel-note">{{ count() }} ansökningar: samma rader och ordning som i listan, med alla kolumner.</p>
    @for (link of links(); track link.format) {
      <a class="panel-action" [href]="link.address" download (click)="panel().close()">{{ link.word }}</a>
    }
    <button type="button" class="panel-action" (click)="print()">Skriv ut …</button>
  </tp-panel-button>`,
})
export class ExportMenu {
  /** Where the list is, without the query. */
  readonly url = input.required<string>();
  readonly params = input.required<Record<string, string | readonly string[]>>();
  /** How many rows the list has as it is filtered. */
  readonly count = input.required<number>();
  readonly printed = output();
  protected readonly panel = viewChild.required(PanelButton);
  protected readonly links = computed(() =>
    FORMATS.map(({ format, word }) => {
      const query = new HttpParams({ fromObject: { ...this.params(), format } });
      return { format, word, address: `${this.url()}/export?${query.toString()}` };
    }),
  );

  protected print(): void {
    this.panel().close();
    this.printed.emit();
  }
}
