export { type CsvCell, csvOf } from './csv-of.js';
export { saveFile } from './save-file.js';
