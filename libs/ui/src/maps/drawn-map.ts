import { InjectionToken } from '@angular/core';

export type MapPosition = Readonly<{ lat: number; lon: number }>;
/** A place on the map: its key tells it from the others, its number stands on the marker. */
export type ChoicePoint = MapPosition & Readonly<{ key: number; number: number; name: string; isChosen: boolean }>;
export type MapStart = MapPosition & Readonly<{ zoom: number }>;
export type ChoiceMapOptions = Readonly<{
  /** An address of tiles; `null` draws a grid, and asks nothing of any network. */
  tiles: string | null;
  start: MapStart;
  onChoose: (position: MapPosition) => void;
  onMove: (key: number, position: MapPosition) => void;
  onFocus: (key: number) => void;
  /** The ground could not be had; markers work without. */
  onTilesMissing: () => void;
  onView: (view: Readonly<{ zoom: number; lat: number }>) => void;
}>;
/** What the page asks of a map once it is drawn. */
export type DrawnMap = Readonly<{
  show(points: readonly ChoicePoint[]): void;
  frame(points: readonly ChoicePoint[]): void;
  zoomBy(step: 1 | -1): void;
  remove(): void;
}>;

/** Fetches what draws a map: apart from the page, for it is many times as large. */
export const MAP_DRAWING = new InjectionToken<() => Promise<(container: HTMLElement, options: ChoiceMapOptions) => DrawnMap>>(
  'map drawing',
  {
    factory: () => async () => {
      const { ChoiceMap } = await import('./choice-map.js');
      return (container, options) => new ChoiceMap(container, options);
    },
  },
);
