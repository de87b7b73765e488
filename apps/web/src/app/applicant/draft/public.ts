export { DraftPage } from './draft-page.js';
export { KeptDrafts, keptName } from './kept-drafts.js';
export { DraftConflicts } from './draft-conflicts.js';
export { DraftSection } from './draft-section.js';
export { DraftStore } from './draft-store.js';
export { FORM_SECTIONS, type FormField, type FormSection, isFormField, labelOf } from './form-sections.js';
export { savingText } from './saving-text.js';
export { Doing } from './doing.js';
