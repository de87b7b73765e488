import { httpResource } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { ApplicationDossierResponse, ApplicationVersionListResponse } from '@tp/contracts';
import { formatKronor } from '@tp/domain';
import { OutcomeLabel, outcomeKindOf, ProblemMessage, readProblem, Score } from '@tp/ui';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { actOnKey, Shortcuts } from '../../shell/shortcuts.js';
import { type ShortcutKeys, ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { ApplicationSections } from './application-sections.js';
import { Attachments } from './attachments.js';
import { CheckList } from './check-list.js';
import { checksOf, countText, isShort } from './checks.js';
import { CostItems } from './cost-items.js';
import { Criteria } from './criteria.js';
import { hasRead, placeId, placeOf, placesIn } from './fields-read.js';
import { History } from './history.js';
import { MarkedText } from './marked-text.js';
import { PlaceList } from './place-list.js';
import { Related } from './related.js';
import { Reviews } from './reviews.js';
import { sectionsOf } from './sections-of.js';
import { valueText } from './shown-value.js';
import { SupplementPanel } from './supplement-panel.js';
import { Versions } from './versions.js';

const KEYS: readonly ShortcutKeys[] = [
  { keys: ['J', 'K'], does: 'nästa och föregående ansökan i omgången' },
  { keys: ['?'], does: 'visa kortkommandon' },
];

/** What does this one deserve, and on what evidence? The address says which check is shown, which version is read, and which compared with. */
@Component({
  selector: 'app-application-page',
  imports: [
    ApplicationSections,
    Attachments,
    CheckList,
    CostItems,
    Criteria,
    History,
    MarkedText,
    NotFoundMessage,
    OutcomeLabel,
    PlaceList,
    ProblemMessage,
    Related,
    Reviews,
    RouterLink,
    Score,
    ShortcutsDialog,
    SupplementPanel,
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
  private readonly shortcuts = inject(Shortcuts);
  private readonly keysDialog = viewChild.required(ShortcutsDialog);
  protected readonly keys = KEYS;
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });

  protected readonly url = computed(
    () => `/api/v1/rounds/${encodeURIComponent(this.roundId())}/applications/${encodeURIComponent(this.reference())}`,
  );
  protected readonly response = httpResource<ApplicationDossierResponse>(() => `${this.url()}/dossier`);
  private readonly newest = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly wantedVersion = computed(() => Number(this.address().get('version')) || null);
  private readonly versions = httpResource<ApplicationVersionListResponse>(() =>
    this.wantedVersion() === null ? undefined : `${this.url()}/versions`,
  );
  private readonly earlier = computed(() => {
    const found = this.versions.hasValue()
      ? this.versions.value().items.find(({ version }) => version === this.wantedVersion())
      : undefined;
    return found && found.version !== this.newest()?.version ? found : null;
  });
  protected readonly current = computed(() => this.newest()?.version ?? 1);
  protected readonly attachments = computed(() => this.newest()?.application.attachments ?? []);
  protected readonly isEarlier = computed(() => this.earlier() !== null);
  /** Why the version that is asked for is not the one that is shown; empty when it is. */
  protected readonly wantedText = computed(() => {
    const wanted = this.wantedVersion();
    if (wanted === null || wanted === this.newest()?.version) return '';
    if (this.versions.error()) return `Version ${wanted} kunde inte hämtas. Den senaste visas.`;
    return this.versions.isLoading() ? `Hämtar version ${wanted} …` : `Version ${wanted} finns inte. Den senaste visas.`;
  });
  /** What rules and reviewers found is of the newest version, and stands beside no other. */
  protected readonly dossier = computed((): ApplicationDossierResponse | null => {
    const [newest, earlier] = [this.newest(), this.earlier()];
    if (!newest || !earlier) return newest;
    const { application, sha256, version } = earlier;
    return { ...newest, application, sha256, version, preAssessment: null, reviewed: null };
  });
  protected readonly problem = computed(() => readProblem(this.response.error()));
  protected readonly sections = computed(() => {
    const dossier = this.dossier();
    const checks = this.checks();
    return dossier ? sectionsOf(dossier.application, (pointer) => checks.some(({ fields }) => hasRead(fields, pointer))) : [];
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
    const reviewed = this.dossier()?.reviewed;
    if (reviewed?.decision) return outcomeKindOf(reviewed.decision);
    const kind = reviewed?.assessment.kind;
    return kind === 'not-reviewed' || kind === 'unsettled' ? kind : null;
  });
  protected readonly points = computed(() => {
    const reviewed = this.dossier()?.reviewed;
    return reviewed?.decision?.score ?? reviewed?.assessment.points ?? null;
  });
  protected readonly measures = computed(() => {
    const measures = this.dossier()?.application.measures ?? [];
    return measures.length === 0 ? '' : valueText('/measures', measures);
  });
  protected readonly place = computed(() => {
    const { name, district } = this.dossier()?.application.place ?? { name: '', district: '' };
    return [name, district].filter((part) => part !== '').join(', ');
  });
  protected readonly countText = countText;
  protected readonly isShort = isShort;
  protected readonly placeId = placeId;

  constructor() {
    effect(() => {
      const dossier = this.dossier();
      this.title.setTitle(
        `${dossier ? `${this.reference()} ${dossier.application.title}` : this.reference()} – Trygghetsportalen`,
      );
    });
  }

  protected amount(amount: number | string | null | undefined): string {
    return typeof amount === 'number' ? `${formatKronor(amount)} kr` : (amount ?? '');
  }

  protected isMarked(pointer: string): boolean {
    return hasRead(this.chosen()?.fields ?? {}, pointer);
  }

  /** @param id of a check; `null` closes the one that is open. Its first place in the text is shown. */
  protected choose(id: string | null): void {
    this.go({ kontroll: id });
    const { fields = {} } = this.checks().find((check) => check.id === id) ?? {};
    const places = placesIn(this.document);
    const place = Object.keys(fields)
      .map((pointer) => placeOf(pointer, places))
      .find((one) => one !== null);
    if (place) this.moveTo(placeId(place));
  }

  /** From a place in the text to a check that has read it. */
  protected chooseFromText(id: string): void {
    this.go({ kontroll: id });
    this.toCheck(id);
  }

  protected toCheck(id: string): void {
    this.moveTo(`kontroll-${id}`);
  }

  protected toVersions(): void {
    this.moveTo('rubrik-versioner');
  }

  protected compare(version: number | null): void {
    this.go({ jamfor: version });
  }

  protected open(version: number | null): void {
    this.go({ version });
  }

  /** Moves to the place in the text that shows what stands at the pointer. */
  protected show(pointer: string): void {
    const place = placeOf(pointer, placesIn(this.document));
    if (place !== null) this.moveTo(placeId(place));
  }

  /** Gives it the focus, so that the keyboard goes on from there. */
  private moveTo(id: string): void {
    const place = this.document.getElementById(id);
    place?.scrollIntoView({ block: 'center' });
    place?.focus({ preventScroll: true });
  }

  protected openKeys(): void {
    this.keysDialog().open();
  }

  protected press(event: KeyboardEvent): void {
    const { previous = null, next = null } = this.dossier() ?? {};
    const to = (reference: string | null) =>
      reference === null ? undefined : () => void this.router.navigate(['/omgangar', this.roundId(), 'ansokningar', reference]);
    actOnKey(event, this.shortcuts.areOn(), { j: to(next), k: to(previous), '?': () => this.openKeys() });
  }

  private go(queryParams: Readonly<Record<string, string | number | null>>): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
