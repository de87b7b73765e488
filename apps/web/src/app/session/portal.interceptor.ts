import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { IN_BACKGROUND } from './background.js';
import { PortalVersion } from './portal-version.js';
import { Session } from './session.js';

const READING = new Set(['GET', 'HEAD']);

/** What every request of ours to the portal carries, and what is learnt from each answer. */
export const portalInterceptor: HttpInterceptorFn = (request, next) => {
  const [session, version] = [inject(Session), inject(PortalVersion)];
  const headers = {
    'ngsw-bypass': '1', // past the service worker: no answer of the portal's is kept, and how far a file has come is told
    ...(!READING.has(request.method) && { 'x-csrf-token': session.csrfToken() }),
    ...(request.context.get(IN_BACKGROUND) && { 'x-portal-background': '1' }),
  };
  return next(request.clone({ setHeaders: headers })).pipe(
    tap({
      next: (event) => {
        if (event instanceof HttpResponse) version.note(event.headers);
      },
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        if (error.status === 401) session.end();
        // What one may no longer see is, to oneself, not there: who one is may have changed.
        if (error.status === 403 || error.status === 404) void session.refresh();
      },
    }),
  );
};
