import { Component, computed, inject, input, signal } from '@angular/core';
import { DOCUMENT } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import { PlaceMap, type MapPlace } from './place-map.js';

type ShownPlace = Readonly<{ name: string; district: string; lat: number | string; lon: number | string }>;

/** Where it is: on a map for who sees it, and always as a list. What is covered by secrecy is drawn nowhere. */
@Component({
  selector: 'app-place-list',
  imports: [PlaceMap],
  template: `@if (points().length > 0) {
      @defer (on viewport; prefetch on idle) {
        <app-place-map [places]="points()" />
      } @placeholder {
        <div class="place-map" aria-hidden="true"></div>
      }
    } @else {
      <p class="soft">Kartan visas inte: platsens läge omfattas av sekretess.</p>
    }
    <ul class="places" aria-label="Platser">
      @for (place of places(); track $index) {
        <li [id]="$index === 0 ? 'falt-place' : 'falt-place-sites-' + ($index - 1)" tabindex="-1">
          <strong>{{ place.name }}</strong>{{ place.district ? ', ' + place.district : '' }} &ngsp;<span class="soft"
            >{{ place.lat }}, {{ place.lon }}</span
          >
          @if (isPoint(place)) {
            &ngsp;<button type="button" class="tp-link-button" (click)="copy(place)">
              {{ copied() === place ? 'Kopierat' : 'Kopiera läget' }}<span class="visually-hidden"> för {{ place.name }}</span>
            </button>
          }
        </li>
      }
    </ul>`,
})
export class PlaceList {
  readonly dossier = input.required<ApplicationDossierResponse>();
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly copied = signal<ShownPlace | null>(null);
  protected readonly places = computed((): readonly ShownPlace[] => {
    const { place } = this.dossier().application;
    return [place, ...place.sites];
  });
  protected readonly points = computed((): readonly MapPlace[] =>
    this.places().flatMap(({ name, lat, lon }) =>
      typeof lat === 'number' && typeof lon === 'number' ? [{ name, lat, lon }] : [],
    ),
  );

  protected isPoint({ lat, lon }: ShownPlace): boolean {
    return typeof lat === 'number' && typeof lon === 'number';
  }

  protected copy(place: ShownPlace): void {
    void this.clipboard?.writeText(`${place.lat}, ${place.lon}`).then(() => this.copied.set(place));
  }
}
