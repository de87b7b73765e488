import { Component, computed, inject, input, output } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { NoticeResponse } from '@tp/contracts';
import { dayAndTime } from '@tp/ui';
import { emailWords, kindWord } from './notice-words.js';

/** One notice: what it says, and the way to what it is about. One that is not read says so in a word and by its weight. */
@Component({
  selector: 'app-notice-item',
  imports: [RouterLink],
  host: { class: 'notice-item', '[class.notice-unread]': 'isUnread()' },
  template: `<h2>
      @if (isUnread()) {
        <span class="tp-tag tp-tag-partial">Oläst</span>&ngsp;
      }
      <a [routerLink]="target()" (click)="followed()">{{ notice().subject }}</a>
    </h2>
    <p class="notice-about">
      <time [attr.datetime]="notice().createdAt">{{ when(notice().createdAt) }}</time> · {{ kind() }}
      @if (email(); as words) {
        · <span [class.notice-failed]="notice().emailState === 'failed'">{{ words }}</span>
      }
    </p>
    @for (paragraph of paragraphs(); track $index) {
      <p>{{ paragraph }}</p>
    }
    @if (isUnread()) {
      <button type="button" class="tp-link-button" (click)="read.emit()">
        Markera som läst<span class="visually-hidden">: {{ notice().subject }}</span>
      </button>
    }`,
})
export class NoticeItem {
  private readonly router = inject(Router);
  readonly notice = input.required<NoticeResponse>();
  /** It has been read, whether that was said or its link followed. */
  readonly read = output();
  protected readonly when = dayAndTime;
  protected readonly isUnread = computed(() => this.notice().readAt === null);
  protected readonly kind = computed(() => kindWord(this.notice().kind));
  protected readonly email = computed(() => emailWords(this.notice()));
  protected readonly paragraphs = computed(() => this.notice().body.split('\n\n'));
  /** With its query, which a list of parts would take for letters. */
  protected readonly target = computed(() => this.router.parseUrl(this.notice().path));

  protected followed(): void {
    if (this.isUnread()) this.read.emit();
  }
}
