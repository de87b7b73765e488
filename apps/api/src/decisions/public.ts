export { toDecisionRow } from './decision-list-response.js';
export { LIST_TYPES, listFile } from './list-file.js';
