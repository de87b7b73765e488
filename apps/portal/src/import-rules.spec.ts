import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Each forbidden import is planted in a file that exists, in memory: that lint is green proves nothing until it has been red.

type Planted = Readonly<{ file: string; code: string; rule: string }>;
type Found = Readonly<{ ruleId: string | null; message: string }>;

const root = fileURLToPath(new URL('../../../', import.meta.url));
const DOMAIN = 'libs/domain/src/money/kronor.ts';

const planted: Readonly<Record<string, Planted>> = {
  'the domain from persistence': {
    file: DOMAIN,
    code: "import { migrate } from '@tp/persistence';\nexport const a = migrate;",
    rule: '@nx/enforce-module-boundaries',
  },
  'the browser from persistence': {
    file: 'apps/web/src/app/app.ts',
    code: "import { migrate } from '@tp/persistence';\nexport const a = migrate;",
    rule: '@nx/enforce-module-boundaries',
  },
  'another project by a relative path': {
    file: 'libs/formats/src/index.ts',
    code: "import { kronor } from '../../domain/src/money/kronor.js';\nexport const a = kronor;",
    rule: '@nx/enforce-module-boundaries',
  },
  'the tests’ library in what is not a test': {
    file: 'libs/use-cases/src/index.ts',
    code: "import { findChromium } from '@tp/testing';\nexport const a = findChromium;",
    rule: '@nx/enforce-module-boundaries',
  },
  'a framework in the domain': {
    file: DOMAIN,
    code: "import { DataSource } from 'typeorm';\nexport const a = DataSource;",
    rule: '@nx/enforce-module-boundaries',
  },
  'all of zod, where zod/mini is enough, in the domain': {
    file: DOMAIN,
    code: "import * as z from 'zod';\nexport const a = z;",
    rule: '@nx/enforce-module-boundaries',
  },
  'the file system in the domain': {
    file: DOMAIN,
    code: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;",
    rule: 'import-x/no-nodejs-modules',
  },
  'the clock in the domain': { file: DOMAIN, code: 'export const a = new Date();', rule: 'no-restricted-globals' },
  'the process in the domain': { file: DOMAIN, code: "export const a = process.env['HOME'];", rule: 'no-restricted-globals' },
  'chance in the domain': { file: DOMAIN, code: 'export const a = Math.random();', rule: 'no-restricted-properties' },
  'the classes of contracts in the browser': {
    file: 'apps/web/src/app/app.ts',
    code: "import { HealthResponse } from '@tp/contracts';\nexport const a = HealthResponse;",
    rule: '@typescript-eslint/no-restricted-imports',
  },
  'what is for tests alone': {
    file: 'apps/api/src/main.ts',
    code: "import { givenDatabase } from '@tp/persistence/testing';\nexport const a = givenDatabase;",
    rule: '@typescript-eslint/no-restricted-imports',
  },
  'a circle of two files': {
    file: 'libs/domain/src/rounds/fields.ts',
    code: "import { roundFileSchema } from './round-file.js';\nexport const a = roundFileSchema;",
    rule: 'import-x/no-cycle',
  },
  'the inside of another feature': {
    file: 'apps/api/src/decisions/decision-list.controller.ts',
    code: "import { a } from '../rounds/rounds.controller.js';\nexport const b = a;",
    rule: 'own/feature-doors',
  },
  'all names of a file at once': {
    file: 'libs/formats/src/index.ts',
    code: "export * from './round/read-round-file.js';",
    rule: 'no-restricted-syntax',
  },
  'a default export': { file: DOMAIN, code: 'export default 1;', rule: 'import-x/no-default-export' },
  'a rule switched off without a reason': {
    file: DOMAIN,
    code: '// eslint-disable-next-line no-restricted-globals\nexport const a = new Date();',
    rule: 'own/reasoned-disable',
  },
};

const allowed: readonly Planted[] = [
  {
    file: 'apps/web/src/app/app.ts',
    code: "import type { HealthResponse } from '@tp/contracts';\nexport type A = HealthResponse;",
    rule: '',
  },
  { file: DOMAIN, code: "import * as z from 'zod/mini';\nexport const a = z.string();", rule: '' },
  {
    file: 'apps/api/src/main.ts',
    code: "import { readEnvironment } from '@tp/use-cases';\nexport const a = readEnvironment;",
    rule: '',
  },
  {
    file: 'libs/domain/src/rounds/fields.ts',
    code: "import type { RoundFile } from './round-file.js';\nexport type A = RoundFile;",
    rule: '',
  },
];

// In a process of its own: ESLint loads its settings in a way that jest's module loader does not follow.
const script = `
  import { ESLint } from 'eslint';
  let input = '';
  for await (const chunk of process.stdin) input += chunk;
  const eslint = new ESLint();
  const found = [];
  for (const { file, code } of JSON.parse(input)) {
    const [result] = await eslint.lintText(code + '\\n', { filePath: file });
    found.push(result.messages.map(({ ruleId, message }) => ({ ruleId, message })));
  }
  process.stdout.write(JSON.stringify(found));
`;

function lint(files: readonly Planted[]): readonly (readonly Found[])[] {
  const env = { ...process.env, NODE_OPTIONS: '' };
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: root,
      env,
      input: JSON.stringify(files),
      encoding: 'utf8',
    }),
  );
}

describe('lint refuses', () => {
  let found: ReadonlyMap<string, readonly Found[]> = new Map();
  beforeAll(() => {
    const results = lint(Object.values(planted));
    found = new Map(Object.keys(planted).map((name, index) => [name, results[index] ?? []]));
  }, 120_000);

  it.each(Object.entries(planted))('%s', (name, { rule }) => {
    expect(found.get(name)?.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

it('lets pass what the table allows', () => {
  expect(lint(allowed)).toEqual(allowed.map(() => []));
}, 120_000);
