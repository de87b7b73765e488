import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, model, signal, untracked } from '@angular/core';
import type { AttachmentFileListResponse, AttachmentFileResponse } from '@tp/contracts';
import { sizeInWords } from '@tp/ui';
import { ATTACHMENT_KINDS, ATTACHMENT_KINDS_IN_WORDS, type DraftRow } from '@tp/domain';
import { FileUploads, type RunningUpload } from './file-uploads.js';
import { LEGAL_BASES } from '../legal-bases.js';

/** A file on its way. `row`: the row that it is for; a new one when there is none. */
type Upload = Readonly<{
  key: number;
  file: File;
  row: number | null;
  sent: number;
  state: 'uploading' | 'paused' | 'failed';
  problem: string;
}>;

const STATE_WORDS: Readonly<Partial<Record<AttachmentFileResponse['state'], string>>> = {
  uploading: 'Inte färdigt uppladdad',
  unscanned: 'Väntar på viruskontroll',
  quarantined: 'Smittad av virus, i karantän',
  refused: 'Kan inte bifogas',
};

/** A draft's attachments: files are dropped or chosen, several at a time, and each is a row with its name and its secrecy mark. */
@Component({
  selector: 'app-attachments',
  templateUrl: './attachments.html',
  host: { class: 'attachments' },
})
export class Attachments {
  private readonly uploads = inject(FileUploads);
  private readonly running = new Map<number, RunningUpload>();
  private nextKey = 1;

  readonly roundId = input.required<string>();
  readonly draftId = input.required<number>();
  readonly isReadOnly = input(false);
  /** Which rows may come beside those that there are: any, those with a file, or none. */
  readonly adding = input<'any' | 'files' | 'none'>('any');
  /** Numbers of the sent application's attachments whose secrecy stays. */
  readonly covered = input<readonly number[]>([]);
  /** Whether the portal cannot be reached: names and marks can be written, files neither sent nor fetched. */
  readonly isCut = input(false);
  readonly rows = model.required<readonly DraftRow[]>();

  protected readonly address = computed(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/drafts/${this.draftId()}/files`,
  );
  private readonly files = httpResource<AttachmentFileListResponse>(() => this.address());
  protected readonly underWay = signal<readonly Upload[]>([]);
  protected readonly removed = signal<Readonly<{ row: DraftRow; index: number }> | null>(null);
  protected readonly isDropping = signal(false);
  protected readonly said = signal('');
  protected readonly bases = LEGAL_BASES;
  protected readonly kinds = ATTACHMENT_KINDS_IN_WORDS;
  protected readonly accept = Object.values(ATTACHMENT_KINDS)
    .flat()
    .map((ending) => `.${ending}`)
    .join(',');

  constructor() {
    effect(() => {
      if (!this.isCut() && untracked(this.files.error)) this.files.reload();
    });
  }

  protected fileOf({ file }: DraftRow): AttachmentFileResponse | null {
    const items = this.files.hasValue() ? this.files.value().items : [];
    return items.find(({ id }) => id === file) ?? null;
  }

  protected readonly stateWord = ({ state }: AttachmentFileResponse): string => STATE_WORDS[state] ?? '';
  protected readonly sizeOf = sizeInWords;
  protected readonly nameOf = ({ name, ...row }: DraftRow, index: number): string =>
    typeof name === 'string' && name !== '' ? name : `bilaga ${this.numberOf(row) ?? index + 1}`;
  /** Of the sent application's own attachment, which the row answers about: it is not taken away, and may have another file. */
  protected readonly numberOf = ({ number }: DraftRow): number | null => (typeof number === 'number' ? number : null);
  protected readonly isCovered = (row: DraftRow): boolean => this.covered().includes(this.numberOf(row) ?? 0);
  protected readonly share = ({ sent, file }: Upload): number => (file.size === 0 ? 0 : Math.floor((sent / file.size) * 100));

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isDropping.set(false);
    if (this.isReadOnly() || this.isCut() || this.adding() === 'none') return;
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected choose(control: HTMLInputElement, row: number | null = null): void {
    this.take([...(control.files ?? [])], row);
    control.value = ''; // the same file may be chosen again
  }

  protected take(files: readonly File[], row: number | null = null): void {
    for (const file of files) {
      const upload: Upload = { key: this.nextKey, file, row, sent: 0, state: 'uploading', problem: '' };
      this.nextKey += 1;
      this.underWay.update((all) => [...all, upload]);
      void this.start(upload);
    }
  }

  private async start({ key, file, row }: Upload): Promise<void> {
    const started = await this.uploads.start(file, this.address(), {
      progress: (sent) => this.change(key, { sent }),
      done: (fileId) => this.finish(key, { name: withoutEnding(file.name), file: fileId }, row),
      failed: (problem) => {
        this.change(key, { state: 'failed', problem });
        this.said.set(`${file.name}: ${problem}`);
      },
    });
    this.running.set(key, started);
  }

  private finish(key: number, { name, file }: Readonly<{ name: string; file: string }>, row: number | null): void {
    this.forget(key);
    if (row === null) this.rows.update((rows) => [...rows, { name, file }]);
    else this.write(row, { file });
    this.said.set(`${name} är uppladdad.`);
    this.files.reload();
  }

  protected pause({ key }: Upload): void {
    this.running.get(key)?.pause();
    this.change(key, { state: 'paused' });
  }

  protected resume({ key }: Upload): void {
    this.running.get(key)?.resume();
    this.change(key, { state: 'uploading', problem: '' });
  }

  protected cancel({ key }: Upload): void {
    this.running.get(key)?.pause();
    this.forget(key);
  }

  protected write(index: number, changes: DraftRow): void {
    this.rows.update((rows) => rows.map((row, at) => (at === index ? { ...row, ...changes } : row)));
  }

  protected addLater(): void {
    this.rows.update((rows) => [...rows, { name: 'Ny bilaga' }]);
  }

  protected remove(index: number): void {
    const row = this.rows()[index];
    if (row === undefined) return;
    this.removed.set({ row, index });
    this.rows.update((rows) => rows.filter((_row, at) => at !== index));
    this.said.set(`${this.nameOf(row, index)} är borttagen.`);
  }

  protected undo(): void {
    const removed = this.removed();
    if (removed !== null) this.rows.update((rows) => rows.toSpliced(removed.index, 0, removed.row));
    this.removed.set(null);
  }

  private change(key: number, changes: Partial<Upload>): void {
    this.underWay.update((all) => all.map((upload) => (upload.key === key ? { ...upload, ...changes } : upload)));
  }

  private forget(key: number): void {
    this.running.delete(key);
    this.underWay.update((all) => all.filter((upload) => upload.key !== key));
  }
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]{1,5}$/u, '') || name;
