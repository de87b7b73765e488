export { addressOf, sortAfter } from './application-list-query.js';
export { ApplicationTable } from './application-table.js';
export { ApplicationsPage } from './applications-page.js';
export { SearchBox } from './search-box.js';
export { type SortColumn } from './words.js';
