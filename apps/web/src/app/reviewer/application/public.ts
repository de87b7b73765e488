export { ApplicationPage } from './application-page.js';
export { valueText } from './shown-value.js';
