import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { type Action, ROLE_WORDS } from '@tp/domain';
import { Session } from '../session/public.js';
import { countText } from '@tp/ui';
import { CurrentRound } from './current-round.js';
import { UnreadNotices } from './unread-notices.js';

type Place = Readonly<{ word: string; path: readonly string[]; action: Action; isExact?: boolean }>;

/** The bar: where one can go with one's roles, who one is, and the way out. What cannot be done is not there. */
@Component({
  selector: 'app-top-bar',
  imports: [RouterLink, RouterLinkActive],
  host: { class: 'top-bar', role: 'banner' },
  template: `<a routerLink="/" class="brand">Trygghetsportalen</a>
    @if (session.kind() === 'signed-in' || session.kind() === 'ended') {
      <nav aria-label="Huvudmeny" class="top-places">
        @for (place of places(); track place.word) {
          <a
            [routerLink]="place.path"
            routerLinkActive="here"
            ariaCurrentWhenActive="page"
            [routerLinkActiveOptions]="{ exact: place.isExact === true }"
            >{{ place.word }}
            @if (place.action === 'notice.own' && unread.count() > 0) {
              ({{ count(unread.count()) }}<span class="visually-hidden"> olästa</span>)
            }
          </a>
        }
      </nav>
      <div class="top-person">
        <span class="top-name" [title]="roleWords()"
          >{{ session.person()?.name }}<span class="visually-hidden">, {{ roleWords() }}</span></span
        >
        <span class="top-role" aria-hidden="true">{{ roleWords() }}</span>
        <button type="button" class="top-out" (click)="session.signOut()">Logga ut</button>
      </div>
    }`,
})
export class TopBar {
  protected readonly session = inject(Session);
  protected readonly unread = inject(UnreadNotices);
  protected readonly count = countText;
  private readonly current = inject(CurrentRound);

  protected readonly roleWords = computed(() => {
    const roles = this.session.person()?.roles ?? [];
    return [...new Set(roles.map(({ role }) => ROLE_WORDS[role]))].join(', ') || 'Ingen roll';
  });
  protected readonly places = computed((): readonly Place[] => {
    const subject = this.current.subject();
    const inRound = subject === null ? [] : ofRound(subject.roundId).filter(({ action }) => this.session.may(action, subject));
    return [...inRound, ...PORTAL_PLACES.filter(({ action }) => this.session.mayAnywhere(action))];
  });
}

const ofRound = (roundId: string): readonly Place[] => [
  { word: 'Omgången', path: ['/omgangar', roundId], action: 'round.read', isExact: true },
  { word: 'Ansökningar', path: ['/omgangar', roundId, 'ansokningar'], action: 'application.list' },
  { word: 'Granska', path: ['/omgangar', roundId, 'granska'], action: 'review.work' },
  { word: 'Urval', path: ['/omgangar', roundId, 'urval'], action: 'selection.read' },
  { word: 'Beslutslista', path: ['/omgangar', roundId, 'beslutslista'], action: 'decision-list.read' },
  { word: 'Motiveringar', path: ['/omgangar', roundId, 'motiveringar'], action: 'motivation.write' },
  { word: 'Sammanträde', path: ['/omgangar', roundId, 'sammantrade'], action: 'decision.read' },
  { word: 'Beslut', path: ['/omgangar', roundId, 'beslut'], action: 'decision.read-own' },
  { word: 'Principer', path: ['/omgangar', roundId, 'principer'], action: 'principles.read' },
];
const PORTAL_PLACES: readonly Place[] = [
  { word: 'Våra ansökningar', path: ['/vara-ansokningar'], action: 'applying.read' },
  { word: 'Omgångar', path: ['/omgangar'], action: 'round.list', isExact: true },
  { word: 'Notiser', path: ['/notiser'], action: 'notice.own' },
  { word: 'Kö', path: ['/ko'], action: 'queue.read' },
  { word: 'Personer', path: ['/personer'], action: 'person.read' },
];
