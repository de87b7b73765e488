import { Component, computed, input, output, signal } from '@angular/core';
import { countText, Progress } from '@tp/ui';
import type { FirmQuestion } from './board-answer.js';
import type { firmCounts } from './board-lines.js';

const MOST_BAND = 100;
const MOST_SAMPLES = 10_000;
const MOST_SEED = 2 ** 32 - 1;

/** How firm the grants are: how many stand in every sample, in some and in none, and over what is sampled. */
@Component({
  selector: 'app-firm-panel',
  imports: [Progress],
  host: { class: 'firm-panel' },
  template: `<h2 id="firm-title">Hur säkert är det?</h2>
    @let asked = firm();
    @if (counts(); as found) {
      <p>
        Beviljas alltid: <strong>{{ count(found.always) }}</strong>. Gränsfall: <strong>{{ count(found.borderline) }}</strong>.
        Aldrig: <strong>{{ count(found.never) }}</strong>.
      </p>
    }
    @if (done(); as now) {
      <tp-progress label="Prövar" [done]="now" [total]="asked.samples" unit="prov" />
      <button type="button" class="tp-link-button" (click)="stopped.emit()">avbryt</button>
    }
    <p class="soft">{{ basisText() }} Metoden, utan villkor och det som är låst för hand.</p>
    <details>
      <summary>Ändra provet</summary>
      <form
        aria-label="Ändra provet"
        class="board-condition-form"
        (submit)="ask($event, basis.value, band.value, samples.value, seed.value)"
      >
        <label
          >Pröva andra
          <select #basis>
            <option value="weights" [selected]="asked.basis === 'weights'">vikter</option>
            <option value="reviewers" [selected]="asked.basis === 'reviewers'">granskare</option>
          </select></label
        >
        <label>Band, ±%<input #band class="tp-input" inputmode="numeric" [value]="asked.band" /></label>
        <label>Antal prov<input #samples class="tp-input" inputmode="numeric" [value]="asked.samples" /></label>
        <label>Frö<input #seed class="tp-input" inputmode="numeric" [value]="asked.seed" /></label>
        @if (fault(); as text) {
          <p class="board-fault" role="alert">{{ text }}</p>
        }
        <button type="submit" class="tp-button">Pröva</button>
      </form>
    </details>`,
})
export class FirmPanel {
  readonly firm = input.required<FirmQuestion>();
  readonly counts = input.required<ReturnType<typeof firmCounts> | null>();
  /** How many are done; `null` when nothing is counted. */
  readonly done = input.required<number | null>();
  readonly asked = output<FirmQuestion>();
  readonly stopped = output();
  protected readonly fault = signal<string | null>(null);
  protected readonly basisText = computed(() => {
    const { basis, band, samples, seed } = this.firm();
    return basis === 'weights'
      ? `${countText(samples)} viktningar inom ±${band} %, frö ${seed}.`
      : `${countText(samples)} dragningar av granskare, frö ${seed}.`;
  });
  protected readonly count = countText;

  protected ask(event: Event, basis: string, ...texts: readonly string[]): void {
    event.preventDefault();
    const [band, samples, seed] = texts.map((text) => (/^\d{1,10}$/u.test(text.trim()) ? Number(text) : NaN));
    const faults = [
      ...(within(band, 0, MOST_BAND) ? [] : [`Bandet ska vara 0 till ${MOST_BAND}.`]),
      ...(within(samples, 1, MOST_SAMPLES) ? [] : [`Antalet ska vara 1 till ${countText(MOST_SAMPLES)}.`]),
      ...(within(seed, 0, MOST_SEED) ? [] : [`Fröet ska vara ett heltal från 0 till ${MOST_SEED}.`]),
    ];
    this.fault.set(faults.length === 0 ? null : faults.join(' '));
    if (faults.length === 0)
      this.asked.emit({
        basis: basis === 'reviewers' ? 'reviewers' : 'weights',
        ...{ band: band ?? 0, samples: samples ?? 0, seed: seed ?? 0 },
      });
  }
}

const within = (value: number | undefined, least: number, most: number): boolean =>
  value !== undefined && value >= least && value <= most;
