import { APPLICATIONS, CHILD_SHEETS, comparable, type Member } from './workbook-shape.js';

const pointersIn = (members: readonly Member[], prefix: string): readonly (readonly [string, string])[] =>
  members.flatMap((member) => {
    const pointer = `${prefix}/${member.key}`;
    if (member.kind === 'list') return [];
    if (member.kind === 'group') return pointersIn(member.members, pointer);
    return [[comparable(member.header), pointer] as const];
  });

const POINTERS: ReadonlyMap<string, string> = new Map([
  ...CHILD_SHEETS.map(({ name, pointer }) => [comparable(name), pointer] as const),
  ...pointersIn(APPLICATIONS.members, ''), // last: a header of the applications' own goes before a sheet's name
]);

/** Where in an application the field stands whose column has that header, or whose sheet that name. @example fieldPointerOf('Plats: Namn') === '/place/name' */
export const fieldPointerOf = (header: string): string | undefined => POINTERS.get(comparable(header));
