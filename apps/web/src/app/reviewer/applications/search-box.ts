import { Component, type ElementRef, input, linkedSignal, output, viewChild } from '@angular/core';

/** A pause in the typing, after which the list is searched. */
const TYPING_PAUSE = 250;

/** A search that goes on while one writes. */
@Component({
  selector: 'app-search-box',
  host: { class: 'search-field' },
  template: `<label class="visually-hidden" for="application-search">{{ label() }}</label>
    <input
      #field
      id="application-search"
      type="search"
      autocomplete="off"
      spellcheck="false"
      [attr.maxlength]="longest()"
      [placeholder]="label()"
      [value]="text()"
      (input)="type(field.value)"
      (keydown.enter)="say(field.value)"
    />`,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly longest = input.required<number>();
  readonly search = input.required<string>();
  readonly searched = output<string>();
  /** What was said last comes back from the address after later letters, and must not take them away. */
  protected readonly text = linkedSignal<string, string>({
    source: () => this.search(),
    computation: (search, previous) => (previous !== undefined && search === this.said ? previous.value : search),
  });
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private said: string | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  focus(): void {
    this.field().nativeElement.select(); // which focuses it too
  }

  protected type(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.say(text), TYPING_PAUSE);
  }

  protected say(text: string): void {
    clearTimeout(this.timer);
    this.said = text.trim();
    if (this.said !== this.search()) this.searched.emit(this.said);
  }
}
