// The door of what is edited. It is apart from the other, since whatever stands behind one door is loaded with the first page that
// goes through it: nobody should wait for a form who came to read.
export { CostGrid } from './costs/cost-grid.js';
export { type CostRow } from './costs/cost-row.js';
export { type DraftField as DraftKindField, readDraft, refusalOf, writeDraft } from './drafts/draft-kind.js';
export { type DraftValue } from './drafts/draft-value.js';
export { type RowChange, type RowColumn, type RowFault } from './rows/row-column.js';
export { movedRows } from './rows/moved-rows.js';
export { RowList } from './rows/row-list.js';
export { TextAreaField } from './words/text-area-field.js';
export { WordCount } from './words/word-count.js';
export { DraftLine } from './fields/draft-line.js';
export { type DraftPlace, type DraftSite, type PlaceFault } from './places/draft-place.js';
export { PlacePicker } from './places/place-picker.js';
