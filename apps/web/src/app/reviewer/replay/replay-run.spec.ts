import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { EVENTS_SOURCE, type EventsSource, ReplayRun } from './replay-run.js';

describe('a replay under way', () => {
  const opened: string[] = [];
  let source: EventsSource & { isClosed: boolean };
  let run: ReplayRun;
  beforeEach(() => {
    opened.length = 0;
    const open = (url: string) => {
      opened.push(url);
      source = { onmessage: null, onerror: null, isClosed: false, close: () => void (source.isClosed = true) };
      return source;
    };
    TestBed.configureTestingModule({
      providers: [ReplayRun, provideHttpClient(), provideHttpClientTesting(), { provide: EVENTS_SOURCE, useValue: open }],
    });
    run = TestBed.inject(ReplayRun);
    run.start('/api/v1/rounds/a/replay', '?version=2');
  });
  const send = (event: object) =>
    source.onmessage && Reflect.apply(source.onmessage, source, [new MessageEvent('message', { data: JSON.stringify(event) })]);

  it('tells how far it has come, and ends with the report', () => {
    expect(opened).toEqual(['/api/v1/rounds/a/replay/events?version=2']);
    send({ step: 'applications', done: 20, total: 62 });
    expect(run.state()).toEqual({ kind: 'working', step: 'applications', done: 20, total: 62 });
    send({ step: 'done', done: 62, total: 62, report: { isExact: true } });
    expect(run.state()).toEqual({ kind: 'done', report: { isExact: true } });
    expect(source.isClosed).toBe(true);
  });

  it('asks for the whole answer when the events break, and says what the portal says then', () => {
    if (source.onerror) Reflect.apply(source.onerror, source, [new Event('error')]);
    expect(source.isClosed).toBe(true);
    const request = TestBed.inject(HttpTestingController).expectOne('/api/v1/rounds/a/replay?version=2');
    request.flush({ title: 'Versionen finns inte' }, { status: 404, statusText: 'Not Found' });
    expect(run.state()).toMatchObject({ kind: 'failed', error: { status: 404 } });
  });

  it('forgets what it found when another version is chosen', () => {
    run.forget();
    expect([run.state().kind, source.isClosed]).toEqual(['idle', true]);
  });
});
