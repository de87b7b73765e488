export { MotivationsPage } from './motivations-page.js';
