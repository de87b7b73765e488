import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, signal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import type { CommitteeDecisionResponse, ProposalStateResponse } from '@tp/contracts';
import { AmountPipe, countText, dayAndTime, Empty, ProblemMessage, readProblem } from '@tp/ui';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { ConfirmPanel } from './confirm-panel.js';
import { RECORDED_WORDS } from './meeting-words.js';
import { RecordForm } from './record-form.js';

/** What happened at the meeting, word for word, and is it confirmed? */
@Component({
  selector: 'app-meeting-page',
  imports: [AmountPipe, ConfirmPanel, Empty, NotFoundMessage, ProblemMessage, RecordForm, RouterLink],
  templateUrl: './meeting-page.html',
})
export class MeetingPage {
  readonly roundId = input.required<string>();
  protected readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly response = httpResource<ProposalStateResponse>(() => `${this.url()}/proposal`);
  protected readonly state = lastSeen(this.roundId, () => (this.response.hasValue() ? this.response.value() : undefined));
  protected readonly problem = computed(() => readProblem(this.response.error()));
  protected readonly lock = computed(() => {
    const newest = this.state()?.locks[0];
    return newest?.unlockedAt === null ? newest : null;
  });
  protected readonly newest = computed(() => this.state()?.decisions[0] ?? null);
  protected readonly isFinal = computed(() => {
    const newest = this.newest();
    return newest !== null && newest.record.kind === 'decided' && newest.confirmations.length === 2;
  });
  /** What is recorded waits to be confirmed, unless the secretary records it anew. */
  protected readonly isRecordingAnew = signal(false);
  protected readonly showsForm = computed(() => {
    if (this.state()?.may.record !== true || this.lock() === null || this.isFinal()) return false;
    return this.newest() === null || this.isRecordingAnew();
  });
  protected readonly words = RECORDED_WORDS;
  protected readonly when = dayAndTime;
  protected readonly count = countText;

  constructor() {
    inject(Title).setTitle('Sammanträde – Trygghetsportalen');
  }

  protected recorded(): void {
    this.isRecordingAnew.set(false);
    this.response.reload();
  }

  protected exports({ version }: CommitteeDecisionResponse): readonly Readonly<{ word: string; address: string }>[] {
    return EXPORTS.map(({ format, word }) => ({
      word,
      address: `${this.url()}/decisions/${version}/export?format=${format}`,
    }));
  }
}

const EXPORTS = [
  { format: 'xlsx', word: 'Excel (XLSX)' },
  { format: 'csv', word: 'Tabell (CSV)' },
  { format: 'json', word: 'Data (JSON)' },
  { format: 'docx', word: 'Bilaga 1, beslutslista (DOCX)' },
] as const;
