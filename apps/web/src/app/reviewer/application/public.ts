export { ApplicationPage } from './application-page.js';
export { askedLabel } from './asked-label.js';
export { SentFile } from './sent-file.js';
export { fieldLabel, valueText } from './shown-value.js';
