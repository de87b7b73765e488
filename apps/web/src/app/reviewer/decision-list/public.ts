export { DecisionListPage } from './decision-list-page.js';
