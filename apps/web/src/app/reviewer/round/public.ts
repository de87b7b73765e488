export { RoundPage } from './round-page.js';
