import type { Highs } from 'highs';
import * as highs from 'highs';

/** HiGHS in WebAssembly. Its types say that the default export is a module with a default export; at run time it is the loader itself. */
export function loadHighs(): Promise<Highs> {
  const { default: loader } = highs as unknown as Readonly<{ default: () => Promise<Highs> }>;
  return loader();
}
