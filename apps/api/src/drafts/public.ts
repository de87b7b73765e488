export { toDraft, toSubmission } from './draft-response.js';
