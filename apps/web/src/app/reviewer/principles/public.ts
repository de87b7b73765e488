export { PrinciplesPage } from './principles-page.js';
