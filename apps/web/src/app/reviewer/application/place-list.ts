import { Component, computed, DOCUMENT, inject, input, output, signal } from '@angular/core';
import type { ApplicationDossierResponse } from '@tp/contracts';
import type { MapPlace } from '@tp/ui/maps';
import type { ShownCheck } from './checks.js';
import { hasRead, placeId } from './fields-read.js';
import { MarkedText } from './marked-text.js';
import { PlaceMap } from './place-map.js';
import { ReadBy } from './read-by.js';

type ShownPlace = Readonly<{ pointer: string; name: string; district: string; lat: number | string; lon: number | string }>;

/** Where it is: on a map for who sees it, and always as a list. What is covered by secrecy is drawn nowhere. */
@Component({
  selector: 'app-place-list',
  imports: [MarkedText, PlaceMap, ReadBy],
  template: `@if (points().length > 0) {
      @defer (on viewport; prefetch on idle) {
        <app-place-map [places]="points()" />
      } @placeholder {
        <div class="tp-map place-map" aria-hidden="true"></div>
      } @error {
        <p class="soft">Kartan kunde inte hämtas. Ladda om sidan för att se den; platserna står här under.</p>
      }
    } @else {
      <p class="soft">Kartan visas inte: platsens läge omfattas av sekretess.</p>
    }
    @if (covered() > 0 && points().length > 0) {
      <p class="soft">{{ covered() }} av {{ places().length }} platser ritas inte ut: läget omfattas av sekretess.</p>
    }
    <ol class="places" aria-label="Platser">
      @for (place of places(); track $index) {
        <li [id]="placeId(place.pointer)" tabindex="-1">
          <strong><app-marked-text [text]="place.name" [isMarked]="isMarked(place, 'name')" /></strong
          >{{ place.district ? ', ' + place.district : '' }} &ngsp;<span class="soft"
            ><app-marked-text [text]="place.lat + ', ' + place.lon" [isMarked]="isMarked(place, 'lat')"
          /></span>
          @if (isPoint(place)) {
            &ngsp;<button type="button" class="tp-link-button" (click)="copy(place)">
              {{ copied() === place ? 'Kopierat' : 'Kopiera läget' }}<span class="visually-hidden"> för {{ place.name }}</span>
            </button>
          }
        </li>
      }
    </ol>
    <app-read-by [checks]="checks()" pointer="/place" (chosen)="chosen.emit($event)" />`,
})
export class PlaceList {
  readonly application = input.required<ApplicationDossierResponse['application']>();
  readonly checks = input.required<readonly ShownCheck[]>();
  readonly check = input.required<ShownCheck | null>();
  readonly chosen = output<string>();
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly placeId = placeId;
  protected readonly copied = signal<ShownPlace | null>(null);
  protected readonly places = computed((): readonly ShownPlace[] => {
    const { place } = this.application();
    const sites = place.sites.map((site, index) => ({ ...site, pointer: `/place/sites/${index}` }));
    return [{ ...place, pointer: '/place' }, ...sites];
  });
  protected readonly covered = computed(() => this.places().length - this.points().length);
  protected readonly points = computed((): readonly MapPlace[] =>
    this.places().flatMap(({ name, lat, lon }, index) =>
      typeof lat === 'number' && typeof lon === 'number' ? [{ number: index + 1, name, lat, lon }] : [],
    ),
  );

  protected isPoint({ lat, lon }: ShownPlace): boolean {
    return typeof lat === 'number' && typeof lon === 'number';
  }

  protected isMarked({ pointer }: ShownPlace, key: string): boolean {
    return hasRead(this.check()?.fields ?? {}, `${pointer}/${key}`);
  }

  protected copy(place: ShownPlace): void {
    void this.clipboard?.writeText(`${place.lat}, ${place.lon}`).then(() => this.copied.set(place));
  }
}
