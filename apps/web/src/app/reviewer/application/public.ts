export { ApplicationPage } from './application-page.js';
export { fieldLabel, ownLabel, valueText } from './shown-value.js';
