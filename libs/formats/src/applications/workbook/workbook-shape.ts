import { applicationSchema, FIELD_WORDS, type FieldWords } from '@tp/domain';
import * as z from 'zod/mini';

/** One column of a sheet: a field of what its rows say. */
export type Column = Readonly<{
  kind: 'column';
  key: string;
  /** Unique within its sheet. */
  header: string;
  /** From 0, as the portal writes the sheet; a reader finds the column by its header. */
  index: number;
  /** The field in `FIELD_WORDS`. */
  field: string;
  words: FieldWords;
  /** Whether the key may be absent or null. */
  isOptional: boolean;
  /** Whether it stands in a group that need not be there: it must then be filled in only when some other of the group is. */
  isOfOptionalGroup: boolean;
  /** What an empty cell says: that the key is absent (a fault, where it may not be), or an empty text or list. */
  empty: 'absent' | 'text' | 'list';
  /** The schema's own sentence on what is allowed. */
  allowed: string;
}>;
/** An object inside a row's, whose fields have columns of their own. */
export type Group = Readonly<{
  kind: 'group';
  key: string;
  isOptional: boolean;
  members: readonly Member[];
  columns: readonly Column[];
}>;
/** A list whose elements are the rows of another sheet. */
export type ChildList = Readonly<{ kind: 'list'; key: string; sheet: RowSheet }>;
export type Member = Column | Group | ChildList;
/** A sheet whose rows are applications, or elements of one of their lists; those begin with the application's number. */
export type RowSheet = Readonly<{
  name: string;
  /** The header of the column that ties a row to its application. */
  keyHeader: string;
  /** From the application; of the applications' own sheet the empty pointer. */
  pointer: string;
  members: readonly Member[];
  columns: readonly Column[];
}>;

export const APPLICATION_SHEET = 'Ansökningar';
/** Texts of theirs are keys: an empty one is a mistake more often than it is meant. */
const NEVER_EMPTY: ReadonlySet<string> = new Set(['application.reference', 'application.committee']);

type Owner = Readonly<{ field: string; pointer: string; isOptionalGroup: boolean; headerPrefix: string }>;
type Shape = Readonly<Record<string, z.core.$ZodType>>;

const definitionOf = (schema: z.core.$ZodType) => (schema as z.core.$ZodTypes)._zod.def; // zod's own union of kinds, told apart by `type`

/** Without the wrappers of a key that may be absent or null. */
function bare(schema: z.core.$ZodType): Readonly<{ inner: z.core.$ZodType; isOptional: boolean }> {
  const definition = definitionOf(schema);
  if (definition.type !== 'optional' && definition.type !== 'nullable') return { inner: schema, isOptional: false };
  return { inner: bare(definition.innerType).inner, isOptional: true };
}

const shapeOf = (schema: z.core.$ZodType): Shape | undefined => {
  const definition = definitionOf(schema);
  return definition.type === 'object' ? definition.shape : undefined;
};
const elementOf = (schema: z.core.$ZodType): z.core.$ZodType | undefined => {
  const definition = definitionOf(schema);
  return definition.type === 'array' ? definition.element : undefined;
};

function wordsOf(field: string): FieldWords {
  const words = FIELD_WORDS.get(field);
  if (!words) throw new Error(`The field ${field} has no Swedish words`);
  return words;
}

/** Makes a sheet's columns in the schema's order, so that what is read has its keys in that order too. */
class SheetMaker {
  private readonly columns: Column[] = [];

  sheet(name: string, keyHeader: string, shape: Shape, owner: Owner): RowSheet {
    const members = this.members(shape, owner);
    return { name, keyHeader, pointer: owner.pointer, members, columns: this.columns };
  }

  /** @param firstIndex where the first column stands: after the one that ties a row to its application, where there is one */
  constructor(private readonly firstIndex: number) {}

  private members(shape: Shape, owner: Owner): readonly Member[] {
    return Object.entries(shape).map(([key, schema]) => this.member(key, schema, owner));
  }

  private member(key: string, schema: z.core.$ZodType, owner: Owner): Member {
    const field = `${owner.field}.${key}`;
    const pointer = `${owner.pointer}/${key}`;
    const words = wordsOf(field);
    const { inner, isOptional } = bare(schema);
    const shape = shapeOf(inner);
    if (shape) return this.group(key, shape, { field, pointer, isOptionalGroup: isOptional, headerPrefix: `${words.label}: ` });
    const elements = shapeOf(elementOf(inner) ?? inner);
    if (elements) {
      const child: Owner = { field, pointer, isOptionalGroup: false, headerPrefix: '' };
      return { kind: 'list', key, sheet: new SheetMaker(1).sheet(words.label, wordsOf('application').label, elements, child) };
    }
    return this.column(key, inner, isOptional, owner);
  }

  private group(key: string, shape: Shape, owner: Owner): Group {
    const before = this.columns.length;
    const members = this.members(shape, owner);
    return { kind: 'group', key, isOptional: owner.isOptionalGroup, members, columns: this.columns.slice(before) };
  }

  private column(key: string, inner: z.core.$ZodType, isOptional: boolean, owner: Owner): Column {
    const field = `${owner.field}.${key}`;
    const words = wordsOf(field);
    const isSaidEmpty = !isOptional && !NEVER_EMPTY.has(field);
    const column: Column = {
      kind: 'column',
      key,
      header: `${owner.headerPrefix}${words.label}${words.kind === 'amount' ? ', kr' : ''}`,
      index: this.firstIndex + this.columns.length,
      field,
      words,
      isOptional,
      isOfOptionalGroup: owner.isOptionalGroup,
      empty: !isSaidEmpty ? 'absent' : words.kind === 'text' ? 'text' : words.kind === 'list' ? 'list' : 'absent',
      allowed: z.core.safeParse(inner, undefined).error?.issues[0]?.message ?? '',
    };
    this.columns.push(column);
    return column;
  }
}

/** The sheet of the applications, a row each, with all that is said once of each. Derived from the domain's schema and words. */
export const APPLICATIONS: RowSheet = new SheetMaker(0).sheet(
  APPLICATION_SHEET,
  wordsOf('application.reference').label,
  applicationSchema.shape,
  { field: 'application', pointer: '', isOptionalGroup: false, headerPrefix: '' },
);

const childSheetsOf = (members: readonly Member[]): readonly RowSheet[] =>
  members.flatMap((member) =>
    member.kind === 'list' ? [member.sheet] : member.kind === 'group' ? childSheetsOf(member.members) : [],
  );

/** The sheets of the applications' lists: delplatser, underlag, utgiftsposter, bilagor, sekretess. */
export const CHILD_SHEETS: readonly RowSheet[] = childSheetsOf(APPLICATIONS.members);
/** All the sheets that rows are read from, in order. */
export const ROW_SHEETS: readonly RowSheet[] = [APPLICATIONS, ...CHILD_SHEETS];

/** How a header or a sheet's name is compared: without the mark of what must be filled in, and however it is spaced or cased. */
export const comparable = (header: string): string =>
  header
    .replace(/[\s*]+$/u, '')
    .trim()
    .replace(/\s+/gu, ' ')
    .toLocaleLowerCase('sv');

/** Whether the column must be there for every row to be read: without it nobody knows what was meant. */
export const mustStand = ({ isOptional, isOfOptionalGroup }: Column): boolean => !isOptional && !isOfOptionalGroup;
