export { NewestRoundPage } from './newest-round-page.js';
export { RoundsPage } from './rounds-page.js';
