import { inject } from '@angular/core';
import { provideHttpClient, withInterceptors, withXhr } from '@angular/common/http';
import { type ApplicationConfig } from '@angular/core';
import { provideServiceWorker } from '@angular/service-worker';
import { provideRouter, withComponentInputBinding, withNavigationErrorHandler } from '@angular/router';
import { routes } from './app.routes.js';
import { FailedPage, portalInterceptor } from './session/public.js';

export const appConfig: ApplicationConfig = {
  providers: [
    provideHttpClient(withInterceptors([portalInterceptor]), withXhr()), // fetch cannot tell how much of a file it has sent
    provideRouter(
      routes,
      withComponentInputBinding(),
      withNavigationErrorHandler(({ url }) => inject(FailedPage).note(url)),
    ),
    provideServiceWorker('ngsw-worker.js', { registrationStrategy: 'registerWhenStable:30000' }),
  ],
};
