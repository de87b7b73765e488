export { RoundFormPage } from './round-form-page.js';
