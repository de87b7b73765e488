/** What a check has read: a pointer into `{application, round}` → the value there. */
export type FieldsRead = Readonly<Record<string, unknown>>;

const APPLICATION = '/application';

/** The pointer within the application; `null` for one into the round. */
export const inApplication = (pointer: string): string | null =>
  pointer === APPLICATION || pointer.startsWith(`${APPLICATION}/`) ? pointer.slice(APPLICATION.length) : null;

const isWithin = (pointer: string, outer: string): boolean => pointer === outer || pointer.startsWith(`${outer}/`);

/** Whether a check has read what stands at the place, something in it, or all of what it stands in. @param place pointer into the application */
export const hasRead = (fields: FieldsRead, place: string): boolean =>
  Object.keys(fields).some((pointer) => {
    const read = inApplication(pointer);
    return read !== null && (isWithin(read, place) || isWithin(place, read));
  });

/**
 * The place on the page that shows what a check has read: its own, the nearest that holds it, or else the first within it.
 * @param places pointers into the application, in the page's order
 */
export function placeOf(pointer: string, places: readonly string[]): string | null {
  const read = inApplication(pointer);
  if (read === null) return null;
  const [nearest] = places.filter((place) => isWithin(read, place)).toSorted((a, b) => b.length - a.length);
  return nearest ?? places.find((place) => isWithin(place, read)) ?? null;
}

const PREFIX = 'falt';
/** A place's id in the document. */
export const placeId = (place: string): string => `${PREFIX}${place.replaceAll('/', '-')}`;
/** The places that a document has, in its order: keys of an application have no hyphen. */
export const placesIn = (document: Document): readonly string[] =>
  [...document.querySelectorAll(`[id^="${PREFIX}-"]`)].map(({ id }) => id.slice(PREFIX.length).replaceAll('-', '/'));
