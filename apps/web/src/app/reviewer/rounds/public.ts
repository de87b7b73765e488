export { HowToReadARound } from './how-to-read-a-round.js';
export { NewestRoundPage } from './newest-round-page.js';
export { RoundsPage } from './rounds-page.js';
