export { EmbeddedPostgresFault } from './postgres/embedded-postgres-fault.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type StopOptions,
} from './postgres/start-embedded-postgres.js';
