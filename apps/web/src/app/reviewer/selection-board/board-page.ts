import { httpResource } from '@angular/common/http';
import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { ActivatedRoute, type Params, Router, RouterLink } from '@angular/router';
import type { ProposalStateResponse, SelectionMaterialResponse } from '@tp/contracts';
import { type GrantedShare } from '@tp/domain';
import { csvOf, outcomeKindOf, OUTCOME_WORDS, ProblemMessage, readProblem, saveFile } from '@tp/ui';
import { lastSeen } from '../../shell/last-seen.js';
import { NotFoundMessage } from '../../shell/not-found-message.js';
import { OutstandingLink } from '../../shell/outstanding-link.js';
import { ShortcutsDialog } from '../../shell/shortcuts-dialog.js';
import { actOnKey, Shortcuts } from '../../shell/shortcuts.js';
import { AlternativesMenu, addressOf, type SavedAlternative } from './alternatives-menu.js';
import type { BoardAnswer, BoardHelp, FirmQuestion } from './board-answer.js';
import { BoardControls } from './board-controls.js';
import { type BoardFilter, boardLines, COVERED, firmCounts, ORDERS, shownRows } from './board-lines.js';
import { BoardMap, type BoardSpot } from './board-map.js';
import { queryOf, readQuestion, sameQuestion, wholeQuery } from './board-query.js';
import { type BoardQuestion, isApart, questionOfRound, type Way, withMove } from './board-question.js';
import { sharesBy } from './board-shares.js';
import { BoardTable } from './board-table.js';
import { type BoardPart, BoardTotals, dimensionOf, partOf } from './board-totals.js';
import { BoardWorker } from './board-worker.js';
import { frameLineText, questionInWords, reasonText } from './board-words.js';
import { ChosenStrip } from './chosen-strip.js';
import { type Compared, Comparison } from './comparison.js';
import { departuresFrom } from './departures.js';
import { FirmPanel } from './firm-panel.js';
import { UsePanel } from './use-panel.js';

/** A slider that moves writes its address when it has rested so long. Milliseconds. */
const REST = 300;
/** Samples are drawn when nothing has been asked for so long. Milliseconds. */
const FIRM_REST = 600;
const FIRM: FirmQuestion = { basis: 'weights', band: 20, samples: 400, seed: 7 };

const KEYS = [
  { keys: ['J', 'K'], does: 'nästa och föregående ansökan' },
  { keys: ['I'], does: 'lås in den valda, eller ta bort låset' },
  { keys: ['U'], does: 'lås ut den valda, eller ta bort låset' },
  { keys: ['/'], does: 'sök' },
  { keys: ['?'], does: 'visa kortkommandon' },
];

/** What fits, how firm is that, and what would change it? */
@Component({
  selector: 'app-board-page',
  imports: [
    AlternativesMenu,
    BoardControls,
    BoardMap,
    BoardTable,
    BoardTotals,
    ChosenStrip,
    Comparison,
    FirmPanel,
    NotFoundMessage,
    OutstandingLink,
    ProblemMessage,
    RouterLink,
    ShortcutsDialog,
    UsePanel,
  ],
  templateUrl: './board-page.html',
  host: {
    '(document:keydown)': 'press($event)',
    '(window:beforeprint)': 'isPrinting.set(true)',
    '(window:afterprint)': 'isPrinting.set(false)',
  },
})
export class BoardPage {
  readonly roundId = input.required<string>();
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly document = inject(DOCUMENT);
  private readonly title = inject(Title);
  private readonly shortcuts = inject(Shortcuts);
  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  private readonly table = viewChild(BoardTable);
  private readonly dialog = viewChild(ShortcutsDialog);

  protected readonly url = computed(() => `/api/v1/rounds/${encodeURIComponent(this.roundId())}`);
  protected readonly materialResponse = httpResource<SelectionMaterialResponse>(() => `${this.url()}/proposal/material`);
  protected readonly stateResponse = httpResource<ProposalStateResponse>(() => `${this.url()}/proposal`);
  protected readonly material = lastSeen(this.roundId, () =>
    this.materialResponse.hasValue() ? this.materialResponse.value() : undefined,
  );
  protected readonly state = lastSeen(this.roundId, () =>
    this.stateResponse.hasValue() ? this.stateResponse.value() : undefined,
  );
  protected readonly error = computed(() => this.materialResponse.error() ?? this.stateResponse.error());
  protected readonly problem = computed(() => readProblem(this.error()));

  protected readonly base = computed(() => {
    const [material, state] = [this.material(), this.state()];
    return material && state ? questionOfRound(material, state.choice) : null;
  });
  protected readonly question = signal<BoardQuestion | null>(null);
  /** The newest answer, with the question that it answers: another may be asked already. */
  protected readonly answered = signal<Readonly<{ question: BoardQuestion; answer: BoardAnswer }> | null>(null);
  protected readonly answer = computed(() => this.answered()?.answer ?? null);
  protected readonly hasFailed = signal(false);
  protected readonly isCounting = signal(false);
  protected readonly help = signal<BoardHelp | null>(null);
  protected readonly isAskingHelp = signal(false);
  private readonly found = signal<readonly GrantedShare[] | null>(null);
  protected readonly sampled = signal<number | null>(null);
  protected readonly isPrinting = signal(false);
  protected readonly said = signal('');
  private readonly others = signal<Readonly<{ questions: readonly BoardQuestion[]; answers: readonly BoardAnswer[] }> | null>(
    null,
  );

  protected readonly chosen = computed(() => this.address().get('chosen'));
  protected readonly part = computed(() => partOf(this.address().get('part')));
  protected readonly isComparing = computed(() => this.address().has('compare'));
  protected readonly isUsing = computed(() => this.address().has('use'));
  protected readonly filter = computed((): BoardFilter => {
    const address = this.address();
    return {
      search: address.get('q') ?? '',
      committee: address.get('committee'),
      hasOthers: address.has('others'),
      order: ORDERS.find((order) => order === address.get('order')) ?? 'merit',
    };
  });
  protected readonly firm = computed((): FirmQuestion => {
    const address = this.address();
    const number = (name: string, standard: number, most: number): number => {
      const text = address.get(name) ?? '';
      return /^\d{1,10}$/u.test(text) && Number(text) <= most ? Number(text) : standard;
    };
    return {
      basis: address.get('firm') === 'reviewers' ? 'reviewers' : FIRM.basis,
      band: number('band', FIRM.band, 100),
      samples: Math.max(1, number('samples', FIRM.samples, 10_000)),
      seed: number('seed', FIRM.seed, 2 ** 32 - 1),
    };
  });

  protected readonly applications = computed(
    () => new Map((this.material()?.applications ?? []).map((application) => [application.reference, application])),
  );
  protected readonly committees = computed(
    () => new Map((this.material()?.committees ?? []).map(({ code, name }) => [code, name])),
  );
  private readonly shares = computed(() => {
    const found = this.found();
    return found && new Map(found.map(({ reference, share }) => [reference, share]));
  });
  private readonly known = computed(() => ({
    applications: this.applications(),
    committees: this.committees(),
    shares: this.shares(),
  }));
  protected readonly rows = computed(() => {
    const answer = this.answer();
    return answer ? shownRows(answer, this.filter(), this.known()) : [];
  });
  protected readonly lines = computed(() => boardLines(this.rows(), this.filter().order));
  protected readonly chosenLine = computed(() => {
    const [answer, chosen] = [this.answer(), this.chosen()];
    if (!answer || chosen === null) return null;
    const all = shownRows(answer, { search: '', committee: null, hasOthers: true, order: 'merit' }, this.known());
    return all.find(({ key }) => key === chosen) ?? null;
  });
  protected readonly candidates = computed(() => (this.answer()?.rows ?? []).filter(({ isCandidate }) => isCandidate));
  protected readonly granted = computed(() => this.candidates().filter(({ outcome }) => outcome !== 'deny'));
  protected readonly counts = computed(() => {
    const shares = this.shares();
    return (
      shares &&
      firmCounts(
        shares,
        this.candidates().map(({ reference }) => reference),
      )
    );
  });
  protected readonly bars = computed(() =>
    sharesBy(dimensionOf(this.part()), this.candidates(), this.applications(), this.committees()),
  );
  protected readonly spots = computed((): readonly BoardSpot[] =>
    this.candidates().flatMap((row) => {
      const application = this.applications().get(row.reference);
      if (!application?.place) return [];
      const { lat, lon, name } = application.place;
      return [{ reference: row.reference, title: application.title ?? name, lat, lon, kind: outcomeKindOf(row) }];
    }),
  );
  protected readonly apartCount = computed(() => [...this.applications().values()].filter(isApart).length);
  protected readonly heading = computed(() => {
    const question = this.question();
    return question ? questionInWords(question) : 'Urval';
  });
  protected readonly frameText = computed(() => {
    const answered = this.answered();
    return answered ? frameLineText(answered.answer, answered.question) : '';
  });
  protected readonly isOwn = computed(() => {
    const [question, base] = [this.question(), this.base()];
    return question !== null && base !== null && sameQuestion(question, base);
  });
  protected readonly whole = computed(() => {
    const question = this.question();
    return question ? wholeQuery(question) : '';
  });
  protected readonly isLocked = computed(() => this.state()?.locks[0]?.unlockedAt === null);

  /** What stands beside the board: the round's own method first, what is used now, and the alternatives. */
  private readonly besides = computed(() => {
    const [material, base, state] = [this.material(), this.base(), this.state()];
    if (!material || !base || !state) return [];
    return [
      { name: 'Omgångens metod', question: questionOfRound(material, null) },
      { name: 'Förslaget nu', question: base },
      ...state.alternatives.map((one) => ({ name: one.name, question: this.questionOf(one, base) })),
    ];
  });
  protected readonly compared = computed((): readonly Compared[] | null => {
    const [others, answered] = [this.others(), this.answered()];
    const besides = this.besides();
    if (!others || !answered || others.questions.length !== besides.length) return null;
    const [, ...shown] = besides.flatMap((one, at): Compared[] => {
      const itsAnswer = others.answers[at];
      return itsAnswer ? [{ ...one, answer: itsAnswer }] : [];
    });
    return [{ name: 'Det som visas', ...answered }, ...shown];
  });
  protected readonly departures = computed(() => {
    const [own, tried] = [this.others()?.answers[0], this.answer()];
    return own && tried ? departuresFrom(own, tried) : null;
  });
  protected readonly overOwnFrame = computed(() => {
    const frame = this.material()?.frame ?? null;
    return frame === null ? 0 : Math.max(0, (this.answer()?.grantedAmount ?? 0) - frame);
  });

  protected readonly keys = KEYS;
  private counter: BoardWorker | null = null;
  private helper: BoardWorker | null = null;
  private sampler: BoardWorker | null = null;
  private beside: BoardWorker | null = null;
  private written: BoardQuestion | null = null;
  private resting: ReturnType<typeof setTimeout> | undefined;
  private drawing: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.endAll());
    effect(() => this.title.setTitle(`${this.heading()} – Trygghetsportalen`));
    effect(() => {
      const material = this.material();
      if (material) untracked(() => this.begin(material));
    });
    effect(() => {
      const [address, base] = [this.address(), this.base()];
      if (base === null) return;
      const asked = readQuestion(address, base);
      const [now, written] = [untracked(this.question), this.written];
      // What the page wrote itself comes back after a later move, and must not take it back.
      if (now === null || written === null || !sameQuestion(asked, written)) this.question.set(asked);
      this.written = null;
    });
    effect(() => {
      const question = this.question();
      if (question === null || !this.material()) return;
      untracked(() => {
        this.isCounting.set(true);
        this.counter?.ask({ kind: 'answer', question });
      });
    });
    effect(() => {
      const [question, chosen] = [this.question(), this.chosen()];
      if (question === null || chosen === null || !this.material()) return;
      untracked(() => this.askHelp(question, chosen));
    });
    effect(() => {
      const [question, firm] = [this.question(), this.firm()];
      if (question === null || !this.material()) return;
      untracked(() => this.drawLater(question, firm));
    });
    effect(() => {
      const besides = this.besides();
      if (besides.length === 0 || !(this.isComparing() || this.isUsing())) return;
      untracked(() => this.beside?.ask({ kind: 'answers', questions: besides.map(({ question }) => question) }));
    });
  }

  protected try(question: BoardQuestion): void {
    this.question.set(question);
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.write(true), REST);
  }

  /** What rests is a step that Back takes back. */
  protected write(isMoving = false): void {
    clearTimeout(this.resting);
    const [question, base] = [this.question(), this.base()];
    if (question === null || base === null) return;
    this.written = question;
    this.go(queryOf(question, base), isMoving);
  }

  protected move(reference: string, to: Way): void {
    const question = this.question();
    const application = this.applications().get(reference);
    if (question === null || application === undefined || isApart(application)) return;
    this.question.set(withMove(question, reference, to));
    this.write();
  }

  protected tryFrame(more: number): void {
    const question = this.question();
    if (question === null || question.frame === null) return;
    this.question.set({ ...question, frame: question.frame + more });
    this.write();
  }

  protected go(queryParams: Params, replaceUrl = false): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected choosePart(part: BoardPart): void {
    this.go({ part: part === 'committee' ? null : part });
  }

  protected open(alternative: SavedAlternative): void {
    const base = this.base();
    if (base !== null) this.go({ ...queryOf(this.questionOf(alternative, base), base), compare: null, use: null });
  }

  protected askFirm(firm: FirmQuestion): void {
    const own = <Key extends keyof FirmQuestion>(key: Key) => (firm[key] === FIRM[key] ? null : firm[key]);
    this.go({ firm: own('basis'), band: own('band'), samples: own('samples'), seed: own('seed') });
  }

  protected stopFirm(): void {
    this.sampler?.end();
    this.sampled.set(null);
  }

  protected used(said: string): void {
    this.said.set(said);
    const base = this.base();
    this.written = null;
    this.stateResponse.reload();
    if (base !== null) this.go({ ...queryOf(base, base), use: null });
  }

  protected reload(): void {
    this.materialResponse.reload();
    this.stateResponse.reload();
  }

  protected exportCsv(): void {
    const head = ['Nummer', 'Insats', 'Nämnd', 'Poäng', 'Belopp, kr', 'Utfall', 'Beviljas i andel av proven', 'Skäl'];
    const rows = this.rows().map(({ row, application, committee, share }) => [
      row.reference,
      application.title ?? COVERED,
      committee,
      row.points,
      application.hasCoveredAmount ? COVERED : row.amount,
      OUTCOME_WORDS[outcomeKindOf(row)],
      row.isCandidate ? share : null,
      reasonText(row),
    ]);
    saveFile(this.document, `urval-${this.roundId()}.csv`, csvOf([head, ...rows]), 'text/csv');
  }

  protected press(event: KeyboardEvent): void {
    const chosen = this.chosen();
    actOnKey(event, this.shortcuts.areOn(), {
      j: () => this.table()?.move(1),
      k: () => this.table()?.move(-1),
      i: chosen === null ? undefined : () => this.move(chosen, 'in'),
      u: chosen === null ? undefined : () => this.move(chosen, 'out'),
      '/': () => this.document.getElementById('board-search')?.focus(),
      '?': () => this.dialog()?.open(),
    });
  }

  private questionOf(alternative: SavedAlternative, base: BoardQuestion): BoardQuestion {
    return readQuestion(new URLSearchParams(addressOf(alternative)), base);
  }

  private begin(material: SelectionMaterialResponse): void {
    this.endAll();
    this.counter = new BoardWorker(material, (report) => {
      if (report.kind === 'answer') this.answered.set(report);
      this.hasFailed.set(report.kind === 'failed');
      this.isCounting.set(false);
    });
    this.helper = new BoardWorker(material, (report) => {
      if (report.kind === 'help') this.help.set(report.help);
      this.isAskingHelp.set(false);
    });
    this.sampler = new BoardWorker(material, (report) => {
      if (report.kind === 'progress') this.sampled.set(report.done);
      else this.sampled.set(null);
      if (report.kind === 'shares') this.found.set(report.shares);
    });
    this.beside = new BoardWorker(material, (report) => {
      if (report.kind === 'answers') this.others.set(report);
    });
  }

  private askHelp(question: BoardQuestion, reference: string): void {
    this.isAskingHelp.set(true);
    this.help.set(null);
    this.helper?.ask({ kind: 'help', question, reference });
  }

  /** What is moved by hand and the conditions are not in it: to move one draws nothing anew. */
  private drawLater(question: BoardQuestion, firm: FirmQuestion): void {
    const asked = JSON.stringify([question.frame, question.method, question.threshold, question.weights, firm]);
    if (asked === this.drawn) return;
    this.drawn = asked;
    this.found.set(null);
    this.stopFirm();
    clearTimeout(this.drawing);
    this.drawing = setTimeout(() => {
      this.sampled.set(0);
      this.sampler?.ask({ kind: 'samples', question, firm });
    }, FIRM_REST);
  }
  private drawn = '';

  private endAll(): void {
    clearTimeout(this.resting);
    clearTimeout(this.drawing);
    this.drawn = '';
    for (const worker of [this.counter, this.helper, this.sampler, this.beside]) worker?.end();
  }
}
