import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationVersionListResponse, RequestedSupplementResponse, SupplementListResponse } from '@tp/contracts';
import { SUPPLEMENT_ASK_WORDS, SUPPLEMENT_FINDING_WORDS } from '@tp/domain';
import { dayAndTime, Differences, ProblemMessage } from '@tp/ui';
import { AskForm } from './ask-form.js';
import { type Change, changesBetween } from './changes-between.js';
import { MoveDueForm } from './move-due-form.js';
import { fieldLabel } from './shown-value.js';

/** What the committee was asked, by when, and what it answered beside what stood there; reviewers ask, and move the day, here. */
@Component({
  selector: 'app-supplement-panel',
  imports: [AskForm, Differences, MoveDueForm, ProblemMessage, RouterLink],
  templateUrl: './supplement-panel.html',
})
export class SupplementPanel {
  /** Of the application in the API. */
  readonly url = input.required<string>();
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  /** The application has a new version. */
  readonly changed = output();
  protected readonly response = httpResource<SupplementListResponse>(() => `${this.url()}/supplements`);
  protected readonly found = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly open = computed(() => this.found()?.items.find(({ answeredAt }) => answeredAt === null) ?? null);
  private readonly hasAnswers = computed(
    () => this.found()?.items.some(({ answeredVersion }) => answeredVersion !== null) === true,
  );
  protected readonly versions = httpResource<ApplicationVersionListResponse>(() =>
    this.hasAnswers() ? `${this.url()}/versions` : undefined,
  );
  protected readonly doing = signal<'ask' | 'move' | null>(null);
  protected readonly said = signal('');
  protected readonly kindWords = SUPPLEMENT_ASK_WORDS;
  protected readonly findingWords = SUPPLEMENT_FINDING_WORDS;
  protected readonly when = dayAndTime;

  protected label(field: string): string {
    return fieldLabel(`/${field}`);
  }

  /** What the answer changed, in the fields that were asked about. */
  protected answers({ asked, askedVersion, answeredVersion }: RequestedSupplementResponse): readonly Change[] | null {
    const versions = this.versions.hasValue() ? this.versions.value().items : [];
    const [before, after] = [askedVersion, answeredVersion].map((wanted) => versions.find(({ version }) => version === wanted));
    if (!before || !after) return null;
    const isAsked = ({ pointer }: Change): boolean => asked.some(({ field }) => `${pointer}/`.startsWith(`/${field}/`));
    return changesBetween(before.application, after.application).filter(isAsked);
  }

  protected done(what: string): void {
    this.doing.set(null);
    this.said.set(what);
    this.response.reload();
    this.changed.emit();
  }
}
