import { Component, input, output } from '@angular/core';

/** The way through a list of several pages, counted from 1; of a single one there is none. */
@Component({
  selector: 'app-page-turner',
  template: `@if (pages() > 1) {
    <nav class="pages" aria-label="Sidor">
      <button type="button" class="tp-button" [disabled]="page() === 1" (click)="turned.emit(page() - 1)">Föregående</button>
      <span>Sida {{ page() }} av {{ pages() }}</span>
      <button type="button" class="tp-button" [disabled]="page() >= pages()" (click)="turned.emit(page() + 1)">Nästa</button>
    </nav>
  }`,
})
export class PageTurner {
  readonly page = input.required<number>();
  readonly pages = input.required<number>();
  /** To which page. */
  readonly turned = output<number>();
}
