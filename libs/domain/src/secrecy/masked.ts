import type { Application } from '../applications/application.js';
import { pointerOf } from '../faults/fault.js';
import { maskAt, type Secrecy, secrecyOf } from './secrecy.js';
import { secrecyOfVersion } from './secrecy-of-version.js';

/** The same shape, where any value may have become the text `[Sekretess, LEGALBASIS]`. */
export type Masked<T> = T extends string | number | boolean | null | undefined
  ? T | string // branded amounts are objects to the compiler: asked first
  : T extends readonly (infer Element)[]
    ? readonly Masked<Element>[]
    : T extends object
      ? { readonly [Key in keyof T]: Masked<T[Key]> }
      : T | string;

/**
 * The value that stands at the pointer, with what is covered masked value by value, so that the shape stays. `null` is masked
 * too: that there is nothing can be the secret.
 * @param pointer where in the application the value stands, `''` for the application itself
 */
export function masked<T>(value: T, pointer: string, secrecy: Pick<Secrecy, 'marks'>): Masked<T>;
export function masked(value: unknown, pointer: string, secrecy: Pick<Secrecy, 'marks'>): unknown {
  if (Array.isArray(value)) return value.map((element, index) => masked(element, `${pointer}/${index}`, secrecy) as unknown);
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [key, masked(member as unknown, pointer + pointerOf([key]), secrecy)]),
    );
  return value === undefined ? undefined : (maskAt(secrecy, pointer) ?? value);
}

/** The application as those may read it whom its secrecy marks concern: API, exports, lists. Source: round.md, `confidentiality[]`. */
export function maskedApplication(application: Application): Masked<Application> {
  const secrecy = secrecyOf(application);
  return secrecy.marks.length === 0 ? application : masked(application, '', secrecy);
}

/** An earlier version of an application, the same way: what the newest version covers is covered in it too. */
export const maskedVersion = (version: Application, newest: Application): Masked<Application> =>
  masked(version, '', secrecyOfVersion(version, newest));
