import { Component, input, output } from '@angular/core';
import { Evidence } from '@tp/ui';
import type { ShownCheck } from './checks.js';
import { hasRead, placeId } from './fields-read.js';
import { ReadBy } from './read-by.js';
import { type ShownField, type ShownSection, wordCount } from './sections-of.js';

/** What the committee wrote. Where the chosen check has looked, the text is marked, and each text leads to the checks that read it. */
@Component({
  selector: 'app-application-sections',
  imports: [Evidence, ReadBy],
  template: `@for (section of sections(); track section.id) {
    <section class="dossier-section" [attr.aria-labelledby]="'rubrik-' + section.id">
      <h2 [id]="'rubrik-' + section.id">
        {{ section.title }} <span class="soft word-count">{{ words(section) }}</span>
      </h2>
      @for (field of section.fields; track field.pointer) {
        <div class="dossier-field" [id]="placeId(field.pointer)" tabindex="-1">
          @if (field.label !== section.title) {
            <h3>{{ field.label }}</h3>
          }
          <tp-evidence [text]="field.text" [isMarked]="isMarked(field)" />
          <app-read-by [checks]="checks()" [pointer]="field.pointer" (chosen)="chosen.emit($event)" />
        </div>
      }
    </section>
  }`,
})
export class ApplicationSections {
  readonly sections = input.required<readonly ShownSection[]>();
  readonly checks = input.required<readonly ShownCheck[]>();
  readonly check = input.required<ShownCheck | null>();
  readonly chosen = output<string>();
  protected readonly placeId = placeId;

  protected isMarked({ pointer }: ShownField): boolean {
    return hasRead(this.check()?.fields ?? {}, pointer);
  }

  protected words({ fields }: ShownSection): string {
    const count = fields.reduce((sum, { text, isProse }) => sum + (isProse ? wordCount(text) : 0), 0);
    return count === 0 ? '' : `${count} ord`;
  }
}
