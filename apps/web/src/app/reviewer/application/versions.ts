import { httpResource } from '@angular/common/http';
import { Component, computed, input, output } from '@angular/core';
import type { ApplicationVersionListResponse, ApplicationVersionResponse } from '@tp/contracts';
import { dayAndTime, Differences, ProblemMessage } from '@tp/ui';
import { changesBetween } from './changes-between.js';

/** Every version as it was sent, and what differs from another. Nothing here can be changed, only followed. */
@Component({
  selector: 'app-versions',
  imports: [Differences, ProblemMessage],
  template: `@if (response.error(); as error) {
      <tp-problem [error]="error" (retry)="response.reload()" />
    } @else {
      <ol class="versions" reversed>
        @for (version of versions(); track version.version) {
          <li>
            <strong>Version {{ version.version }}</strong
            >{{ version.version === 1 ? ', som den skickades in' : '' }}
            <span class="soft">
              inläst {{ when(version.createdAt)
              }}{{ version.roundVersion === null ? '' : ' med omgångens version ' + version.roundVersion }}
            </span>
            @if (version.sha256; as sha256) {
              <details class="hash">
                <summary>SHA-256 {{ sha256.slice(0, 12) }}…</summary>
                <code>{{ sha256 }}</code>
              </details>
            } @else {
              <p class="soft">Kontrollsumman visas inte: den kan röja uppgifter under sekretess.</p>
            }
            @if (version.version !== shown()) {
              <button
                type="button"
                class="tp-link-button"
                (click)="opened.emit(version.version === current() ? null : version.version)"
              >
                Läs den<span class="visually-hidden">, version {{ version.version }}</span>
              </button>
            } @else {
              <span class="soft">visas här</span>
            }
            @if (version.version !== current()) {
              &ngsp;<button
                type="button"
                class="tp-link-button"
                (click)="compared.emit(version.version === comparedWith() ? null : version.version)"
              >
                {{ version.version === comparedWith() ? 'Dölj skillnaderna' : 'Visa skillnaderna mot den senaste'
                }}<span class="visually-hidden">, version {{ version.version }}</span>
              </button>
            }
          </li>
        } @empty {
          <li>Hämtar versionerna …</li>
        }
      </ol>
      @if (versions().length === 1) {
        <p class="soft">Ansökan har bara en version: den som skickades in.</p>
      }
      @if (changes(); as list) {
        <section aria-label="Skillnader" class="changes">
          <h3>Skillnader mellan version {{ comparedWith() }} och {{ current() }}</h3>
          @for (change of list; track $index) {
            <h4>{{ change.label }}</h4>
            <tp-diff [before]="change.before" [after]="change.after" />
          } @empty {
            <p>Inget som du får läsa skiljer.</p>
          }
        </section>
      }
    }`,
})
export class Versions {
  readonly url = input.required<string>();
  /** The one that counts: a version that says again what an earlier one said is that one. */
  readonly current = input.required<number>();
  readonly comparedWith = input.required<number | null>();
  readonly compared = output<number | null>();
  /** The version that the page shows. */
  readonly shown = input.required<number>();
  /** A version is to be read; `null` for the newest. */
  readonly opened = output<number | null>();
  protected readonly when = dayAndTime;
  protected readonly response = httpResource<ApplicationVersionListResponse>(() => `${this.url()}/versions`);
  protected readonly versions = computed((): readonly ApplicationVersionResponse[] =>
    this.response.hasValue() ? this.response.value().items : [],
  );
  protected readonly changes = computed(() => {
    const before = this.versions().find(({ version }) => version === this.comparedWith());
    const after = this.versions().find(({ version }) => version === this.current());
    return before && after && before !== after ? changesBetween(before.application, after.application) : null;
  });
}
