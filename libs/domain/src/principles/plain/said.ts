/**
 * A clause of a check in Swedish, in each of the orders that its place may ask for: first in a sentence, after "antingen" or
 * "eller så", or hanging on another clause. `group`: of what several it is made.
 */
export type Said = Readonly<{
  main: string;
  inverted: string;
  /** With the word that it hangs on before it: "där kategorin inte är …", "som inte är …", "att …". */
  after: (word: 'att' | 'där') => string;
  /** What is said of the element of a list itself. @example 'inte är ”Annat”' */
  ofElement: Readonly<{ predicate: string; isNegated: boolean }> | null;
  group: 'and' | 'or' | null;
}>;

/** What a statement is made of; `no` and `any` where Swedish has a word of its own: "har inga ord", "inte har några ord". */
export type Parts = Readonly<{
  subject: string;
  verb: string;
  rest: string;
  no?: string;
  any?: string;
  /** The subject is the element of a list that is asked about. */
  isElement?: boolean;
}>;

/** A statement, or its opposite. */
export function stated({ subject, verb, rest, no, any, isElement = false }: Parts, holds: boolean): Said {
  const not = holds || no !== undefined ? '' : 'inte';
  const shown = holds ? rest : (no ?? rest);
  const predicate = holds ? words(verb, rest) : words('inte', verb, any ?? rest);
  return {
    main: words(subject, verb, not, shown),
    inverted: words(verb, subject, not, shown),
    after: (word) => (isElement && word === 'där' ? words('som', predicate) : words(word, subject, predicate)),
    ofElement: isElement ? { predicate: words(verb, rest), isNegated: !holds } : null,
    group: null,
  };
}

/** A clause that is the same wherever it stands. */
export const fixed = (main: string, inverted: string, after: (word: string) => string): Said => ({
  main,
  inverted,
  after,
  ofElement: null,
  group: null,
});

export function joined(kind: 'and' | 'or', parts: readonly Said[]): Said {
  const [first, ...rest] = parts.map((part) => (part.group !== null && hasInner(part, parts) ? bracketed(part) : part));
  if (first === undefined) throw new Error('Nothing is joined');
  if (rest.length === 0) return first;
  if (kind === 'and') {
    const main = list([inside(first).main, ...rest.map((part) => inside(part).main)], 'och');
    const inverted = list([inside(first).inverted, ...rest.map((part) => inside(part).main)], 'och');
    return {
      main,
      inverted,
      after: (word) =>
        list(
          [first, ...rest].map((part) => inside(part).after(word)),
          'och',
        ),
      ofElement: null,
      group: 'and',
    };
  }
  const others = rest.map(({ inverted }) => `eller så ${inverted}`).join(', ');
  const either = `antingen ${first.inverted}, ${others}`;
  return {
    main: `${first.main}, ${others}`,
    inverted: either,
    after: (word) =>
      list(
        [first, ...rest].map((part) => part.after(word)),
        'eller',
      ),
    ofElement: null,
    group: 'or',
  };
}

/** One of several: a choice among them is told apart by "antingen". */
const inside = (part: Said): Said =>
  part.group === 'or' ? { ...part, main: part.inverted, after: (word) => `(${part.after(word)})` } : part;

const hasInner = ({ main }: Said, all: readonly Said[]): boolean => all.length > 1 && /antingen|eller så .* och /u.test(main);

const bracketed = (part: Said): Said => ({
  ...part,
  main: `(${part.main})`,
  inverted: `(${part.inverted})`,
  after: (word) => `(${part.after(word)})`,
  group: null,
});

/** Clauses in a row; commas before the last one too where one of them holds an "och" or a comma itself. */
function list(parts: readonly string[], last: 'och' | 'eller'): string {
  const comma = parts.some((part) => /,| och | eller /u.test(part)) ? ',' : '';
  if (parts.length === 2) return parts.join(`${comma} ${last} `);
  return `${parts.slice(0, -1).join(', ')}${comma} ${last} ${parts.at(-1) ?? ''}`;
}

const words = (...all: readonly string[]): string => all.filter((one) => one !== '').join(' ');
