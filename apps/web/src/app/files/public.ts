export { csvOf } from './csv-of.js';
export { saveFile } from './save-file.js';
