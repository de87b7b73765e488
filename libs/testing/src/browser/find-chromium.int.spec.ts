import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium.js';
import { unpackChromium } from './unpack-chromium.js';

describe('the browser of the tests', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'portal-browser-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const program = (name: string, script: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return path;
  };

  it('is the one that PORTAL_CHROMIUM names, before the system’s', async () => {
    program('chromium', 'echo Chromium 1');
    const asked = program('mine', 'echo Chromium 2');
    expect(await findChromium({ PATH: folder, PORTAL_CHROMIUM: asked })).toMatchObject({
      source: 'PORTAL_CHROMIUM',
      executablePath: asked,
    });
  });

  it('is missing when PORTAL_CHROMIUM names something else: the user asked for that one, not for any', async () => {
    program('chromium', 'echo Chromium 1');
    expect(await findChromium({ PATH: folder, PORTAL_CHROMIUM: join(folder, 'none') })).toMatchObject({ kind: 'missing' });
  });

  it('is the system’s, but not a stub that asks for something to be installed first', async () => {
    program('chromium-browser', 'echo "Command requires the chromium snap to be installed" >&2; exit 1');
    const chrome = program('google-chrome', 'echo Google Chrome 150');
    expect(await findChromium({ PATH: folder })).toMatchObject({ source: 'system', executablePath: chrome });
  });

  it('comes from npm where the machine has none, also to several who ask at once, and shows a page', async () => {
    const several = await Promise.all([findChromium({ PATH: folder }), findChromium({ PATH: folder })]);
    expect(several[1]).toEqual(several[0]);
    const [browserFound] = several;
    if (browserFound?.kind !== 'found') throw new Error(browserFound?.reason);
    const { executablePath, args, env } = browserFound;
    const browser = await chromium.launch({
      executablePath,
      args: [...args],
      env: { ...process.env, ...env },
    });
    try {
      const page = await browser.newPage();
      await page.setContent('<h1>Trygghet på torget ● ◐ ○</h1>');
      expect(await page.getByRole('heading').innerText()).toBe('Trygghet på torget ● ◐ ○');
    } finally {
      await browser.close();
    }
  }, 120_000);

  it('brings the libraries that a bare machine lacks', async () => {
    const unpacked = await unpackChromium();
    if (unpacked === null) throw new Error('The package has no Chromium for this system');
    const env = { ...process.env, LD_LIBRARY_PATH: unpacked.libraries };
    const linked = execFileSync('ldd', [unpacked.executablePath], { encoding: 'utf8', env }).split('\n');
    expect(linked.filter((line) => line.includes('not found'))).toEqual([]);
    for (const library of ['libnss3.so', 'libnspr4.so', 'libnssutil3.so'])
      expect(linked.find((line) => line.includes(library))).toContain(unpacked.libraries);
    expect(execFileSync(unpacked.executablePath, ['--version'], { encoding: 'utf8', env })).toMatch(/Chrom/);
  }, 120_000);
});
