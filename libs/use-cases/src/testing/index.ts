export { bucketServer, type BucketServer } from './bucket-server.js';
export { exampleRound, givenImportedRound, givenProposedRound, sourceOf } from './given-round.js';
export { INFECTED, scannerServer } from './scanner-server.js';
