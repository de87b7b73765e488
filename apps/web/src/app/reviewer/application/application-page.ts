import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { formatKronor, MEASURE_WORDS } from '@tp/domain';
import { OutcomeLabel, outcomeKindOf, ProblemMessage, readProblem, Score } from '@tp/ui';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { anchorFor, anchorId, sectionsOf, valueText } from './application-fields.js';
import { ApplicationSections } from './application-sections.js';
import { CheckList } from './check-list.js';
import { checksOf, countText } from './checks.js';
import { CostItems } from './cost-items.js';
import { Criteria } from './criteria.js';
import { History } from './history.js';
import { PlaceList } from './place-list.js';
import { Related } from './related.js';
import { Reviews } from './reviews.js';
import { Versions } from './versions.js';

const isTyping = ({ target }: KeyboardEvent): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** What does this one deserve, and on what evidence? The address says which check is shown and which version is compared with. */
@Component({
  selector: 'app-application-page',
  imports: [
    ApplicationSections,
    CheckList,
    CostItems,
    Criteria,
    History,
    NotFoundMessage,
    OutcomeLabel,
    PlaceList,
    ProblemMessage,
    Related,
    Reviews,
    RouterLink,
    Score,
    Versions,
  ],
  templateUrl: './application-page.html',
  host: { '(document:keydown)': 'press($event)' },
})
export class ApplicationPage {
  readonly roundId = input.required<string>();
  readonly reference = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly title = inject(Title);
  private readonly document = inject(DOCUMENT);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });

  protected readonly url = computed(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/applications/${encodeURIComponent(this.reference())}`,
  );
  protected readonly response = httpResource<ApplicationDossierResponse>(() => `${this.url()}/dossier`);
  protected readonly dossier = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly problem = computed(() => readProblem(this.response.error()));
  protected readonly sections = computed(() => {
    const dossier = this.dossier();
    return dossier ? sectionsOf(dossier.application) : [];
  });
  protected readonly checks = computed(() => {
    const dossier = this.dossier();
    return dossier ? checksOf(dossier) : [];
  });
  protected readonly ofGroup = computed(() => Map.groupBy(this.checks(), ({ group }) => group));
  protected readonly chosenId = computed(() => this.address().get('kontroll'));
  protected readonly chosen = computed(() => this.checks().find(({ id }) => id === this.chosenId()) ?? null);
  protected readonly comparedWith = computed(() => Number(this.address().get('jamfor')) || null);
  protected readonly outcomeKind = computed(() => {
    const decision = this.dossier()?.reviewed?.decision;
    return decision ? outcomeKindOf(decision) : null;
  });
  protected readonly measures = computed(() => {
    const words = new Map<string, string>(Object.entries(MEASURE_WORDS));
    return (this.dossier()?.application.measures ?? []).map((measure) => words.get(measure) ?? measure).join(', ');
  });
  protected readonly place = computed(() => {
    const { name, district } = this.dossier()?.application.place ?? { name: '', district: '' };
    return [name, district].filter((part) => part !== '').join(', ');
  });
  protected readonly countText = countText;
  protected readonly valueText = valueText;

  constructor() {
    effect(() => {
      const dossier = this.dossier();
      this.title.setTitle(
        `${dossier ? `${this.reference()} ${valueText('', dossier.application.title)}` : this.reference()} – Trygghetsportalen`,
      );
    });
  }

  protected amount(amount: number | string | null | undefined): string {
    return typeof amount === 'number' ? `${formatKronor(amount)} kr` : (amount ?? '');
  }

  /** @param id of a check; `null` closes the one that is open */
  protected choose(id: string | null): void {
    this.go({ kontroll: id });
    if (id === null) return;
    const [pointer] = Object.keys(this.checks().find((check) => check.id === id)?.fields ?? {}).filter((one) =>
      one.startsWith('/application'),
    );
    if (pointer !== undefined) this.show(pointer);
  }

  protected compare(version: number | null): void {
    this.go({ jamfor: version });
  }

  /** Moves to the place in the text, and gives it the focus, so that the keyboard goes on from there. */
  protected show(pointer: string): void {
    const anchors = [...this.document.querySelectorAll('[id^="falt-"]')].map(({ id }) =>
      id.slice('falt'.length).replaceAll('-', '/'),
    );
    const anchor = anchorFor(pointer, anchors);
    const place = anchor === null ? null : this.document.getElementById(anchorId(anchor));
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  protected press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    const { previous = null, next = null } = this.dossier() ?? {};
    const reference = { j: next, k: previous }[event.key.toLowerCase()] ?? null;
    if (reference !== null) void this.router.navigate(['/omgangar', this.roundId(), 'ansokningar', reference]);
  }

  private go(queryParams: Readonly<Record<string, string | number | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
