import { afterNextRender, Component, computed, effect, inject, Injector, input, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router, RouterLink } from '@angular/router';
import { dayInWords } from '@tp/domain';
import { ProblemMessage } from '@tp/ui';
import { leftWords } from '../../reviewer/call/public.js';
import { DraftRules } from './draft-rules.js';
import { DraftConflicts } from './draft-conflicts.js';
import { DraftHistory } from './draft-history.js';
import { DraftPanel } from './draft-panel.js';
import { DraftSection } from './draft-section.js';
import { DraftSending } from './draft-sending.js';
import { DraftStore } from './draft-store.js';
import { FORM_SECTIONS, isFormField, sectionOf } from './form-sections.js';
import { savingText } from './saving-text.js';

const SENDING = { id: 'skicka', title: 'Granska och skicka' } as const;
const HISTORY = { id: 'historik', title: 'Historik' } as const;

/** What is missing before this can be sent? One part of the form at a time, with what the rules say beside it. */
@Component({
  selector: 'app-draft-page',
  imports: [DraftConflicts, DraftHistory, DraftPanel, DraftSection, DraftSending, ProblemMessage, RouterLink],
  providers: [DraftStore, DraftRules],
  templateUrl: './draft-page.html',
})
export class DraftPage {
  protected readonly store = inject(DraftStore);
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly injector = inject(Injector);
  readonly roundId = input.required<string>();
  readonly draftId = input.required<string>();
  readonly section = input<string>('insats');
  protected readonly base = computed(() => ['/omgangar', this.roundId(), 'utkast', this.draftId()]);
  protected readonly check = inject(DraftRules).check;
  protected readonly shown = computed(() => FORM_SECTIONS.find(({ id }) => id === this.section()));
  protected readonly heading = computed(
    () => this.shown()?.title ?? (this.section() === HISTORY.id ? HISTORY.title : SENDING.title),
  );
  protected readonly sections = computed(() =>
    [...FORM_SECTIONS, { ...SENDING, fields: [] }].map(({ id, title, fields }) => ({
      id,
      title,
      state: this.stateOf(id, fields.length === 0),
    })),
  );
  protected readonly name = computed(() => String(this.store.value('title') ?? '') || 'Ansökan utan namn');
  protected readonly deadline = computed(() => {
    const draft = this.store.draft();
    const day = draft?.round.submissionDeadline;
    if (!draft || day == null) return '';
    const { daysLeft } = draft.call;
    const left = daysLeft === null ? 'den dagen har varit' : daysLeft === 0 ? 'i dag' : leftWords(daysLeft);
    return `sista dag ${dayInWords(day)} kl. 23.59, ${left}`;
  });
  protected readonly saving = computed(() => savingText(this.store.state(), this.store.savedAt(), this.store.hasPending()));
  protected readonly others = computed(() => {
    const names = this.store.writers();
    return names.length === 0 ? '' : `Du och ${names.join(', ')} har ansökan öppen`;
  });
  private readonly hasOpened = signal(false);

  constructor() {
    effect(() => {
      const [roundId, draftId] = [this.roundId(), this.draftId()];
      untracked(() => void this.store.open(roundId, draftId));
    });
    effect(() => this.title.setTitle(`${this.heading()} – ${this.name()} – Trygghetsportalen`));
    effect(() => {
      this.section();
      untracked(() => {
        // To another part of the form: its heading is what is read next.
        if (this.hasOpened())
          afterNextRender(() => document.querySelector<HTMLElement>('.draft-main h2')?.focus(), { injector: this.injector });
        this.hasOpened.set(true);
      });
    });
  }

  protected next(): void {
    const ids = this.sections().map(({ id }) => id);
    const to = ids[ids.indexOf(this.section()) + 1] ?? SENDING.id;
    void this.store.flush();
    void this.router.navigate([...this.base(), to]);
  }

  protected again(): void {
    void this.store.open(this.roundId(), this.draftId());
  }

  /** ✓ when something stands in it and nothing must be mended, ! when something must, nothing when nobody has been there. */
  private stateOf(id: string, isLast: boolean): 'done' | 'must' | 'empty' {
    if (isLast) return 'empty';
    const content = this.store.content();
    const isWritten = Object.entries(content).some(
      ([field, value]) => isOf(field, id) && value !== null && value !== '' && !isEmptyList(value),
    );
    if (!isWritten) return 'empty';
    return this.check().remarks.some(({ field, kind }) => kind === 'must' && isOf(field, id)) ? 'must' : 'done';
  }
}

const isOf = (field: string, section: string): boolean => isFormField(field) && sectionOf(field)?.id === section;
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;
