/** Where the app's build puts what a map draws with beside the page. */
export const MAP_WORKER = '/maplibre/maplibre-gl-worker.mjs';
