import { Component, ElementRef, input, output, signal, viewChild } from '@angular/core';
import type { WorkItem } from './work-rows.js';

/** As the API has it. */
const LONGEST_TAG = 60;
const MOST_TAGS = 20;

/** One's own tags on an application: written, chosen among those one has used, and taken away. */
@Component({
  selector: 'app-tag-dialog',
  template: `<dialog #dialog class="shortcuts" aria-labelledby="tag-title">
    @if (item(); as one) {
      <h2 id="tag-title">Etiketter på {{ one.reference }}</h2>
      <p class="tp-field-help">Bara du ser dina etiketter och flaggor.</p>
      <ul class="tag-list" aria-label="Etiketter">
        @for (tag of tags(); track tag) {
          <li>
            <button type="button" class="chip" (click)="remove(tag)">
              <span class="visually-hidden">Ta bort </span>{{ tag }} <span aria-hidden="true">×</span>
            </button>
          </li>
        }
      </ul>
      <form class="tag-form" (submit)="add($event, field.value)">
        <label for="new-tag">Ny etikett</label>
        <input
          #field
          id="new-tag"
          class="text-field"
          autocomplete="off"
          list="used-tags"
          [attr.maxlength]="longest"
          [disabled]="tags().length >= most"
        />
        <datalist id="used-tags">
          @for (tag of used(); track tag) {
            <option [value]="tag"></option>
          }
        </datalist>
        <button type="submit" class="tp-button">Lägg till</button>
      </form>
    }
    <button type="button" class="tp-button" (click)="dialog.close()">Klar</button>
  </dialog>`,
})
export class TagDialog {
  readonly used = input.required<readonly string[]>();
  readonly tagged = output<Readonly<{ item: WorkItem; tags: readonly string[] }>>();
  protected readonly item = signal<WorkItem | null>(null);
  protected readonly tags = signal<readonly string[]>([]);
  protected readonly longest = LONGEST_TAG;
  protected readonly most = MOST_TAGS;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');

  open(item: WorkItem): void {
    this.item.set(item);
    this.tags.set(item.tags);
    this.dialog().nativeElement.showModal();
  }

  protected add(event: Event, text: string): void {
    event.preventDefault();
    const tag = text.trim();
    const field = this.field()?.nativeElement;
    if (field) field.value = '';
    if (tag !== '' && !this.tags().includes(tag)) this.change([...this.tags(), tag]);
  }

  protected remove(tag: string): void {
    this.change(this.tags().filter((other) => other !== tag));
    this.field()?.nativeElement.focus(); // the button is gone
  }

  private change(tags: readonly string[]): void {
    const item = this.item();
    if (item === null) return;
    this.tags.set(tags);
    this.tagged.emit({ item, tags });
  }
}
