import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ChoiceMapOptions, type ChoicePoint, MAP_DRAWING } from '../maps/drawn-map.js';
import { BLANK_SITE, type DraftPlace, type PlaceFault } from './draft-place.js';
import { PlacePicker } from './place-picker.js';

@Component({
  imports: [PlacePicker],
  template: `<tp-place-picker [(place)]="place" [faults]="faults()" (committed)="committed.set(committed() + 1)" />`,
})
class Host {
  readonly place = signal<DraftPlace>({ name: 'Risingeplan', district: 'Tensta', lat: 59.39, lon: 17.9, sites: [] });
  readonly faults = signal<readonly PlaceFault[]>([]);
  readonly committed = signal(0);
}

describe('the choice of a place', () => {
  const opened = async (isDrawable = true) => {
    let options: ChoiceMapOptions | undefined;
    let points: readonly ChoicePoint[] = [];
    const drawing = (_: HTMLElement, given: ChoiceMapOptions) => {
      if (!isDrawable) throw new Error('no WebGL');
      options = given;
      return {
        show: (shown: readonly ChoicePoint[]) => (points = shown),
        frame: () => undefined,
        zoomBy: () => undefined,
        remove: () => undefined,
      };
    };
    TestBed.configureTestingModule({ providers: [{ provide: MAP_DRAWING, useValue: () => Promise.resolve(drawing) }] });
    const fixture = TestBed.createComponent(Host);
    const element: HTMLElement = fixture.nativeElement;
    document.body.append(element);
    await fixture.whenStable();
    await fixture.whenStable();
    const field = (label: string) => {
      const found = [...element.querySelectorAll('label')].find(({ textContent }) => textContent === label);
      return element.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`)!;
    };
    const type = async (control: HTMLInputElement, text: string) => {
      control.focus();
      control.value = text;
      control.dispatchEvent(new Event('input', { bubbles: true }));
      await fixture.whenStable();
      control.blur();
      await fixture.whenStable();
    };
    const button = (text: string) =>
      [...element.querySelectorAll('button')].find(({ textContent }) => textContent.includes(text))!;
    return { fixture, host: fixture.componentInstance, element, field, type, button, map: () => options!, points: () => points };
  };
  afterEach(() => document.body.replaceChildren());

  it('reads coordinates as they are written, keeps what cannot be read, and shows on the map what can', async () => {
    const { host, field, type, points } = await opened();
    expect(field('Latitud').value).toBe('59,39');
    await type(field('Latitud'), '59°24\'34"N');
    expect(host.place().lat).toBe(59.4094444);
    expect(points()).toMatchObject([{ number: 1, name: 'Risingeplan', lat: 59.4094444, isChosen: true }]);
    await type(field('Longitud'), 'vid torget');
    expect(host.place().lon).toBe('vid torget');
    expect(field('Longitud').getAttribute('aria-invalid')).toBe('true');
    expect([points(), host.committed()]).toEqual([[], 2]);
  });

  it('takes both coordinates where one of them is pasted', async () => {
    const { host, field, fixture } = await opened();
    const paste = async (text: string) => {
      const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
        clipboardData: { getData: () => text },
      });
      field('Longitud').dispatchEvent(event);
      await fixture.whenStable();
      return event.defaultPrevented;
    };
    expect(await paste('59.4095, 17.9123')).toBe(true);
    expect(host.place()).toMatchObject({ lat: 59.4095, lon: 17.9123 });
    expect(await paste('17,9')).toBe(false);
  });

  it('is set by a click on the map and by a marker that is moved, for the spot that was last written in', async () => {
    const { host, element, map, button, fixture, points } = await opened();
    map().onChoose({ lat: 59.5, lon: 18 });
    await fixture.whenStable();
    expect(host.place()).toMatchObject({ lat: 59.5, lon: 18 });
    button('Lägg till delplats').click();
    await fixture.whenStable();
    map().onChoose({ lat: 59.6, lon: 18.1 });
    await fixture.whenStable();
    expect(host.place()).toMatchObject({ lat: 59.5, sites: [{ ...BLANK_SITE, lat: 59.6, lon: 18.1 }] });
    expect(points().map(({ number, name, isChosen }) => [number, name, isChosen])).toEqual([
      [1, 'Risingeplan', false],
      [2, 'Delplats 1', true],
    ]);
    map().onMove(0, { lat: 59.4, lon: 17.8 });
    await fixture.whenStable();
    expect(host.place().lat).toBe(59.4);
    expect([...element.querySelectorAll('[role=status]')].map(({ textContent }) => textContent)).toContain(
      'Risingeplan: 59,4, 17,8.',
    );
    const select = element.querySelector<HTMLSelectElement>('.tp-place-chosen select')!;
    select.value = '0';
    select.dispatchEvent(new Event('change'));
    map().onChoose({ lat: 1, lon: 2 });
    expect(host.place()).toMatchObject({ lat: 1, lon: 2, sites: [{ lat: 59.6 }] });
  });

  it('says that the map cannot be drawn, and works by its fields', async () => {
    const { element, host, field, type } = await opened(false);
    expect(element.textContent).toContain('Kartan kan inte ritas i den här webbläsaren. Skriv lägena i fälten i stället.');
    expect(element.querySelector('.tp-map')?.hasAttribute('hidden')).toBe(true);
    await type(field('Latitud'), '59.5');
    expect(host.place().lat).toBe(59.5);
  });

  it('shows faults at the place’s fields and at its sites', async () => {
    const { host, element, field, fixture } = await opened();
    host.place.update((place) => ({ ...place, sites: [BLANK_SITE] }));
    host.faults.set([
      { site: null, field: 'district', text: 'Ange område.' },
      { site: 0, field: 'name', text: 'Namnge delplatsen.' },
    ]);
    await fixture.whenStable();
    expect(field('Område').getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('[data-row="0"]')?.textContent).toContain('Namnge delplatsen.');
  });
});
