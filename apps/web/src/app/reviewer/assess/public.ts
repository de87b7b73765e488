export { AssessPage } from './assess-page.js';
export { CodeSelect } from './code-select.js';
