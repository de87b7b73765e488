export { OwnDecisionPage } from './own-decision-page.js';
