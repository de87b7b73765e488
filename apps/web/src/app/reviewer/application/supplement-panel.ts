import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationVersionListResponse, RequestedSupplementResponse, SupplementListResponse } from '@tp/contracts';
import { type AskTarget, askWord, isAskedAttachment, SUPPLEMENT_FINDING_WORDS } from '@tp/domain';
import { dayAndTime, Differences, ProblemMessage } from '@tp/ui';
import { ReasonForm } from '../../shell/reason-form.js';
import { AskForm } from './ask-form.js';
import type { AskableAttachment } from './ask-groups.js';
import { askedLabel } from './asked-label.js';
import { type Change, changesBetween } from './changes-between.js';
import { MoveDueForm } from './move-due-form.js';
import { SentFile } from './sent-file.js';

/** What the committee was asked, by when, and what it answered beside what stood there; reviewers ask, move the day and take back here. */
@Component({
  selector: 'app-supplement-panel',
  imports: [AskForm, Differences, MoveDueForm, ProblemMessage, ReasonForm, RouterLink, SentFile],
  templateUrl: './supplement-panel.html',
})
export class SupplementPanel {
  /** Of the application in the API. */
  readonly url = input.required<string>();
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  /** Of the application, as it stands now. */
  readonly attachments = input.required<readonly AskableAttachment[]>();
  /** The application has a new version. */
  readonly changed = output();
  protected readonly response = httpResource<SupplementListResponse>(() => `${this.url()}/supplements`);
  protected readonly found = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly open = computed(() => this.found()?.items.find(isOpen) ?? null);
  private readonly hasAnswers = computed(
    () => this.found()?.items.some(({ answeredVersion }) => answeredVersion !== null) === true,
  );
  protected readonly versions = httpResource<ApplicationVersionListResponse>(() =>
    this.hasAnswers() ? `${this.url()}/versions` : undefined,
  );
  protected readonly doing = signal<'ask' | 'move' | 'withdraw' | null>(null);
  protected readonly said = signal('');
  protected readonly askWord = askWord;
  protected readonly label: (target: AskTarget) => string = askedLabel;
  protected readonly findingWords = SUPPLEMENT_FINDING_WORDS;
  protected readonly when = dayAndTime;

  /** What the answer changed, in the fields that were asked about. */
  protected answers({ asked, askedVersion, answeredVersion }: RequestedSupplementResponse): readonly Change[] | null {
    const versions = this.versions.hasValue() ? this.versions.value().items : [];
    const [before, after] = [askedVersion, answeredVersion].map((wanted) => versions.find(({ version }) => version === wanted));
    if (!before || !after) return null;
    // An answer about attachments changes no others, and marks what it covers.
    const ofAttachments = asked.some(({ field }) => isAskedAttachment(field)) ? ['attachments', 'confidentiality'] : [];
    const places = [...asked.map(({ field }) => field), ...ofAttachments];
    const isAsked = ({ pointer }: Change): boolean => places.some((place) => `${pointer}/`.startsWith(`/${place}/`));
    return changesBetween(before.application, after.application).filter(isAsked);
  }

  /** Files that the answer brought, which say nothing of themselves in the application. */
  protected filesOf({ files }: RequestedSupplementResponse): RequestedSupplementResponse['files'] {
    return files.filter(({ isAnswered }) => isAnswered);
  }

  protected done(what: string): void {
    this.doing.set(null);
    this.said.set(what);
    this.response.reload();
    this.changed.emit();
  }
}

const isOpen = ({ answeredAt, withdrawal }: RequestedSupplementResponse): boolean => answeredAt === null && withdrawal === null;
