import { Component, computed, input, output } from '@angular/core';
import { Evidence } from '@tp/ui';
import type { ShownCheck } from './checks.js';
import { anchorFor, anchorId, type ShownField, type ShownSection, wordCount } from './application-fields.js';

/** What the committee wrote. Where the chosen check has looked, the text is marked, and each text leads to the checks that read it. */
@Component({
  selector: 'app-application-sections',
  imports: [Evidence],
  template: `@for (section of sections(); track section.id) {
    <section class="dossier-section" [attr.aria-labelledby]="'rubrik-' + section.id">
      <h2 [id]="'rubrik-' + section.id">
        {{ section.title }} <span class="soft word-count">{{ words(section) }}</span>
      </h2>
      @for (field of section.fields; track field.pointer) {
        <div class="dossier-field" [id]="idOf(field)" tabindex="-1" [class.dossier-field-marked]="isMarked(field)">
          @if (field.label !== section.title) {
            <h3>{{ field.label }}</h3>
          }
          <tp-evidence [text]="field.text" [isMarked]="isMarked(field)" />
          @if (readersOf(field); as readers) {
            @if (readers.length > 0) {
              <p class="read-by">
                Läst av:
                @for (check of readers; track check.id) {
                  <button type="button" class="tp-link-button" (click)="chosen.emit(check.id)">{{ check.label }}</button>{{
                    $last ? '' : ' · '
                  }}
                }
              </p>
            }
          }
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
  private readonly anchors = computed(() => this.sections().flatMap(({ fields }) => fields.map(({ pointer }) => pointer)));
  private readonly marked = computed(() => this.anchorsOf(this.check()));
  private readonly readers = computed(() => {
    const byAnchor = new Map<string, ShownCheck[]>();
    for (const check of this.checks())
      for (const anchor of this.anchorsOf(check)) byAnchor.set(anchor, [...(byAnchor.get(anchor) ?? []), check]);
    return byAnchor;
  });

  protected isMarked({ pointer }: ShownField): boolean {
    return this.marked().has(pointer);
  }

  protected readersOf({ pointer }: ShownField): readonly ShownCheck[] {
    return this.readers().get(pointer) ?? [];
  }

  protected idOf({ pointer }: ShownField): string {
    return anchorId(pointer);
  }

  protected words({ fields }: ShownSection): string {
    const count = fields.reduce((sum, { text, isProse }) => sum + (isProse ? wordCount(text) : 0), 0);
    return count === 0 ? '' : `${count} ord`;
  }

  private anchorsOf(check: ShownCheck | null): ReadonlySet<string> {
    const pointers = Object.keys(check?.fields ?? {});
    return new Set(pointers.flatMap((pointer) => anchorFor(pointer, this.anchors()) ?? []));
  }
}
