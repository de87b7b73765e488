import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { BoardHelp } from './board-answer.js';
import { COVERED, type RowLine } from './board-lines.js';
import type { BoardQuestion, Way } from './board-question.js';
import { helpTexts, whyText } from './board-words.js';

/** Why the chosen application is in or out, what would change that, and the locks by hand. */
@Component({
  selector: 'app-chosen-strip',
  imports: [RouterLink],
  host: { class: 'chosen-strip', role: 'region', 'aria-label': 'Vald ansökan' },
  template: `@let shown = line();
    <p>
      <a [routerLink]="['/omgangar', roundId(), 'ansokningar', shown.key]"
        ><strong>{{ shown.key }}</strong> {{ shown.application.title ?? covered }}</a
      >
      · {{ shown.committee }}. {{ why() }}
    </p>
    @if (isAsking()) {
      <p class="soft" role="status">Räknar vad som skulle ändra det …</p>
    }
    @if (texts().length > 0) {
      <ul>
        @for (one of texts(); track one.text) {
          <li>
            {{ one.text }}
            @if (one.frame; as more) {
              <button type="button" class="tp-link-button" (click)="triedFrame.emit(more)">Pröva</button>
            }
          </li>
        }
      </ul>
    }
    @if (shown.application.isInConflict) {
      <p class="soft">Du har jäv i ansökan och kan inte låsa den.</p>
    } @else if (!shown.application.hasCoveredAmount) {
      <p class="dialog-actions">
        <button type="button" class="tp-button" [attr.aria-pressed]="way() === 'in'" (click)="moved.emit('in')">● Lås in</button>
        <button type="button" class="tp-button" [attr.aria-pressed]="way() === 'out'" (click)="moved.emit('out')">
          ○ Lås ut
        </button>
        @if (way() !== null) {
          <span class="soft">Skälet skriver du när urvalet används i förslaget.</span>
        }
      </p>
    }`,
})
export class ChosenStrip {
  readonly roundId = input.required<string>();
  readonly line = input.required<RowLine>();
  readonly question = input.required<BoardQuestion>();
  readonly help = input.required<BoardHelp | null>();
  readonly isAsking = input.required<boolean>();
  readonly codes = input.required<Readonly<Record<string, string>>>();
  readonly moved = output<Way>();
  /** Kronor more in the frame. */
  readonly triedFrame = output<number>();
  protected readonly covered = COVERED;
  protected readonly way = computed(() => this.question().moves[this.line().key] ?? null);
  protected readonly why = computed(() => whyText(this.line().row, this.question(), this.codes()));
  protected readonly texts = computed(() => {
    const help = this.help();
    return help?.reference === this.line().key && this.way() === null ? helpTexts(help) : [];
  });
}
