export { readDocx, textOfDocx, textOfPart } from './read-docx.js';
export { readPdf } from './read-pdf.js';
