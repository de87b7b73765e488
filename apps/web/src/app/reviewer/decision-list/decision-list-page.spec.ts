import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { routes } from '../../app.routes.js';
import { aList, aRound, aRow, theTotals } from './decision-list.test-support.js';
import { aProgress } from '../progress/progress.test-support.js';
import { PROGRESS_SOURCE, type ProgressSource } from '../progress/public.js';

const PAGE = '/omgangar/ovning-2026/beslutslista';
const isRound = ({ url }: { url: string }) => url.endsWith('/rounds/ovning-2026');
const isList = ({ url }: { url: string }) => url.endsWith('/decision-list');
const isViews = ({ url }: { url: string }) => url.includes('/saved-views');
const isProgress = ({ url }: { url: string }) => url.endsWith('/progress');

/** Opens the page at an address; what is asked of the API is answered by the test. */
async function openPage(address = PAGE) {
  const stream: ProgressSource = { onmessage: null, onerror: null, close: () => undefined };
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(routes, withComponentInputBinding()),
      { provide: PROGRESS_SOURCE, useValue: () => stream },
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const http = TestBed.inject(HttpTestingController);
  const page = harness.routeNativeElement ?? document.createElement('div');
  document.body.append(page);
  /** Lets promises and the router run; `whenStable` would wait for the requests that the test has not answered. */
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    harness.detectChanges();
  };
  await settle();
  const answer = async (matches: Parameters<typeof http.expectOne>[0], reply: (request: TestRequest) => void) => {
    reply(http.expectOne(matches));
    await settle();
  };
  const text = () => page.textContent.replace(/\s+/g, ' ').trim();
  const press = async (name: string) => {
    const button = [...page.querySelectorAll('button')].find((candidate) =>
      (candidate.getAttribute('aria-label') ?? candidate.textContent).replace(/\s+/g, ' ').trim().startsWith(name),
    );
    if (!button) throw new Error(`No button ${name} in: ${text()}`);
    button.click();
    await settle();
  };
  const answerAll = async (list = aList(), round = aRound(), progress = aProgress()) => {
    await answer(isRound, (request) => request.flush(round));
    await answer(isList, (request) => request.flush(list));
    await answer(isProgress, (request) => request.flush(progress));
    for (const request of http.match(isViews)) request.flush({ items: [] });
    await settle();
  };
  return { http, page, settle, stream, answer, answerAll, text, press, url: () => TestBed.inject(Router).url };
}
const problem = (status: number, title: string) =>
  [
    { title, status, detail: 'Så var det.' },
    { status, statusText: title },
  ] as const;

describe('the decision list page', () => {
  afterEach(() => document.body.replaceChildren());

  it('says which round, under which principles, in which version', async () => {
    const { answerAll, text } = await openPage();
    const principles = { ...aRound().principles, status: 'reconstructed', notice: 'Antaganden.' };
    const previousVersion = { version: 1, createdAt: '2026-11-20T08:00:00Z' };
    await answerAll(
      aList(),
      aRound({ principles, version: 2, previousVersion, isSynthetic: true, notice: 'Endast för övning.' }),
    );
    expect(text()).toContain(
      'Omgång 2026 · KS 2026/1 · principer beslutade 2026-01-15 (rekonstruerade) · version 2, inläst 2026-11-21 09:41 · syntetiskt exempel',
    );
    expect(text()).toContain('Endast för övning.');
    expect(text()).toContain('Den förra, version 1, lästes in 2026-11-20 09:00');
    expect(TestBed.inject(Title).getTitle()).toBe('Beslutslista – Övningsomgång 2026 – Trygghetsportalen');
  });

  it('says which version of the principles, once there are several', async () => {
    const { answerAll, text } = await openPage();
    await answerAll(aList(), aRound({ principles: { ...aRound().principles, version: 3 } }));
    expect(text()).toContain('principer beslutade 2026-01-15 i version 3 ·');
  });

  it('shows totals, rows and sums', async () => {
    const { page, answerAll, text } = await openPage();
    await answerAll();
    expect(text()).toContain('2 av 3 ansökningar beviljas');
    expect(text()).toContain('3,5 mnkr av sökta 4 mnkr');
    expect(text()).toContain('2 av 3 granskade');
    expect([...page.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-reference'))).toEqual([
      'A-1',
      'A-2',
      'A-3',
    ]);
    expect(page.querySelector('tbody')?.textContent).toContain('Utkast');
    expect(page.querySelector('tfoot')?.textContent.replace(/\s+/g, ' ')).toMatch(
      /3 visas.*1 nämnd.*4 000 000.*3 500 000.*2 av 3/,
    );
  });

  it('asks for what the address says, and says the order in the headings', async () => {
    const { http, page, answer } = await openPage(`${PAGE}?namnd=TN&utfall=delvis&utfall=oenig&sok=torg&sortera=-sokt`);
    const { params } = http.expectOne(isList).request;
    expect([params.getAll('committee'), params.getAll('outcome'), params.get('q'), params.get('sort')]).toEqual([
      ['TN'],
      ['partial', 'unsettled'],
      'torg',
      '-requestedAmount',
    ]);
    await answer(isRound, (request) => request.flush(aRound()));
    expect(page.querySelector('table')).toBeNull();
  });

  it('writes a choice into the address, and takes it from there again', async () => {
    const { page, answer, answerAll, press, url } = await openPage();
    await answerAll();
    await press('Sökt, kr');
    expect(url()).toBe(`${PAGE}?sortera=-sokt`);
    await answer(isList, (request) => request.flush(aList()));
    expect(TestBed.inject(Title).getTitle()).toBe('Beslutslista – Övningsomgång 2026 – Trygghetsportalen');
    expect(page.querySelector('th[aria-sort]')?.textContent).toContain('Sökt, kr');
    expect(page.querySelector('th[aria-sort]')?.getAttribute('aria-sort')).toBe('descending');
  });

  it('begins with the rows as close as they were chosen last, and says so in the address', async () => {
    const { answerAll, press, page, settle, url } = await openPage();
    await answerAll();
    await press('Kolumner');
    const compact = [...page.querySelectorAll('label')].find(({ textContent }) => textContent.includes('Täta rader'));
    compact?.querySelector('input')?.click();
    await settle();
    expect(url()).toBe(`${PAGE}?tat=1`);
    TestBed.resetTestingModule();

    const again = await openPage(`${PAGE}?utfall=avslas`);
    await again.answerAll();
    expect(again.url()).toBe(`${PAGE}?utfall=avslas&tat=1`);
    expect(again.page.querySelector('table')?.classList).toContain('decisions-compact');
    localStorage.clear();
  });

  it('opens a row in place, and keeps it in the address', async () => {
    const { page, answerAll, press, url, text } = await openPage();
    await answerAll();
    await press('Motivering för A-2');
    expect(url()).toBe(`${PAGE}?oppen=A-2`);
    expect(text()).toContain('inte godkänd av en granskare');
    expect(text()).toContain('Utgår450 000 kr');
    expect(page.querySelector('[data-reference=A-2] button')?.getAttribute('aria-expanded')).toBe('true');
    await press('Motivering för A-2');
    expect(url()).toBe(PAGE);
  });

  it('tells the not reviewed and the unsettled apart', async () => {
    const unsettled = aRow({ reference: 'A-4', outcome: 'unreviewed', unreviewedBecause: 'unsettled', motivation: null });
    const notReviewed = aRow({ reference: 'A-5', outcome: 'unreviewed', unreviewedBecause: 'not-reviewed', motivation: null });
    const { answerAll, text } = await openPage(`${PAGE}?oppen=A-4&oppen=A-5`);
    await answerAll(aList({ items: [unsettled, notReviewed] }));
    expect(text()).toContain('Granskarna är oeniga.');
    expect(text()).toContain('Ingen granskning finns ännu');
  });

  it('shows the mask of what is secret, and says that the sums are without it', async () => {
    const { answerAll, text } = await openPage();
    const masked = aRow({ requestedAmount: null, requestedAmountMask: '[Sekretess, OSL 18:8]' });
    await answerAll(aList({ items: [masked], totals: { ...theTotals, maskedAmounts: 1 } }));
    expect(text()).toContain('[Sekretess, OSL 18:8]');
    expect(text()).toContain('En ansökan har belopp under sekretess, som inte ingår i summorna.');
  });

  it('says that nothing fits, and clears the filters', async () => {
    const { answer, answerAll, press, text, url } = await openPage(`${PAGE}?sok=finnsinte`);
    await answerAll(aList({ items: [], total: 0 }));
    expect(text()).toContain('Ingen ansökan passar');
    await press('Rensa filter');
    expect(url()).toBe(PAGE);
    await answer(isList, (request) => request.flush(aList()));
    expect(text()).toContain('Ljus på torget');
  });

  it('says what will be here when the round has no application', async () => {
    const totals = { ...theTotals, applications: 0 };
    const { answerAll, text } = await openPage();
    await answerAll(aList({ items: [], total: 0, totals }), aRound({ applications: 0 }));
    expect(text()).toContain('Omgången har inga ansökningar ännu.');
    expect(text()).toContain('Listan visas när de har kommit in och är förprövade.');
  });

  it('shows the work while it goes on, and fetches the list when it is done', async () => {
    const empty = aList({ items: [], total: 0, totals: { ...theTotals, applications: 0 } });
    const { page, answer, answerAll, text, settle, stream } = await openPage();
    await answerAll(empty, aRound(), aProgress({ state: 'working', done: 1, finishedAt: null, durationMs: null }));
    expect(text()).toContain('Förprövar ansökningarna: 1 av 3, 2 kvar');
    expect(text()).toContain('Listan visas när alla 3 ansökningar är förprövade.');
    expect(page.querySelector('progress')).not.toBeNull();
    stream.onmessage?.(new MessageEvent('message', { data: JSON.stringify(aProgress()) }));
    await settle();
    await answer(isList, (request) => request.flush(aList()));
    expect(text()).toContain('Ljus på torget');
    expect(page.querySelector('progress')).toBeNull();
  });

  it('shows a failed job with its cause, and runs it again', async () => {
    const failedJobs = [
      { key: 'pre.1', cause: 'Kontrollen tog för lång tid.', attempts: 3, technical: 'timeout', failedAt: null },
    ];
    const { answer, answerAll, press, text } = await openPage();
    await answerAll(aList(), aRound(), aProgress({ state: 'failed', failedJobs, canRetry: true }));
    expect(text()).toContain('Ett jobb i förprövningen misslyckades');
    expect(text()).toContain('Kontrollen tog för lång tid. 3 försök');
    await press('Kör igen');
    await answer('/api/v1/rounds/ovning-2026/jobs/pre.1/retry', (request) => request.flush(null));
    await answer(isProgress, (request) => request.flush(aProgress()));
    await answer(isList, (request) => request.flush(aList()));
    expect(text()).not.toContain('misslyckades');
  });

  it('says what failed, and tries again', async () => {
    const { page, answer, press, text } = await openPage();
    await answer(isRound, (request) => request.flush(aRound()));
    await answer(isList, (request) => request.flush(...problem(500, 'Listan kunde inte hämtas')));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Listan kunde inte hämtas');
    await press('Försök igen');
    await answer(isList, (request) => request.flush(aList()));
    expect(page.querySelector('[role=alert]')).toBeNull();
    expect(text()).toContain('Ljus på torget');
  });

  it('says that the round does not exist', async () => {
    const { page, answer, text } = await openPage();
    await answer(isList, (request) => request.flush(...problem(404, 'Omgången finns inte')));
    await answer(isRound, (request) => request.flush(...problem(404, 'Omgången finns inte')));
    expect(page.querySelector('h1')?.textContent).toBe('Omgången finns inte');
    expect(text()).toContain('Till den senaste omgången');
  });

  it('moves from row to row by J and K, but not while one types', async () => {
    const { page, answerAll, settle } = await openPage();
    await answerAll();
    const hit = (key: string, target: EventTarget = document.activeElement ?? document) =>
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    const focused = () => document.activeElement?.closest('tr')?.getAttribute('data-reference');
    hit('j');
    await settle();
    hit('j');
    await settle();
    expect(focused()).toBe('A-2');
    hit('k');
    await settle();
    expect(focused()).toBe('A-1');
    hit('/');
    expect(document.activeElement).toBe(page.querySelector('#decision-search'));
    hit('j');
    expect(document.activeElement).toBe(page.querySelector('#decision-search'));
  });
});

describe('other addresses', () => {
  it('are not found, in Swedish', async () => {
    const { text } = await openPage('/nagon/annanstans');
    expect(text()).toContain('Sidan finns inte');
  });

  it('/ leads to the newest round, and says what will be here without one', async () => {
    const { answer, text } = await openPage('/');
    await answer('/api/v1/rounds?page=1&limit=1', (request) => request.flush({ items: [], page: 1, limit: 1, total: 0 }));
    expect(text()).toContain('Ingen omgång är inläst ännu.');
  });
});
