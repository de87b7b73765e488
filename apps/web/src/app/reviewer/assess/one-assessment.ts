import { HttpClient, httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { formatKronor, type ReviewDraft } from '@tp/domain';
import { dayAndTime, OutcomeLabel, ProblemMessage, readProblem } from '@tp/ui';
import { ReasonForm } from '../../shell/reason-form.js';
import { firstValueFrom } from 'rxjs';
import {
  ApplicationSections,
  Attachments,
  CheckList,
  CostItems,
  hasRead,
  placeId,
  PlaceList,
  placeOf,
  placesIn,
  sectionsOf,
  valueText,
} from '../application/public.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { Shortcuts } from '../../shell/shortcuts.js';
import { type ShortcutKeys, ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { keyOf } from './key-of.js';
import { acceptedOf, assessmentOf } from './assessment-of.js';
import { CodeSelect } from './code-select.js';
import { CostPart } from './cost-part.js';
import { CriteriaPart } from './criteria-part.js';
import type { Section } from './draft-changes.js';
import { OwnReview } from './own-review.js';
import { pointId } from './reason-line.js';
import { VerdictPart } from './verdict-part.js';

const KEYS: readonly ShortcutKeys[] = [
  { keys: ['0', '1', '2', '3'], does: 'Sätt nivån på kriteriet i fokus' },
  { keys: ['A'], does: 'Godta alla förslag i avsnittet i fokus' },
  { keys: ['Z'], does: 'Ångra' },
  { keys: ['J', 'K'], does: 'Nästa och föregående på min lista' },
  { keys: ['Ctrl + Retur'], does: 'Lämna granskningen' },
  { keys: ['?'], does: 'Visa den här rutan' },
];
const SECTIONS: ReadonlySet<string> = new Set<Section>(['direction', 'requirements', 'costItems', 'levels']);
const isSection = (name: string | undefined): name is Section => name !== undefined && SECTIONS.has(name);

/** An application beside one's own review of it. */
@Component({
  selector: 'app-one-assessment',
  imports: [
    ApplicationSections,
    Attachments,
    CheckList,
    CodeSelect,
    ReasonForm,
    CostItems,
    CostPart,
    CriteriaPart,
    NotFoundMessage,
    OutcomeLabel,
    PlaceList,
    ProblemMessage,
    RouterLink,
    ShortcutsDialog,
    VerdictPart,
  ],
  templateUrl: './one-assessment.html',
  host: { '(document:keydown)': 'press($event)' },
})
export class OneAssessment {
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  readonly previous = input.required<string | null>();
  readonly next = input.required<string | null>();
  /** Where in one's list the application stands. */
  readonly place = input.required<string>();
  readonly opened = output<string>();
  /** One's list is another. */
  readonly moved = output();
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  protected readonly shortcuts = inject(Shortcuts);
  private readonly keysDialog = viewChild.required(ShortcutsDialog);
  private readonly asking = viewChild<ElementRef<HTMLDialogElement>>('asking');

  protected readonly roundUrl = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  private readonly url = computed(() => `${this.roundUrl()}/applications/${encodeURIComponent(this.reference())}`);
  protected readonly own = new OwnReview(() => `${this.url()}/own-review`);
  protected readonly response = httpResource<ApplicationDossierResponse>(() => `${this.url()}/dossier`);
  /** Without what others have said: a review is one's own. */
  protected readonly dossier = computed((): ApplicationDossierResponse | null =>
    this.response.hasValue() ? { ...this.response.value(), reviewed: null } : null,
  );
  protected readonly failure = computed(() => this.own.response.error() ?? this.response.error() ?? null);
  protected readonly problem = computed(() => readProblem(this.failure()));
  protected readonly assessment = computed(() => {
    const [dossier, stored] = [this.dossier(), this.own.stored()];
    return dossier && stored ? assessmentOf(dossier, this.own.draft(), stored.suggested) : null;
  });
  protected readonly codes = computed(() => Object.entries(this.dossier()?.codes ?? {}));
  protected readonly chosenId = signal<string | null>(null);
  protected readonly chosen = computed(() => this.assessment()?.checks.find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly findings = computed(() => this.assessment()?.checks.filter(({ group }) => group === 'findings') ?? []);
  protected readonly sections = computed(() => {
    const [dossier, checks] = [this.dossier(), this.assessment()?.checks ?? []];
    return dossier ? sectionsOf(dossier.application, (pointer) => checks.some(({ fields }) => hasRead(fields, pointer))) : [];
  });
  protected readonly facts = computed(() => {
    const dossier = this.dossier();
    if (!dossier) return '';
    const { reference, place, measures } = dossier.application;
    const words = measures.length === 0 ? '' : valueText('/measures', measures);
    return [reference, dossier.committee.name, place.name, place.district, words].filter((part) => part !== '').join(' · ');
  });
  protected readonly newest = computed(() => this.own.stored()?.sent.at(-1) ?? null);
  protected readonly isChanging = signal(false);
  /** Sent, and nothing written since: it is read, until one wants to send another. */
  protected readonly isReadOnly = computed(() => {
    const [sent, savedAt] = [this.newest(), this.own.savedAt()];
    return sent !== null && !this.isChanging() && (savedAt ?? '') <= sent.sentAt;
  });
  protected readonly savedText = computed(() => {
    if (this.own.problem() !== null) return 'Inte sparat';
    if (!this.own.isSaved()) return 'Sparar …';
    const savedAt = this.own.savedAt();
    return savedAt === null ? '' : `Sparat ${dayAndTime(savedAt).slice(-5)}`;
  });
  protected readonly wantsConflict = signal(false);
  protected readonly wantsRemarks = signal(false);
  protected readonly actionProblem = signal<unknown>(null);
  protected readonly isSending = signal(false);
  protected readonly keys = KEYS;
  protected readonly kronor = formatKronor;
  protected readonly points = ['direction', 'requirements'] as const;
  protected readonly pointId = pointId;
  protected readonly placeId = placeId;
  readonly isSaved = this.own.isSaved;
  private section: Section | null = null;
  private criterion: string | null = null;

  constructor() {
    effect(() => {
      const name = this.dossier()?.application.title;
      this.title.setTitle(`Granska ${this.reference()}${name ? ` ${name}` : ''} – Trygghetsportalen`);
    });
  }

  protected goToMotivation(): void {
    this.document.getElementById('motivering')?.focus();
  }

  saved(): Promise<boolean> {
    return this.own.save();
  }

  protected amount(amount: number | string): string {
    return typeof amount === 'number' ? `${formatKronor(amount)} kr` : amount;
  }

  protected change(changes: ReviewDraft, typedIn: string | null = null): void {
    if (!this.isReadOnly()) this.own.change(changes, typedIn);
  }

  protected setLevel({ code, level }: Readonly<{ code: string; level: number }>): void {
    this.change({ levels: { [code]: level } });
  }

  protected write(point: string, reason: string): void {
    this.change({ reasons: { [point]: reason } }, `reasons/${point}`);
  }

  protected accept(section: Section): void {
    const suggested = this.own.stored()?.suggested;
    if (suggested) this.change(acceptedOf(section, suggested));
  }

  /** What has the focus is what keys are about, and what its rules read is marked. */
  protected focusOn({ target }: FocusEvent): void {
    if (!(target instanceof Element)) return;
    const section = target.closest<HTMLElement>('[data-section]')?.dataset['section'];
    if (isSection(section)) this.section = section;
    const criterion = target.closest<HTMLElement>('[data-criterion]')?.dataset['criterion'];
    this.criterion = criterion ?? null;
    if (criterion !== undefined) this.chosenId.set(`kriterium-${criterion}`);
  }

  /** Marks what a check has read, and goes to the first place of it. */
  protected choose(id: string | null): void {
    this.chosenId.set(id);
    const fields = this.assessment()?.checks.find((check) => check.id === id)?.fields ?? {};
    const [pointer] = Object.keys(fields).filter((one) => placeOf(one, placesIn(this.document)) !== null);
    if (pointer !== undefined) this.show(pointer);
  }

  protected show(pointer: string): void {
    const place = placeOf(pointer, placesIn(this.document));
    if (place !== null) this.moveTo(placeId(place));
  }

  /** To where what is left can be done. */
  protected goTo(point: string): void {
    const place = this.document.getElementById(pointId(point));
    const field = place?.matches('textarea') ? place : place?.querySelector<HTMLElement>('input, select, textarea');
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  }

  protected async take(): Promise<void> {
    await this.act(async () => {
      await firstValueFrom(this.http.post(`${this.url()}/own-review/assignment`, null));
      this.own.response.reload();
      this.moved.emit();
    });
  }

  /** Asks first, in words; or says what is left to do. */
  protected ask(): void {
    if (this.isReadOnly() || this.own.stored()?.isAssigned !== true) return;
    const isFinished = this.assessment()?.remarks.length === 0;
    const isListed = this.wantsRemarks();
    this.wantsRemarks.set(!isFinished);
    if (isFinished) this.asking()?.nativeElement.showModal();
    else if (isListed)
      this.moveTo('kvar'); // now: what is pressed next must not be overtaken
    else setTimeout(() => this.moveTo('kvar'));
  }

  protected async send(): Promise<void> {
    this.asking()?.nativeElement.close();
    await this.act(async () => {
      if (!(await this.own.save())) return;
      await firstValueFrom(this.http.post(`${this.url()}/own-review/send`, null));
      this.isChanging.set(false);
      this.own.response.reload();
      this.moved.emit();
    });
  }

  protected close(): void {
    this.wantsConflict.set(false);
    this.own.response.reload();
    this.response.reload();
    this.moved.emit();
  }

  protected openKeys(): void {
    this.keysDialog().open();
  }

  protected press(event: KeyboardEvent): void {
    if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') {
      event.preventDefault();
      this.ask();
      return;
    }
    const key = keyOf(event)?.toLowerCase();
    if (key === undefined || !this.shortcuts.areOn()) return;
    const actions: Readonly<Record<string, () => void>> = {
      a: () => this.section && this.accept(this.section),
      z: () => !this.isReadOnly() && this.own.undo(),
      j: () => this.openNext(this.next()),
      k: () => this.openNext(this.previous()),
      '?': () => this.openKeys(),
    };
    const action = actions[key] ?? this.leveled(key);
    if (!action) return;
    event.preventDefault();
    action();
  }

  private leveled(key: string): (() => void) | null {
    const one = this.assessment()?.levels.find(({ code }) => code === this.criterion);
    if (!one || !/^\d$/.test(key) || Number(key) > one.highest) return null;
    return () => this.setLevel({ code: one.code, level: Number(key) });
  }

  private openNext(reference: string | null): void {
    if (reference !== null) this.opened.emit(reference);
  }

  private async act(action: () => Promise<void>): Promise<void> {
    if (this.isSending()) return;
    this.actionProblem.set(null);
    this.isSending.set(true);
    try {
      await action();
    } catch (error) {
      this.actionProblem.set(error);
    } finally {
      this.isSending.set(false);
    }
  }

  private moveTo(id: string): void {
    const place = this.document.getElementById(id);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }
}
