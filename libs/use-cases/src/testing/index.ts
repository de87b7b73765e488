export { exampleRound, givenImportedRound, givenProposedRound, sourceOf } from './given-round.js';
