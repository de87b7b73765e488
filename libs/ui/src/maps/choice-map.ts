import { LngLatBounds, Map, Marker, setWorkerUrl } from 'maplibre-gl';
import { groundColours, groundStyle } from './ground-style.js';
import { gridOver, type MapBounds } from './map-grid.js';
import { MAP_WORKER } from './map-worker.js';
import type { ChoiceMapOptions, ChoicePoint, DrawnMap } from './drawn-map.js';

const NEAREST = 15;
const NOWHERE = { step: 1, lines: [] };
/** Pixels that a key moves a marker: with Shift one, to place it exactly. */
const STRIDE = 10;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * A map on which places are chosen: by a click, by dragging a marker, by arrows on one that has the focus. Loaded when it is needed,
 * for it brings the whole of MapLibre.
 * @throws when the browser cannot draw it
 */
export class ChoiceMap implements DrawnMap {
  private readonly map: Map;
  private markers: readonly Marker[] = [];
  private drawn = { step: 0, reach: { west: 0, south: 0, east: 0, north: 0 } };
  private isFramed = false;

  constructor(
    private readonly container: HTMLElement,
    private readonly options: ChoiceMapOptions,
  ) {
    setWorkerUrl(MAP_WORKER);
    this.map = new Map({
      container,
      style: groundStyle(groundColours(container), NOWHERE, options.tiles),
      center: [options.start.lon, options.start.lat],
      zoom: options.start.zoom,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      keyboard: false, // the arrows are the markers'
      scrollZoom: false, // the page scrolls past it
    });
    this.map.touchZoomRotate.disableRotation();
    // Nothing is done in the drawing itself by keyboard: markers and buttons have it all. So it is no landmark either.
    const canvas = this.map.getCanvas();
    for (const name of ['tabindex', 'aria-label', 'role']) canvas.removeAttribute(name);
    this.map.on('click', ({ lngLat }) => options.onChoose(rounded(lngLat)));
    this.map.on('error', () => options.onTilesMissing());
    this.map.on('load', () => this.drawGrid());
    this.map.on('moveend', () => this.drawGrid());
  }

  show(points: readonly ChoicePoint[]): void {
    for (const marker of this.markers) if (!points.some(({ key }) => key === keyOf(marker))) marker.remove();
    this.markers = points.map((point) => {
      const there = this.markers.find((marker) => keyOf(marker) === point.key) ?? this.marker(point);
      const pin = there.getElement();
      pin.textContent = String(point.number);
      pin.setAttribute('aria-label', `${point.number} ${point.name}. Flytta med piltangenterna.`);
      pin.classList.toggle('tp-map-pin-chosen', point.isChosen);
      return there.setLngLat([point.lon, point.lat]).addTo(this.map);
    });
  }

  /** Goes where all points are seen, the first time as near as may be; later unless they are seen already. */
  frame(points: readonly ChoicePoint[]): void {
    const shown = this.map.getBounds();
    const areSeen = this.isFramed && points.every(({ lat, lon }) => shown.contains([lon, lat]));
    if (points.length === 0 || areSeen) return;
    this.isFramed = true;
    const bounds = new LngLatBounds();
    for (const { lat, lon } of points) bounds.extend([lon, lat]);
    this.map.fitBounds(bounds, { padding: 48, maxZoom: NEAREST, animate: false });
  }

  zoomBy(step: 1 | -1): void {
    this.map.zoomTo(this.map.getZoom() + step, { animate: false });
  }

  remove(): void {
    this.map.remove();
  }

  private marker({ key, lat, lon }: ChoicePoint): Marker {
    const element = this.container.ownerDocument.createElement('button');
    element.type = 'button';
    element.className = 'tp-map-pin';
    element.dataset['key'] = String(key);
    const marker = new Marker({ element, draggable: true }).setLngLat([lon, lat]);
    marker.on('dragend', () => this.options.onMove(key, rounded(marker.getLngLat())));
    element.addEventListener('click', (event) => event.stopPropagation()); // not a click on the ground under it
    element.addEventListener('focus', () => this.options.onFocus(key));
    element.addEventListener('keydown', (event) => this.press(event, marker, key));
    return marker;
  }

  private press(event: KeyboardEvent, marker: Marker, key: number): void {
    const [x, y] = ARROWS[event.key] ?? [0, 0];
    if ((x === 0 && y === 0) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const stride = event.shiftKey ? 1 : STRIDE;
    const now = this.map.project(marker.getLngLat());
    const to = this.map.unproject([now.x + x * stride, now.y + y * stride]);
    marker.setLngLat(to);
    if (!this.map.getBounds().contains(to)) this.map.panTo(to, { animate: false });
    this.options.onMove(key, rounded(to));
  }

  /** Draws the grid anew where the last one ends, or when it is too coarse or too fine; a source keeps tiles of what it held before. */
  private drawGrid(): void {
    const bounds = this.map.getBounds();
    const over = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() };
    const grid = gridOver(over);
    this.options.onView({ zoom: this.map.getZoom(), lat: this.map.getCenter().lat });
    if (!this.map.getLayer('grid') || (this.drawn.step === grid.step && isWithin(over, this.drawn.reach))) return;
    this.map.removeLayer('grid').removeSource('grid');
    const { sources, layers } = groundStyle(groundColours(this.container), grid);
    const [source, layer] = [sources['grid'], layers.find(({ id }) => id === 'grid')];
    if (source && layer) this.map.addSource('grid', source).addLayer(layer);
    this.drawn = { step: grid.step, reach: reachOf(over) };
  }
}

/** How far a grid over these bounds reaches, less a little. */
const reachOf = ({ west, south, east, north }: MapBounds): MapBounds => {
  const [width, height] = [(east - west) * 0.9, (north - south) * 0.9];
  return { west: west - width, south: south - height, east: east + width, north: north + height };
};
const isWithin = (inner: MapBounds, outer: MapBounds): boolean =>
  inner.west >= outer.west && inner.south >= outer.south && inner.east <= outer.east && inner.north <= outer.north;

const keyOf = (marker: Marker): number => Number(marker.getElement().dataset['key']);

/** A decimetre. */
const DECIMALS = 1e6;
const rounded = ({ lat, lng }: Readonly<{ lat: number; lng: number }>) => ({
  lat: Math.round(lat * DECIMALS) / DECIMALS,
  lon: Math.round(lng * DECIMALS) / DECIMALS,
});
