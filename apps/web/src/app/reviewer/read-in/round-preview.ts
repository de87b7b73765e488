import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RoundPreviewResponse } from '@tp/contracts';
import { AmountPipe, countText, dayAndTime } from '@tp/ui';

const ORIGINS = { file: 'i filen', beside: 'bredvid filen', portal: 'portalens egna' } as const;

/** What a round's file says, and what reading it in would do. */
@Component({
  selector: 'app-round-preview',
  imports: [AmountPipe, RouterLink],
  host: { class: 'round-preview' },
  template: `@let shown = preview();
    <p class="page-context">
      {{ shown.municipality.name }} · {{ shown.caseNumber }} · budgetår {{ shown.budgetYear }}
      @if (shown.isSynthetic) {
        · <strong>syntetiskt exempel</strong>
      }
    </p>
    <h2>{{ shown.title }}</h2>
    @if (shown.notice) {
      <p class="soft">{{ shown.notice }}</p>
    }
    <dl class="facts">
      <div>
        <dt>Ansökningar</dt>
        <dd>{{ shown.applications }}</dd>
      </div>
      <div>
        <dt>Sökt</dt>
        <dd>{{ shown.requestedAmount | amount }}</dd>
      </div>
      <div>
        <dt>Ram</dt>
        <dd>{{ shown.frame === null ? 'ingen' : (shown.frame | amount) }}</dd>
      </div>
      <div>
        <dt>Nämnder</dt>
        <dd>{{ shown.committees.length }}</dd>
      </div>
      <div>
        <dt>Granskningar</dt>
        <dd>{{ shown.reviews }}{{ shown.settlements > 0 ? ', ' + shown.settlements + ' avgöranden' : '' }}</dd>
      </div>
    </dl>
    <p>
      Principer: <strong>{{ shown.principles.title }}</strong>, beslutade {{ shown.principles.decidedOn
      }}{{ shown.principles.status === 'reconstructed' ? ' (rekonstruerade)' : '' }}, {{ origin() }}.
    </p>
    <details class="committees">
      <summary>Nämnder som får söka ({{ shown.committees.length }})</summary>
      <ul>
        @for (committee of shown.committees; track committee.code) {
          <li>
            {{ committee.name }} <span class="soft">{{ committee.code }}</span>
          </li>
        }
      </ul>
    </details>
    <div class="outcome-note">
      @if (shown.changes; as changes) {
        @if (changes.isSame) {
          <p>
            <strong>Filen säger detsamma som portalen redan har</strong> i version {{ changes.version }} av omgången. Inget
            behöver läsas in. <a [routerLink]="['/omgangar', shown.id]">Till omgången</a>
          </p>
        } @else {
          <p>
            <strong>Omgången finns redan, i version {{ changes.version }}</strong
            >, inläst {{ readAt() }}. Det här blir version {{ changes.version + 1 }}, och den förra finns kvar.
          </p>
          <ul>
            <li>{{ changed() }}</li>
            <li>
              {{
                changes.arePrinciplesOther
                  ? 'Principerna är andra än i version ' + changes.version + '.'
                  : 'Principerna är desamma.'
              }}
            </li>
          </ul>
        }
      } @else if (shown.reading === 'new') {
        <p><strong>Omgången är ny i portalen.</strong></p>
      } @else {
        <p>
          <strong>Omgången finns redan.</strong> En ny version läses in av den som är ledande granskare i den. Den som är
          administratör i portalen kan ge dig den rollen.
        </p>
      }
    </div>`,
})
export class RoundPreviewPanel {
  readonly preview = input.required<RoundPreviewResponse>();
  protected readonly readAt = computed(() => dayAndTime(this.preview().changes?.createdAt ?? ''));
  protected readonly origin = computed(() => {
    const { from, knownVersion } = this.preview().principles;
    if (knownVersion !== null) return `${ORIGINS[from]}, version ${knownVersion} i portalen`;
    return `${ORIGINS[from]} och nya i portalen`;
  });
  protected readonly changed = computed(() => {
    const { added = 0, changed = 0, removed = 0 } = this.preview().changes ?? {};
    if (added + changed + removed === 0) return 'Ansökningarna är desamma.';
    const parts = [
      { count: added, one: 'ny', many: 'nya' },
      { count: changed, one: 'ändrad', many: 'ändrade' },
      { count: removed, one: 'borttagen', many: 'borttagna' },
    ].flatMap(({ count, one, many }) => (count === 0 ? [] : [`${countText(count)} ${count === 1 ? one : many}`]));
    const total = added + changed + removed;
    return `${new Intl.ListFormat('sv').format(parts)} ${total === 1 ? 'ansökan' : 'ansökningar'}.`;
  });
}
