export { testDatabase, type TestDatabase } from './database/test-database.js';
export { stopTestServer } from './database/test-server.js';
export { anyPrinciples } from './rounds/any-principles.js';
export { anyRoundFile, type RoundWithPrinciples } from './rounds/any-round-file.js';
export {
  type LargeRound,
  largeRoundApplications,
  largeRoundFile,
  largeRoundHeader,
  largeRoundInMemory,
  largeRoundPrinciples,
} from './rounds/large-round.js';
