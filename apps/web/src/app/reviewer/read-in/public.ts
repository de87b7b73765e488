export { ReadInPage } from './read-in-page.js';
