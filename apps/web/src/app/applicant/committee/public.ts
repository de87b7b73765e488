export { CommitteePage } from './committee-page.js';
