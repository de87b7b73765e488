export { ApplicationPage } from './application-page.js';
export { fieldLabel, valueText } from './shown-value.js';
