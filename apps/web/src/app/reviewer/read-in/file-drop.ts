import { Component, type ElementRef, input, output, signal, viewChild } from '@angular/core';

/** A place to drop a file, with a button that opens the system's own way to choose one. */
@Component({
  selector: 'app-file-drop',
  host: {
    class: 'file-drop',
    '[class.file-drop-over]': 'isOver()',
    '(dragover)': 'over($event)',
    '(dragleave)': 'isOver.set(false)',
    '(drop)': 'drop($event)',
  },
  template: `<p class="file-drop-label">{{ label() }}</p>
    @if (file(); as chosen) {
      <p class="file-drop-name">
        <strong>{{ chosen.name }}</strong> <span class="soft">{{ sizeText(chosen.size) }}</span>
      </p>
    }
    <p class="file-drop-tools">
      <button type="button" class="tp-button" [disabled]="isDisabled()" (click)="field.click()">
        {{ file() ? 'Välj en annan fil …' : 'Välj fil …' }}<span class="visually-hidden"> {{ label() }}</span>
      </button>
      @if (file() && canRemove()) {
        <button type="button" class="tp-button" [disabled]="isDisabled()" (click)="chosen.emit(null)">
          Ta bort<span class="visually-hidden"> {{ label() }}</span>
        </button>
      }
      <span class="soft">eller släpp filen här</span>
    </p>
    <input #field type="file" accept=".json,application/json" hidden [attr.aria-label]="label()" (change)="take(field.files)" />`,
})
export class FileDrop {
  readonly label = input.required<string>();
  readonly file = input<File | null>(null);
  readonly isDisabled = input(false);
  readonly canRemove = input(false);
  readonly chosen = output<File | null>();
  protected readonly isOver = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected over(event: DragEvent): void {
    event.preventDefault(); // else the browser opens the file
    this.isOver.set(!this.isDisabled());
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    if (!this.isDisabled()) this.take(event.dataTransfer?.files ?? null);
  }

  protected take(files: FileList | null): void {
    const [file] = files ?? [];
    if (file) this.chosen.emit(file);
    this.field().nativeElement.value = ''; // the same file, mended, can be chosen again
  }

  protected sizeText(bytes: number): string {
    return bytesText(bytes);
  }
}

const NUMBERS = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 });

/** @example 341_000 → '333 kB'; 18_000_000 → '17,2 MB' */
export const bytesText = (bytes: number): string =>
  bytes < 1024 * 1024 ? `${NUMBERS.format(Math.ceil(bytes / 1024))} kB` : `${NUMBERS.format(bytes / 1024 / 1024)} MB`;
