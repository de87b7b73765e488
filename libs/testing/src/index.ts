export { testDatabase, type TestDatabase } from './database/test-database.js';
export { stopTestServer } from './database/test-server.js';
