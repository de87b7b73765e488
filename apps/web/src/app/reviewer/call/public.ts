export { CallPanel } from './call-panel.js';
export { callInList } from './call-words.js';
