import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// The front door in a small clone of its own, with an npm and a compiler that only note that they were run: what it decides is what is tested.

const FAKE_NPM = `
  import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
  appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
  console.log('npm said this');
  await new Promise((resolve) => setTimeout(resolve, Number(process.env.NPM_MS ?? 0)));
  if (process.env.NPM_FAILS) process.exit(9);
  mkdirSync('node_modules/typescript/bin', { recursive: true });
  writeFileSync('node_modules/typescript/bin/tsc', "require('node:fs').appendFileSync('tsc.log', 'built\\\\n')");
`;
const FAKE_PORTAL = `
  const [what] = process.argv.slice(2);
  console.log(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd(), portalCwd: process.env.PORTAL_CWD }));
  if (what === 'serve') {
    process.on('SIGTERM', () => process.exit(3)); // a signal would have been too much
    process.on('disconnect', () => { console.log('stopped in order'); process.exit(0); });
    setInterval(() => {}, 1000);
  }
  process.exitCode = what === 'fail' ? 2 : 0;
`;

describe('the front door', () => {
  let clone = '';
  beforeEach(() => {
    clone = realpathSync(mkdtempSync(join(tmpdir(), 'portal-clone-')));
    const portal = join(clone, 'apps', 'portal');
    mkdirSync(join(portal, 'dist'), { recursive: true });
    mkdirSync(join(clone, 'libs'));
    const own = fileURLToPath(new URL('..', import.meta.url));
    for (const part of ['bootstrap.mjs', 'tools']) cpSync(join(own, part), join(portal, part), { recursive: true });
    writeFileSync(join(clone, 'package-lock.json'), '{"packages":{}}');
    writeFileSync(join(clone, 'package.json'), '{"type":"module"}');
    writeFileSync(join(clone, 'npm.mjs'), FAKE_NPM);
    writeFileSync(join(portal, 'dist', 'main.js'), FAKE_PORTAL);
    writeFileSync(join(portal, 'tsconfig.lib.json'), '{}');
  });
  afterEach(() => rmSync(clone, { recursive: true, force: true }));

  const start = (args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = clone): ChildProcess =>
    spawn(process.execPath, [join(clone, 'apps', 'portal', 'bootstrap.mjs'), ...args], {
      cwd,
      env: { PATH: process.env['PATH'], npm_execpath: join(clone, 'npm.mjs'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  const outcomeOf = async (child: ChildProcess) => {
    let [out, err] = ['', ''];
    child.stdout?.on('data', (text: Buffer) => (out += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (err += text.toString()));
    const [code] = await once(child, 'close');
    return { code: Number(code), out, err };
  };
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = clone) =>
    outcomeOf(start(args, env, cwd));
  const timesIn = (log: string): number =>
    existsSync(join(clone, log)) ? readFileSync(join(clone, log), 'utf8').split('\n').length - 1 : 0;
  const inModules = (name: string): string => join(clone, 'node_modules', name);

  it('installs and builds the first time only, and leaves standard output to the command', async () => {
    const first = await run(['portal', 'round', 'assess']);
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining('Installerar paketen: klart') });
    expect(JSON.parse(first.out)).toMatchObject({ args: ['round', 'assess'] });
    const second = await run(['portal', 'x']);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect([timesIn('npm.log'), timesIn('tsc.log')]).toEqual([1, 1]);
  });

  it('keeps to the lock file, without install scripts', async () => {
    await run(['portal']);
    expect(readFileSync(join(clone, 'npm.log'), 'utf8')).toMatch(/^install --ignore-scripts .*--include=dev/);
  });

  it('installs again when the lock file is another, and builds again when a source is', async () => {
    await run(['portal']);
    writeFileSync(join(clone, 'package-lock.json'), '{"packages":{"":{}}}');
    await run(['portal']);
    expect(timesIn('npm.log')).toBe(2);
    const builds = timesIn('tsc.log');
    mkdirSync(join(clone, 'apps', 'portal', 'src'));
    writeFileSync(join(clone, 'apps', 'portal', 'src', 'a.ts'), 'export const a = 1;');
    await run(['portal']);
    expect(timesIn('tsc.log')).toBe(builds + 1);
  });

  it('starts from nothing after an install that was cut off', async () => {
    const cutOff = start(['portal'], { NPM_MS: '300' });
    while (!existsSync(join(clone, 'npm.log'))) await new Promise((resolve) => setTimeout(resolve, 20));
    cutOff.kill('SIGKILL');
    await once(cutOff, 'exit');
    mkdirSync(inModules('half-a-package'));
    expect(await run(['portal'])).toMatchObject({ code: 0, err: expect.stringContaining('En tidigare installation avbröts') });
    expect(existsSync(inModules('half-a-package'))).toBe(false);
  });

  it('lets one of several install, and the others wait for it', async () => {
    const outcomes = await Promise.all([1, 2, 3].map((n) => run(['portal', String(n)], { NPM_MS: '600' })));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect([timesIn('npm.log'), timesIn('tsc.log')]).toEqual([1, 1]);
    expect(outcomes.filter(({ err }) => err.includes('Väntar på att en annan körning'))).toHaveLength(2);
  });

  it('says in a sentence that the install failed, and tries again the next time', async () => {
    const failed = await run(['portal'], { NPM_FAILS: '1' });
    expect(failed).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('Installationen misslyckades (npm slutade med 9)'),
    });
    expect(failed.err).not.toMatch(/^\s+at /m);
    expect(await run(['portal'])).toMatchObject({ code: 0 });
  });

  it('ends as the command ended, in the folder where the user stands', async () => {
    const stands = join(clone, 'libs');
    const called = await run(['portal', 'fail'], {}, stands);
    expect(called.code).toBe(2);
    expect(JSON.parse(called.out)).toMatchObject({ cwd: stands, portalCwd: stands });
    const byNpm = await run(['portal'], { INIT_CWD: stands, npm_lifecycle_event: 'portal' });
    expect(JSON.parse(byNpm.out)).toMatchObject({ cwd: stands, portalCwd: stands });
    const insideOfTests = await run(['portal'], { INIT_CWD: stands, npm_lifecycle_event: 'test' });
    expect(JSON.parse(insideOfTests.out)).toMatchObject({ cwd: clone, portalCwd: clone });
  });

  it.each(['SIGTERM', 'SIGINT', 'SIGKILL'] as const)('stops the portal in order at %s', async (signal) => {
    const door = start(['portal', 'serve']);
    const ended = outcomeOf(door);
    if (door.stdout === null) throw new Error('No standard output');
    await once(door.stdout, 'data');
    door.kill(signal);
    expect((await ended).out).toContain('stopped in order');
  });

  it('says what it can do when asked for something else', async () => {
    expect(await run(['toString'])).toMatchObject({
      code: 1,
      err: expect.stringContaining('start|portal|bench|test|lint|format'),
    });
  });
});
