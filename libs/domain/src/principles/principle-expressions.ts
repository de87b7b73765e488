import { elementsOf, memberOf } from '../faults/json-value.js';

export const CHECK_LISTS = ['direction', 'requirements', 'costItems'] as const;
const LIST_WORDS = { direction: 'inriktning', requirements: 'formaliakrav', costItems: 'utgiftsposter' } as const;

/** Where an expression of a principles document stands; `words` says it as a person would find it. */
export type ExpressionPlace = Readonly<{
  pointer: string;
  expression: string;
  subject: 'application' | 'costItem';
  words: string;
}>;

/** Every expression of what should be a principles document, also where something beside it is wrong, but for level 0, which has none. */
export function expressionsOf(document: unknown): readonly ExpressionPlace[] {
  const ofLists = CHECK_LISTS.flatMap((list) =>
    elementsOf(memberOf(document, list)).map((check, index) => ({
      pointer: `/${list}/${index}/check`,
      expression: memberOf(check, 'check'),
      subject: list === 'costItems' ? ('costItem' as const) : ('application' as const),
      words: `Kontrollen ${nameOf(memberOf(check, 'id'), index)} (${LIST_WORDS[list]})`,
    })),
  );
  const ofCriteria = elementsOf(memberOf(document, 'criteria')).flatMap((criterion, at) =>
    elementsOf(memberOf(criterion, 'levels')).map((level, index) => ({
      pointer: `/criteria/${at}/levels/${index}/check`,
      expression: memberOf(level, 'level') === 0 ? undefined : memberOf(level, 'check'),
      subject: 'application' as const,
      words: `Kriterium ${nameOf(memberOf(criterion, 'code'), at)}, nivå ${nameOf(memberOf(level, 'level'), index)}`,
    })),
  );
  return [...ofLists, ...ofCriteria].flatMap(({ expression, ...place }) =>
    typeof expression === 'string' ? [{ ...place, expression }] : [],
  );
}

/** What the author calls it; its place in the list (from 1) when that cannot be read. */
const nameOf = (name: unknown, index: number): string =>
  (typeof name === 'string' && name !== '') || typeof name === 'number' ? String(name) : `nummer ${index + 1}`;
