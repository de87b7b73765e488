export { Allows, Open } from './allows.js';
export { CurrentViewer } from './current-viewer.js';
