export { DisagreementPage } from './disagreement-page.js';
