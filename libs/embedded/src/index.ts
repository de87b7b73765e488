export { type DemonstrationPerson } from './openid/demonstration-person.js';
export { type DemonstrationOptions, demonstrationProvider, type ProviderListener } from './openid/demonstration-provider.js';
export { EmbeddedPostgresFault } from './postgres/embedded-postgres-fault.js';
export {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
  stopEmbeddedPostgres,
  type StopOptions,
} from './postgres/start-embedded-postgres.js';
