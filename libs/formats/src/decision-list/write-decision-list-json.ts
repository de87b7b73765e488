import type { DecisionList } from '@tp/domain';
import { writeJsonWithList } from '../json/write-json-with-list.js';
import type { DecisionListExtract } from './decision-list-extract.js';

/**
 * `decision-list.json`, or an extract of it, in pieces of text: two-space indent, one final line break; the same list gives the same
 * bytes. Source: formats/decision-list.md.
 */
export const writeDecisionListJson = (list: DecisionList | DecisionListExtract): Generator<string, void, undefined> =>
  writeJsonWithList(list, 'decisions', list.decisions);
