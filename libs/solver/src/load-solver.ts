import type { Highs } from 'highs';
import * as highs from 'highs';

/** HiGHS in WebAssembly, loaded. It blocks while it works: in a browser it belongs in a worker. */
export type Solver = Highs;

/** Loads HiGHS, once for as many questions as there are. */
export async function loadSolver(): Promise<Solver> {
  // Its types, read as Node reads them, say that the loader is a module; bundlers and the run time say that it is a function.
  const loader: unknown = highs.default;
  if (typeof loader !== 'function') throw new Error('The package of HiGHS has another shape than it had');
  const loaded: unknown = await Reflect.apply(loader, undefined, []);
  if (!isSolver(loaded)) throw new Error('HiGHS did not load');
  return loaded;
}

const isSolver = (value: unknown): value is Solver => typeof value === 'object' && value !== null && 'createModel' in value;
