import { HttpClient, HttpErrorResponse, HttpEventType } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { InputFaultResponse } from '@tp/contracts';
import { readFaults } from '@tp/ui';
import { catchError, filter, map, type Observable, of } from 'rxjs';

/** The files that a person has chosen: a round's, and principles beside it. */
export type ChosenFiles = Readonly<{ round: File; principles: File | null }>;
export type Sending<T> =
  /** Bytes that have gone, of how many; when all have, the portal is reading. */
  | Readonly<{ kind: 'sending'; sent: number; total: number }>
  | Readonly<{ kind: 'answered'; answer: T }>
  | Readonly<{ kind: 'faulty'; of: 'round' | 'principles'; faults: readonly InputFaultResponse[]; count: number }>
  | Readonly<{ kind: 'failed'; error: unknown }>;

const ROUND_TYPE = 'application/vnd.trygghetsportalen.round+json';
const SEQUENCE_TYPE = 'application/json-seq'; // RFC 7464: a record separator before each text
const RECORD_SEPARATOR = '\x1e';

/** Sends a round's file to the portal as it stands on the disk, and tells how far it has come. */
@Injectable({ providedIn: 'root' })
export class SentRound {
  private readonly http = inject(HttpClient);

  send<T>(address: string, { round, principles }: ChosenFiles): Observable<Sending<T>> {
    const type = principles ? SEQUENCE_TYPE : ROUND_TYPE;
    const body = new Blob(principles ? [RECORD_SEPARATOR, principles, '\n', RECORD_SEPARATOR, round] : [round]);
    const options = { headers: { 'content-type': type }, observe: 'events', reportProgress: true } as const;
    return this.http.post<T>(address, body, options).pipe(
      map((event): Sending<T> | null => {
        if (event.type === HttpEventType.UploadProgress)
          return { kind: 'sending', sent: event.loaded, total: event.total ?? body.size };
        return event.type === HttpEventType.Response && event.body !== null ? { kind: 'answered', answer: event.body } : null;
      }),
      filter((sending) => sending !== null),
      catchError((error: unknown) => of(faultsOf(error) ?? ({ kind: 'failed', error } as const))),
    );
  }
}

/** What the portal says is wrong with the file (422, RFC 9457), if that is why it refused. */
function faultsOf(error: unknown): Extract<Sending<never>, { kind: 'faulty' }> | null {
  const faults = readFaults(error);
  if (faults === null || !(error instanceof HttpErrorResponse)) return null;
  const body: unknown = typeof error.error === 'string' ? JSON.parse(error.error) : error.error;
  if (typeof body !== 'object' || body === null) return null;
  const count = 'errorCount' in body && typeof body.errorCount === 'number' ? body.errorCount : faults.length;
  const isOfPrinciples = 'type' in body && typeof body.type === 'string' && body.type.endsWith(':principles-faulty');
  return { kind: 'faulty', of: isOfPrinciples ? 'principles' : 'round', faults, count };
}
