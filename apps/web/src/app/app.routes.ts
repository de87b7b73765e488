import type { Routes } from '@angular/router';
import type { NeededAction } from './shell/needed-action.js';
import { NotFoundPage } from './shell/not-found-page.js';

/** Lazy for each kind of user. A page with data sets its own title: the router would set a fixed one again at each choice. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Trygghetsportalen',
    loadComponent: () => import('./reviewer/rounds/public.js').then(({ NewestRoundPage }) => NewestRoundPage),
  },
  {
    path: 'omgangar',
    pathMatch: 'full',
    title: 'Omgångar – Trygghetsportalen',
    data: { action: 'round.list' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/rounds/public.js').then(({ RoundsPage }) => RoundsPage),
  },
  {
    path: 'omgangar/ny',
    title: 'Läs in en omgång – Trygghetsportalen',
    data: { action: 'round.create' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/read-in/public.js').then(({ ReadInPage }) => ReadInPage),
  },
  {
    path: 'omgangar/skapa',
    title: 'Skapa en omgång – Trygghetsportalen',
    data: { action: 'round.create' } satisfies NeededAction,
    loadComponent: () => import('./administrator/round-form/public.js').then(({ RoundFormPage }) => RoundFormPage),
  },
  {
    path: 'omgangar/:roundId/andra',
    title: 'Ändra omgången – Trygghetsportalen',
    data: { action: 'round.change' } satisfies NeededAction,
    loadComponent: () => import('./administrator/round-form/public.js').then(({ RoundFormPage }) => RoundFormPage),
  },
  {
    path: 'omgangar/:roundId/principer',
    data: { action: 'principles.read' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/principles/public.js').then(({ PrinciplesPage }) => PrinciplesPage),
  },
  {
    path: 'omgangar/:roundId/rakna-om',
    title: 'Räkna om – Trygghetsportalen',
    data: { action: 'round.replay' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/replay/public.js').then(({ ReplayPage }) => ReplayPage),
  },
  {
    path: 'omgangar/:roundId',
    data: { action: 'round.read' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/round/public.js').then(({ RoundPage }) => RoundPage),
  },
  {
    path: 'omgangar/:roundId/ansokningar',
    data: { action: 'application.list' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/applications/public.js').then(({ ApplicationsPage }) => ApplicationsPage),
  },
  {
    path: 'omgangar/:roundId/beslutslista',
    data: { action: 'decision-list.read' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/decision-list/public.js').then(({ DecisionListPage }) => DecisionListPage),
  },
  {
    path: 'omgangar/:roundId/granska',
    data: { action: 'review.work' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/work-list/public.js').then(({ WorkListPage }) => WorkListPage),
  },
  {
    path: 'omgangar/:roundId/urval',
    data: { action: 'selection.read' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/selection-board/public.js').then(({ BoardPage }) => BoardPage),
  },
  {
    path: 'omgangar/:roundId/oenighet',
    data: { action: 'selection.read' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/disagreement/public.js').then(({ DisagreementPage }) => DisagreementPage),
  },
  {
    path: 'omgangar/:roundId/motiveringar',
    data: { action: 'motivation.write' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/motivations/public.js').then(({ MotivationsPage }) => MotivationsPage),
  },
  {
    path: 'omgangar/:roundId/sammantrade',
    data: { action: 'decision.read' } satisfies NeededAction,
    loadComponent: () => import('./secretary/meeting/public.js').then(({ MeetingPage }) => MeetingPage),
  },
  {
    path: 'omgangar/:roundId/beslut',
    data: { action: 'decision.read-own' } satisfies NeededAction,
    loadComponent: () => import('./applicant/decision/public.js').then(({ OwnDecisionPage }) => OwnDecisionPage),
  },
  {
    path: 'omgangar/:roundId/ansokningar/:reference',
    data: { action: 'application.list' } satisfies NeededAction,
    loadComponent: () => import('./reviewer/application/public.js').then(({ ApplicationPage }) => ApplicationPage),
  },
  {
    path: 'omgangar/:roundId/granska/:reference',
    data: { action: 'review.work' } satisfies NeededAction,
    canDeactivate: [(page: Readonly<{ mayLeave: () => Promise<boolean> }>) => page.mayLeave()],
    loadComponent: () => import('./reviewer/assess/public.js').then(({ AssessPage }) => AssessPage),
  },
  {
    path: 'omgangar/:roundId/las-in-ansokningar',
    title: 'Läs in ansökningar – Trygghetsportalen',
    data: { action: 'draft.create' } satisfies NeededAction,
    loadComponent: () => import('./applicant/import/public.js').then(({ ImportPage }) => ImportPage),
  },
  {
    path: 'omgangar/:roundId/utkast/:draftId',
    pathMatch: 'full',
    redirectTo: 'omgangar/:roundId/utkast/:draftId/insats',
  },
  {
    path: 'omgangar/:roundId/utkast/:draftId/:section',
    data: { action: 'draft.list', worksOffline: true } satisfies NeededAction,
    loadComponent: () => import('./applicant/draft/public.js').then(({ DraftPage }) => DraftPage),
  },
  {
    path: 'vara-ansokningar',
    title: 'Våra ansökningar – Trygghetsportalen',
    data: { action: 'applying.read' } satisfies NeededAction,
    loadComponent: () => import('./applicant/committee/public.js').then(({ CommitteePage }) => CommitteePage),
  },
  {
    path: 'omgangar/:roundId/kvitto/:reference',
    title: 'Kvitto – Trygghetsportalen',
    data: { action: 'round.read' } satisfies NeededAction,
    loadComponent: () => import('./applicant/receipt/public.js').then(({ ReceiptPage }) => ReceiptPage),
  },
  {
    path: 'omgangar/:roundId/ansokningar/:reference/komplettering',
    data: { action: 'draft.list' } satisfies NeededAction,
    loadComponent: () => import('./applicant/supplement/public.js').then(({ SupplementPage }) => SupplementPage),
  },
  {
    path: 'ko',
    title: 'Kö – Trygghetsportalen',
    data: { action: 'queue.read' } satisfies NeededAction,
    loadComponent: () => import('./administrator/queue/public.js').then(({ QueuePage }) => QueuePage),
  },
  {
    path: 'notiser',
    title: 'Notiser – Trygghetsportalen',
    data: { action: 'notice.own' } satisfies NeededAction,
    loadComponent: () => import('./notices/public.js').then(({ NoticesPage }) => NoticesPage),
  },
  {
    path: 'komponenter',
    title: 'Komponenter – Trygghetsportalen',
    loadComponent: () => import('./gallery/public.js').then(({ GalleryPage }) => GalleryPage),
  },
  {
    path: 'personer',
    title: 'Personer och roller – Trygghetsportalen',
    data: { action: 'person.read' } satisfies NeededAction,
    loadComponent: () => import('./administrator/people/public.js').then(({ PeoplePage }) => PeoplePage),
  },
  {
    path: 'inloggningen-misslyckades',
    title: 'Inloggningen misslyckades – Trygghetsportalen',
    loadComponent: () => import('./session/public.js').then(({ SignInFailedPage }) => SignInFailedPage),
  },
  { path: '**', title: 'Sidan finns inte – Trygghetsportalen', component: NotFoundPage },
];
