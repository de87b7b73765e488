import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Binaries, programsIn } from './binaries.js';
import { closedFolderAbove } from './open-to-user.js';
import { reachableBinaries } from './reachable-binaries.js';

const NOBODY = { name: 'nobody', uid: 65534, gid: 65534 };

describe('PostgreSQL’s programs for the user that the server runs as', () => {
  let folder: string;
  let installed: Binaries;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'package-'));
    installed = programsIn(folder, `spec-${process.pid}`);
    await mkdir(dirname(installed.postgres), { recursive: true });
    await writeFile(join(folder, 'native', 'pg-symlinks.json'), '[]');
    await writeFile(installed.postgres, '');
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('are those that are installed when the way to them is open', async () => {
    await chmod(folder, 0o755);
    expect(await closedFolderAbove(installed.postgres, NOBODY)).toBeUndefined();
    expect(await reachableBinaries(NOBODY, installed)).toBe(installed);
    expect(await reachableBinaries(undefined, installed)).toBe(installed);
  });

  it('are a copy, ours alone to write, when a folder above is closed; the folder stays closed', async () => {
    expect(await closedFolderAbove(installed.postgres, NOBODY)).toBe(folder);
    const copies = await Promise.all([reachableBinaries(NOBODY, installed), reachableBinaries(NOBODY, installed)]);
    const [copy] = copies;
    try {
      expect(copies[1]).toEqual(copy);
      expect(copy?.postgres).not.toBe(installed.postgres);
      expect(await closedFolderAbove(copy?.postgres ?? '', NOBODY)).toBeUndefined();
      expect((await stat(folder)).mode & 0o777).toBe(0o700);
      await chmod(copy?.packageFolder ?? '', 0o777); // somebody else may have put anything in it: not run any more
      await expect(reachableBinaries(NOBODY, installed)).resolves.not.toMatchObject({ packageFolder: copy?.packageFolder });
    } finally {
      for (const place of ['/tmp', '/var/tmp'])
        await rm(join(place, `trygghetsportalen-postgresql-${installed.version}`), { recursive: true, force: true });
    }
  });
});
