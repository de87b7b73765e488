import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, signal } from '@angular/core';
import type { DraftField } from '@tp/domain';
import { DraftStore } from './draft-store.js';
import { MarkWordsFields } from './mark-words-fields.js';
import {
  marksOf,
  marksOn,
  pointerName,
  pointerOf,
  rowsOfMarks,
  type SecrecyMark,
  withFields,
  withMark,
  withoutFields,
} from './secrecy-marks.js';

const NEW = -1;
let selects = 0;
/** A mark as it is written here. `index`: among the draft's marks, or `NEW`. */
type Written = Readonly<{ index: number; joins: number; legalBasis: string; concerns: string; fields: readonly string[] }>;

/** By which law what one writes here is secret, said at the question itself. */
@Component({
  selector: 'app-field-secrecy',
  imports: [MarkWordsFields],
  templateUrl: './field-secrecy.html',
  host: { class: 'field-secrecy' },
})
export class FieldSecrecy {
  private readonly store = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** What the question writes in: several, where they share one control. */
  readonly fields = input.required<readonly DraftField[]>();
  readonly label = input.required<string>();
  readonly isReadOnly = input(false);
  protected readonly isNew = NEW;
  protected readonly joinedId = `secrecy-mark-${(selects += 1)}`;
  protected readonly written = signal<Written | null>(null);
  protected readonly error = signal<string | null>(null);
  protected readonly said = signal('');
  private readonly marks = computed(() => marksOf(this.store.value('confidentiality')));
  protected readonly parts = computed(() =>
    this.fields().map((field) => ({ pointer: pointerOf(field), name: pointerName(pointerOf(field)) })),
  );
  /** The marks that have to do with the question, each with what it covers of it. */
  protected readonly shown = computed(() => {
    const found = this.fields().flatMap((field) => marksOn(this.marks(), field));
    return [...new Set(found.map(({ index }) => index))].map((index) => {
      const of = found.filter((one) => one.index === index);
      const isAll = this.fields().every((field) =>
        marksOn(this.marks(), field).some((one) => one.index === index && one.isWhole),
      );
      const pointers = [...new Set(of.map(({ pointer }) => pointer))];
      return {
        ...{ index, legalBasis: of[0]?.mark.legalBasis ?? '', concerns: of[0]?.mark.concerns ?? '' },
        names: isAll ? '' : pointers.map(pointerName).join(', '),
        isOwn: of.some(({ isOwn }) => isOwn),
      };
    });
  });
  protected readonly isCovered = computed(() =>
    this.fields().every((field) => marksOn(this.marks(), field).some(({ isWhole }) => isWhole)),
  );
  /** Marks of other fields, any of which may cover this one too. */
  protected readonly others = computed(() =>
    this.marks().flatMap(({ legalBasis, concerns }, index) =>
      legalBasis === '' ? [] : [{ index, words: [legalBasis, concerns].filter(Boolean).join(': ') }],
    ),
  );
  /** What else the mark covers, which a change of its words changes too. */
  protected readonly elsewhere = computed(() => {
    const mine = this.parts().map(({ pointer }) => pointer);
    const mark = this.marks()[this.written()?.index ?? NEW];
    return (mark?.fields ?? [])
      .filter((pointer) => !mine.includes(pointer))
      .map(pointerName)
      .join(', ');
  });

  protected toggle(index: number): void {
    if (this.written()?.index === index) return this.close();
    const mine = this.parts().map(({ pointer }) => pointer);
    const mark = this.marks()[index];
    this.error.set(null);
    this.written.set({
      ...{ index, joins: NEW, legalBasis: mark?.legalBasis ?? '', concerns: mark?.concerns ?? '' },
      fields: mark ? mark.fields.filter((pointer) => mine.includes(pointer)) : mine.filter((pointer) => !this.isMarked(pointer)),
    });
    this.focusOn('.draft-mark select, .draft-mark input');
  }

  protected write(part: Partial<Written>): void {
    this.written.update((written) => written && { ...written, ...part });
  }

  protected choose(pointer: string, isChosen: boolean): void {
    const chosen = this.written()?.fields ?? [];
    this.write({ fields: isChosen ? [...chosen, pointer] : chosen.filter((one) => one !== pointer) });
  }

  protected save(): void {
    const written = this.written();
    if (written === null) return;
    const { index, joins, fields } = written;
    const [legalBasis, concerns] = [written.legalBasis.trim(), written.concerns.trim()];
    if (joins === NEW && legalBasis === '') {
      this.error.set('Ange grunden i lagen: kapitel och paragraf i OSL.');
      return this.focusOn('.draft-mark [aria-invalid=true]');
    }
    if (fields.length === 0) return this.remove();
    if (joins !== NEW) this.store.set('confidentiality', rowsOfMarks(withFields(this.marks(), joins, fields)));
    else if (index === NEW)
      this.store.set('confidentiality', rowsOfMarks(withMark(this.marks(), { legalBasis, concerns, fields })));
    else this.store.set('confidentiality', rowsOfMarks(this.changed(index, { legalBasis, concerns, fields })));
    this.said.set(`${this.label()}: märkt med sekretess.`);
    this.close();
  }

  /** Takes what the question writes in out of the mark, which may cover more. */
  protected remove(): void {
    const mine = this.parts().map(({ pointer }) => pointer);
    const index = this.written()?.index ?? NEW;
    if (index !== NEW) {
      this.store.set('confidentiality', rowsOfMarks(withoutFields(this.marks(), index, mine)));
      this.said.set(`${this.label()}: sekretessmarkeringen är borttagen.`);
    }
    this.close();
  }

  protected close(): void {
    this.written.set(null);
    this.focusOn('button');
  }

  private isMarked(pointer: string): boolean {
    const field = this.fields().find((one) => pointerOf(one) === pointer);
    return field !== undefined && marksOn(this.marks(), field).some(({ isWhole }) => isWhole);
  }

  /** The mark with other words, and of this question's own fields those that are chosen. */
  private changed(at: number, { fields, ...words }: SecrecyMark): readonly SecrecyMark[] {
    const mine = this.parts().map(({ pointer }) => pointer);
    return this.marks().map((mark, index) =>
      index === at ? { ...words, fields: [...mark.fields.filter((one) => !mine.includes(one)), ...fields] } : mark,
    );
  }

  private focusOn(selector: string): void {
    afterNextRender(() => this.host.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
