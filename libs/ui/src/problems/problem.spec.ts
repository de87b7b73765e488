import { HttpErrorResponse } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { readProblem } from './problem.js';
import { ProblemMessage } from './problem-message.js';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('what a request failed with', () => {
  it('is told in the words of the API', () => {
    const problem = { title: 'Omgången finns inte', detail: 'Ingen omgång heter så.', status: 404 };
    const read = { kind: 'not-found', title: 'Omgången finns inte', detail: 'Ingen omgång heter så.' };
    expect(readProblem(answer(404, problem))).toEqual(read);
    expect(readProblem(answer(404, JSON.stringify(problem)))).toEqual(read);
  });

  it('is unreachable when nobody answers, or a proxy does for it', () => {
    expect([0, 502, 503, 504].map((status) => readProblem(answer(status, null)).kind)).toEqual(Array(4).fill('unreachable'));
  });

  it('never shows a body that is no problem', () => {
    const { title, detail, kind } = readProblem(answer(500, '<html>at Object.<anonymous> (/srv/main.js:1)'));
    expect(kind).toBe('failed');
    expect(`${title} ${detail}`).not.toContain('<');
    expect(readProblem(new Error('x is undefined')).title).toBe(title);
  });

  it('is refused, not failed, when the request was wrong', () => {
    expect(readProblem(answer(400, { title: 'Ogiltig fråga' }))).toEqual({ kind: 'refused', title: 'Ogiltig fråga', detail: '' });
  });
});

describe('tp-problem', () => {
  it('is an alert that offers to try again', () => {
    const fixture = TestBed.createComponent(ProblemMessage);
    fixture.componentRef.setInput('error', answer(0, null));
    let retries = 0;
    fixture.componentInstance.retry.subscribe(() => retries++);
    fixture.detectChanges();
    const message: HTMLElement = fixture.nativeElement;
    message.querySelector('button')?.click();
    expect([message.getAttribute('role'), message.textContent.includes('Portalen svarar inte'), retries]).toEqual([
      'alert',
      true,
      1,
    ]);
  });
});
