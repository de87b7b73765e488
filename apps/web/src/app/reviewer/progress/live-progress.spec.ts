import { jest } from '@jest/globals';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { LiveProgress } from './live-progress.js';
import { aProgress } from './progress.test-support.js';
import { PROGRESS_SOURCE, type ProgressSource } from './progress-source.js';

const working = (done: number) => aProgress({ state: 'working', done, finishedAt: null, durationMs: null });

class Stream implements ProgressSource {
  onmessage: ProgressSource['onmessage'] = null;
  onerror: ProgressSource['onerror'] = null;
  isClosed = false;
  constructor(readonly url: string) {}
  close(): void {
    this.isClosed = true;
  }
  say(progress: object): void {
    this.onmessage?.(new MessageEvent('message', { data: JSON.stringify(progress) }));
  }
}

describe('following the queue', () => {
  const follow = () => {
    const streams: Stream[] = [];
    const open = (url: string) => {
      const stream = new Stream(url);
      streams.push(stream);
      return stream;
    };
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), LiveProgress, { provide: PROGRESS_SOURCE, useValue: open }],
    });
    const live = TestBed.inject(LiveProgress);
    const http = TestBed.inject(HttpTestingController);
    live.follow('ö 1');
    const answer = (progress: object) => http.expectOne('/api/v1/rounds/%C3%B6%201/progress').flush(progress);
    return { live, http, streams, answer };
  };
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('asks once, and listens to nothing when the work is done', () => {
    const { live, streams, answer } = follow();
    answer(aProgress());
    expect(live.progress()?.state).toBe('done');
    expect(streams).toEqual([]);
  });

  it('listens while the queue works, until it says that it is done', () => {
    const { live, streams, answer } = follow();
    answer(working(1));
    streams[0]?.say(working(2));
    expect(live.progress()?.done).toBe(2);
    streams[0]?.say(aProgress());
    expect([streams.length, streams[0]?.url, streams[0]?.isClosed]).toEqual([
      1,
      '/api/v1/rounds/%C3%B6%201/progress/events',
      true,
    ]);
    expect(live.progress()?.state).toBe('done');
  });

  it('asks again after a pause when the stream breaks, and listens again', () => {
    const { live, http, streams, answer } = follow();
    answer(working(1));
    streams[0]?.onerror?.(new Event('error'));
    expect(streams[0]?.isClosed).toBe(true);
    http.expectNone(() => true);
    jest.advanceTimersByTime(2000);
    answer(working(2));
    expect([live.progress()?.done, streams.length]).toEqual([2, 2]);
  });

  it('waits longer each time that nobody answers, and keeps what it knew', () => {
    const { live, http, streams, answer } = follow();
    answer(working(1));
    streams[0]?.onerror?.(new Event('error'));
    jest.advanceTimersByTime(2000);
    http.expectOne(() => true).error(new ProgressEvent('error'));
    jest.advanceTimersByTime(3999);
    http.expectNone(() => true);
    expect(live.progress()?.done).toBe(1);
    jest.advanceTimersByTime(1);
    answer(aProgress());
    expect(live.progress()?.state).toBe('done');
  });

  it('asks instead when the stream says what is no progress', () => {
    const { live, streams, answer } = follow();
    answer(working(1));
    streams[0]?.onmessage?.(new MessageEvent('message', { data: '<html>502</html>' }));
    expect([live.progress()?.done, streams[0]?.isClosed]).toEqual([1, true]);
    jest.advanceTimersByTime(2000);
    answer(aProgress());
  });

  it('forgets the other round, and its stream, when it follows a new one', () => {
    const { live, http, streams, answer } = follow();
    answer(working(1));
    live.follow('b');
    expect([live.progress(), streams[0]?.isClosed]).toEqual([null, true]);
    http.expectOne('/api/v1/rounds/b/progress').flush(aProgress());
  });
});
