import type { Routes } from '@angular/router';
import { NotFoundPage } from './shell/not-found-page.js';

/** Lazy for each kind of user. Titles of pages with data are set by the page, when it knows its data. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Trygghetsportalen',
    loadComponent: () => import('./reviewer/rounds/public.js').then(({ NewestRoundPage }) => NewestRoundPage),
  },
  {
    path: 'omgangar/:roundId/beslutslista',
    title: 'Beslutslista – Trygghetsportalen',
    loadComponent: () => import('./reviewer/decision-list/public.js').then(({ DecisionListPage }) => DecisionListPage),
  },
  { path: '**', title: 'Sidan finns inte – Trygghetsportalen', component: NotFoundPage },
];
