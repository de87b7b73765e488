export { RoundHeading } from './round-heading.js';
export { RoundNotes } from './round-notes.js';
