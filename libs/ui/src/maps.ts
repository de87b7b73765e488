// The door of what maps are drawn with: apart from the others, so that only who draws one loads it.
export { groundColours, groundStyle } from './maps/ground-style.js';
export { gridText, mapGrid, type MapPlace } from './maps/map-grid.js';
export { MAP_WORKER } from './maps/map-worker.js';
