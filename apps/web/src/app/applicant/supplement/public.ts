export { SupplementPage } from './supplement-page.js';
