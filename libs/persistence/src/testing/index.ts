export { givenDatabase, type GivenDatabase } from './given-database.js';
