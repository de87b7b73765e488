export { toDecisionRow } from './decision-list-response.js';
