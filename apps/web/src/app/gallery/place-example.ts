import { Component, signal } from '@angular/core';
import { type DraftPlace, PlacePicker } from '@tp/ui/forms';

const PLACE: DraftPlace = {
  name: 'Risingeplan',
  district: 'Tensta',
  lat: 59.3947,
  lon: 17.9012,
  sites: [{ name: 'Gångtunneln', district: 'Tensta', lat: 59.3961, lon: 17.9049 }],
};
const UNFINISHED: DraftPlace = { name: null, district: null, lat: 'vid torget', lon: null, sites: [] };

/** Places in their states: on the map with a site, unfinished with faults. */
@Component({
  selector: 'app-place-example',
  imports: [PlacePicker],
  template: `<h3>Två lägen</h3>
    <tp-place-picker [(place)]="place" />
    <h3>Ofärdig</h3>
    <tp-place-picker [(place)]="unfinished" [faults]="[{ site: null, field: 'name', text: 'Namnge platsen.' }]" />`,
})
export class PlaceExample {
  protected readonly place = signal(PLACE);
  protected readonly unfinished = signal(UNFINISHED);
}
