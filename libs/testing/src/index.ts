export { findChromium, type FoundChromium, type MissingChromium } from './browser/find-chromium.js';
export { testDatabase, type TestDatabase } from './database/test-database.js';
export { stopTestServer } from './database/test-server.js';
export { givenSmtpServer, type GivenSmtpServer } from './mail/given-smtp-server.js';
export { type LivePortalProcess, portalProcess, portalProcesses } from './portal/portal-processes.js';
export {
  type CommandRun,
  freePort,
  portalFolder,
  type PortalOptions,
  type RunningPortal,
  runPortalCommand,
  startPortal,
} from './portal/running-portal.js';
export { anyApplication } from './rounds/any-application.js';
export { anyPrinciples } from './rounds/any-principles.js';
export { signIn, type SignedInClient } from './sign-in/sign-in.js';
export { type GivenRedis, givenRedis, hasRedis } from './redis/given-redis.js';
export { anyRoundFile, type RoundWithPrinciples } from './rounds/any-round-file.js';
export {
  type LargeRound,
  largeRoundApplications,
  largeRoundFile,
  largeRoundHeader,
  largeRoundInMemory,
  largeRoundPrinciples,
} from './rounds/large-round.js';
export { FINISHED_DRAFT } from './rounds/finished-draft.js';
