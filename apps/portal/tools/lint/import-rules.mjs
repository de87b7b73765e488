// The table "Who may import whom" of the architecture, a row each. A project's tag is `scope:` and its name.

/** What may be imported wherever `use-cases` may. */
const SERVER = ['use-cases', 'contracts', 'domain', 'solver', 'formats', 'documents', 'persistence', 'queue'];

const rows = {
  domain: { ours: [], packages: ['zod/mini', '@marcbachmann/cel-js', '@noble/hashes', 'temporal-polyfill'] },
  formats: { ours: ['domain'] },
  documents: { ours: ['domain'] },
  persistence: { ours: ['domain'] },
  contracts: { ours: ['domain'] },
  queue: { ours: ['domain', 'persistence'] },
  'use-cases': { ours: ['domain', 'solver', 'formats', 'documents', 'persistence', 'queue'] },
  ui: { ours: ['domain'] },
  web: { ours: ['ui', 'domain', 'solver', 'contracts'] }, // of contracts the types alone: another rule
  operations: { ours: [] },
  worker: { ours: [...SERVER, 'operations'] },
  api: { ours: [...SERVER, 'operations', 'embedded'] }, // embedded for the local provider alone
  portal: { ours: [...SERVER, 'embedded'] },
  solver: { ours: ['domain'] },
  embedded: { ours: [] },
  testing: { ours: ['domain', 'formats', 'embedded'] },
};

const tag = (project) => `scope:${project}`;
const everything = ['e2e', 'bench'].map((project) => ({ sourceTag: tag(project), onlyDependOnLibsWithTags: ['*'] }));

/** An integration test of the queue or of an app runs beside real PostgreSQL, which `embedded` starts. */
const testedBeside = (project) =>
  rows[project].ours.includes('persistence') || project === 'persistence' ? ['embedded', 'formats'] : [];

/** For production code. */
export const productionImports = [
  ...Object.entries(rows).map(([project, { ours, packages }]) => ({
    sourceTag: tag(project),
    onlyDependOnLibsWithTags: ours.map(tag),
    ...(packages === undefined ? {} : { allowedExternalImports: packages.flatMap((name) => [name, `${name}/*`]) }),
  })),
  ...everything,
];

/** For tests: the same, with `testing`; a test of the pure domain may use a test's libraries. */
export const testImports = [
  ...Object.entries(rows).map(([project, { ours }]) => ({
    sourceTag: tag(project),
    onlyDependOnLibsWithTags: [...ours, 'testing', ...(project === 'testing' ? [] : testedBeside(project))].map(tag),
  })),
  ...everything,
];

/** `testing` stands on these, and their own tests stand on it: a circle of projects that no file is part of. */
export const circlesOfTests = ['domain', 'formats', 'embedded'].flatMap((project) => [
  ['testing', project],
  [project, 'testing'],
]);
