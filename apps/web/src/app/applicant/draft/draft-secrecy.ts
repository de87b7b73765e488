import { Component, computed, input, output } from '@angular/core';
import type { DraftRow, DraftValue } from '@tp/domain';
import type { RowFault } from '@tp/ui/forms';
import { MARKABLE_FIELDS } from './form-sections.js';
import { MarkWordsFields } from './mark-words-fields.js';
import { marksOf, pointerName, pointerOf, rowsOfMarks, type SecrecyMark } from './secrecy-marks.js';

/** Every secrecy mark: by which ground in the law, and which fields it covers. Others read the ground, and not what stands in them. */
@Component({
  selector: 'app-draft-secrecy',
  imports: [MarkWordsFields],
  templateUrl: './draft-secrecy.html',
})
export class DraftSecrecy {
  readonly value = input.required<DraftValue>();
  readonly faults = input<readonly RowFault[]>([]);
  readonly isReadOnly = input(false);
  readonly written = output<readonly DraftRow[]>();
  protected readonly nameOf = pointerName;
  protected readonly groups = MARKABLE_FIELDS.map(({ title, fields }) => ({
    title,
    choices: fields.map((field) => ({ pointer: pointerOf(field), name: pointerName(pointerOf(field)) })),
  }));
  protected readonly marks = computed(() => marksOf(this.value()));

  protected faultOf(index: number): string | null {
    return this.faults().find(({ row }) => row === index)?.text ?? null;
  }

  protected add(): void {
    this.write([...this.marks(), { concerns: '', legalBasis: '', fields: [] }]);
  }

  protected change(index: number, part: Partial<SecrecyMark>): void {
    this.write(this.marks().map((mark, at) => (at === index ? { ...mark, ...part } : mark)));
  }

  protected cover(index: number, pointer: string, isCovered: boolean): void {
    const fields = this.marks()[index]?.fields ?? [];
    this.change(index, { fields: isCovered ? [...fields, pointer] : fields.filter((one) => one !== pointer) });
  }

  protected remove(index: number): void {
    this.write(this.marks().filter((_mark, at) => at !== index));
  }

  private write(marks: readonly SecrecyMark[]): void {
    this.written.emit(rowsOfMarks(marks));
  }
}
