export { addressOf } from './application-list-query.js';
export { ApplicationsPage } from './applications-page.js';
