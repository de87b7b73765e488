export { WorkListPage } from './work-list-page.js';
