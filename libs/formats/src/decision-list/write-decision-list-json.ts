import type { DecisionList } from '@tp/domain';
import { writeJsonWithList } from '../json/write-json-with-list.js';

/**
 * `decision-list.json` in pieces of text: two-space indent, one final line break; the same list gives the same bytes.
 * Source: formats/decision-list.md.
 */
export const writeDecisionListJson = (list: DecisionList): Generator<string, void, undefined> =>
  writeJsonWithList(list, 'decisions', list.decisions);
