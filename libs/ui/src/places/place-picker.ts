import { Component, computed, input, model, output, signal } from '@angular/core';
import type { DraftValue } from '../drafts/draft-value.js';
import { readPlace, writeCoordinate } from '../drafts/read-coordinate.js';
import { DraftLine } from '../fields/draft-line.js';
import type { MapPosition, MapStart } from '../maps/drawn-map.js';
import { PlaceChoice } from '../maps/place-choice.js';
import type { RowColumn } from '../rows/row-column.js';
import { RowList } from '../rows/row-list.js';
import { BLANK_SITE, type DraftPlace, type PlaceFault, pointsOf, spotName, spotsOf, withPosition } from './draft-place.js';

const SITE_COLUMNS: readonly RowColumn[] = [
  { key: 'name', word: 'Namn', kind: 'text', headings: ['plats', 'delplats', 'benämning'] },
  { key: 'district', word: 'Område', kind: 'text', headings: ['stadsdel', 'distrikt'] },
  { key: 'lat', word: 'Latitud', kind: 'latitude', headings: ['lat', 'n', 'nord'] },
  { key: 'lon', word: 'Longitud', kind: 'longitude', headings: ['lon', 'long', 'e', 'ö', 'öst'] },
];

/**
 * Where it is: by name, and by coordinates that are typed or set on a map. Whatever the map does, the fields do as well. With several
 * sites the map sets the one that is chosen, which is the one that was last written in.
 */
@Component({
  selector: 'tp-place-picker',
  imports: [DraftLine, PlaceChoice, RowList],
  templateUrl: './place-picker.html',
  host: { class: 'tp-place-picker' },
})
export class PlacePicker {
  readonly place = model.required<DraftPlace>();
  readonly faults = input<readonly PlaceFault[]>([]);
  readonly isReadOnly = input(false);
  /** Where the map begins while no position is known. */
  readonly start = input<MapStart>({ lat: 59.33, lon: 18.06, zoom: 9.5 });
  /** An address of tiles with `{z}`, `{x}` and `{y}`; without one nothing is asked of any network. */
  readonly tileAddress = input<string | null>(null);
  readonly attribution = input('');
  /** A change that is finished, unlike each letter of it. */
  readonly committed = output();

  private readonly wanted = signal(0);
  protected readonly columns = SITE_COLUMNS;
  protected readonly blank = BLANK_SITE;
  protected readonly words = { one: 'delplats', the: 'delplatsen', many: 'delplatser' };
  protected readonly chosen = computed(() => Math.min(this.wanted(), this.place().sites.length));
  protected readonly spots = computed(() => spotsOf(this.place()).map((spot, key) => ({ key, name: spotName(spot, key) })));
  protected readonly points = computed(() => pointsOf(this.place(), this.chosen()));
  protected readonly siteFaults = computed(() =>
    this.faults().flatMap(({ site, field, text }) => (site === null ? [] : [{ row: site, field, text }])),
  );
  protected readonly said = signal('');
  protected readonly mapLabel = computed(
    () => `Karta med ${this.points().length} av ${this.spots().length} lägen. Lägena står i fälten.`,
  );

  protected faultOf(field: string): string | null {
    return this.faults().find((fault) => fault.site === null && fault.field === field)?.text ?? null;
  }

  protected write(field: keyof DraftPlace, value: DraftValue): void {
    this.place.update((place) => ({ ...place, [field]: value }));
  }

  protected writeSites(sites: DraftPlace['sites']): void {
    this.place.update((place) => ({ ...place, sites }));
  }

  protected choose(spot: number): void {
    this.wanted.set(spot);
  }

  protected put(spot: number, position: MapPosition): void {
    if (this.isReadOnly()) return;
    this.place.update((place) => withPosition(place, spot, position));
    const name = this.spots()[spot]?.name ?? '';
    this.said.set(`${name}: ${writeCoordinate(position.lat)}, ${writeCoordinate(position.lon)}.`);
    this.committed.emit();
  }

  /** Both coordinates as a map gives them fill both fields, in whichever they are pasted. */
  protected paste(event: ClipboardEvent): void {
    const position = readPlace(event.clipboardData?.getData('text/plain') ?? '');
    if (position === null || this.isReadOnly()) return;
    event.preventDefault();
    if (event.target instanceof HTMLElement) event.target.blur();
    this.put(0, position);
  }
}
