export { AssessPage } from './assess-page.js';
