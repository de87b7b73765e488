import nx from '@nx/eslint-plugin';
import { defineConfig, globalIgnores } from 'eslint/config';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { circlesOfTests, productionImports, testImports } from './apps/portal/tools/lint/import-rules.mjs';
import { ownRules } from './apps/portal/tools/lint/own-rules.mjs';
import { ensureProjectGraph } from './apps/portal/tools/lint/project-graph.mjs';

// Without Nx's project graph on disk its import rule is silent: nothing would be checked, and all would be green.
await ensureProjectGraph(import.meta.dirname);

const tests = [
  '**/*.spec.ts',
  '**/*.test-support.ts',
  '**/src/testing/**/*.ts',
  'libs/testing/src/**/*.ts',
  'apps/{e2e,bench}/**/*.ts',
  '**/test-setup.ts',
];
const browser = ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'];

const boundaries = (depConstraints) => [
  'error',
  {
    enforceBuildableLibDependency: false,
    banTransitiveDependencies: true,
    ignoredCircularDependencies: circlesOfTests,
    depConstraints,
  },
];

/** Inside a library files import each other, never the door; nothing reaches into what was built. */
const everywhere = [
  { regex: '^(\\.{1,2}/)+index(\\.js)?$', message: 'Inside a project, import the file itself, not its index.' },
  { regex: '^(\\.|@tp/).*/dist/', message: 'Import the project by its name: what was built is not a source.' },
];
const noTestDoors = { regex: '^@tp/(testing$|.+/testing$)', message: 'For tests and benchmarks alone.' };

const plainSyntax = [
  { selector: 'ExportAllDeclaration', message: 'Export each name: a door shows what goes through it.' },
  { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
];
const honestCasts = [
  {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'A cast through another type hides a fault: read the value, or write a maker and say why.',
  },
  { selector: 'TSAsExpression > TSNeverKeyword', message: 'A cast to `never` hides a fault.' },
];

/** ESLint's own rules that find faults rather than tastes (its recommended set is a package of its own). */
const faults = {
  eqeqeq: ['error', 'always', { null: 'ignore' }], // `== null` asks for null and undefined in one
  ...Object.fromEntries(
    [
      ...[
        'no-async-promise-executor',
        'no-cond-assign',
        'no-constant-binary-expression',
        'no-constant-condition',
        'no-control-regex',
      ],
      ...['no-debugger', 'no-dupe-else-if', 'no-duplicate-case', 'no-empty', 'no-empty-pattern', 'no-fallthrough'],
      ...['no-loss-of-precision', 'no-misleading-character-class', 'no-prototype-builtins', 'no-regex-spaces', 'no-self-assign'],
      ...[
        'no-self-compare',
        'no-sparse-arrays',
        'no-template-curly-in-string',
        'no-unsafe-finally',
        'no-useless-catch',
        'no-useless-escape',
      ],
      ...['no-console', 'use-isnan', 'valid-typeof'],
    ].map((rule) => [rule, 'error']),
  ),
};

export default defineConfig(
  globalIgnores(['**/dist/', '**/.angular/', '.nx/', '.portal/', '**/test-results/', 'libs/formats/examples/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' }, plugins: { 'import-x': importX, own: ownRules } },
  {
    name: 'plain Node: tools and settings',
    files: ['**/*.mjs'],
    languageOptions: { globals: globals.node },
    rules: {
      ...faults,
      ...{ 'no-undef': 'error', 'no-unused-vars': 'error', 'prefer-const': 'error', 'no-var': 'error' },
      ...{ 'own/reasoned-disable': 'error', 'import-x/no-cycle': 'error' },
    },
  },
  {
    name: 'TypeScript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strict],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js'],
          extensionAlias: { '.js': ['.ts', '.js'] },
          conditionNames: ['source', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries(productionImports),
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-default-export': 'error',
      'own/reasoned-disable': 'error',
      'no-restricted-syntax': ['error', ...plainSyntax, ...honestCasts],
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...everywhere, noTestDoors] }],
      ...faults,
      // Those that need types: each finds a fault that tests often miss.
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-unsafe-argument': 'error',
      '@typescript-eslint/no-unsafe-assignment': 'error',
      '@typescript-eslint/no-unsafe-call': 'error',
      '@typescript-eslint/no-unsafe-member-access': 'error',
      '@typescript-eslint/no-unsafe-return': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/unbound-method': ['error', { ignoreStatic: true }],
      // Nest and Angular have classes that are nothing but their decorator; elsewhere the rule holds.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  {
    name: 'features of the apps',
    files: ['apps/{api,worker,portal}/src/**/*.ts', 'apps/web/src/**/*.ts'],
    rules: { 'own/feature-doors': 'error' },
  },
  {
    name: 'the domain is pure',
    files: ['libs/domain/src/**/*.ts'],
    ignores: tests,
    rules: {
      'import-x/no-nodejs-modules': 'error',
      'no-restricted-globals': [
        'error',
        ...[
          'Date',
          'process',
          'performance',
          'crypto',
          'globalThis',
          'window',
          'self',
          'document',
          'navigator',
          'localStorage',
          'fetch',
        ],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'console', 'Buffer', 'require'],
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain has no chance in it: take the number as an argument.' },
        { object: 'Temporal', property: 'Now', message: 'Instants are arguments: only apps own a clock.' },
      ],
    },
  },
  {
    name: 'the browser',
    files: browser,
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      'import-x/no-nodejs-modules': 'error',
      // Components are functions of their inputs too, so the prefix tells whose they are: the app's or the building blocks'.
      // One that must be a row of a table is an attribute of it.
      '@angular-eslint/component-selector': [
        'error',
        { type: ['element', 'attribute'], prefix: ['app', 'tp'], style: 'kebab-case' },
      ],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: ['app', 'tp'], style: 'camelCase' }],
      // The house names a class for what it is (`SelectionPage`), as Angular's own style does since version 20.
      '@angular-eslint/component-class-suffix': 'off',
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@tp/contracts',
              allowTypeImports: true,
              message: 'Only `import type`: the classes would drag NestJS into the browser.',
            },
          ],
          patterns: [...everywhere, noTestDoors],
        },
      ],
    },
  },
  {
    name: 'templates',
    files: ['apps/web/src/**/*.html', 'libs/ui/src/**/*.html'],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': boundaries(testImports),
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: everywhere }],
      'no-restricted-syntax': ['error', ...plainSyntax], // a test makes what may not be
      'no-loss-of-precision': 'off', // nor is a number too long to hold
      'import-x/no-nodejs-modules': 'off', // a test reads examples from disk
      // A test says what it knows: that a value is there, and the shape of an answer that it then compares.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    name: 'what talks to a terminal',
    files: ['**/*.mjs', 'apps/bench/**/*.ts', 'apps/web/src/main.ts'],
    rules: { 'no-console': 'off' }, // its output is what it is for
  },
  {
    name: 'settings that a tool reads by their default export',
    files: ['apps/e2e/playwright.config.mjs'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  prettier,
);
