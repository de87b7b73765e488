export { loadSolver, type Solver } from './load-solver.js';
export { type ConstrainedQuestion, type ConstrainedSelection, selectUnderConstraints } from './select-under-constraints.js';
