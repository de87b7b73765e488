export { toDraft, toSubmission } from './draft-response.js';
export { acceptWorkbooks } from './draft-import.controller.js';
