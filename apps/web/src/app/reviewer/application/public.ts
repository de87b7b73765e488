export { ApplicationPage } from './application-page.js';
