export { CallPanel } from './call-panel.js';
export { callInList, leftWords } from './call-words.js';
