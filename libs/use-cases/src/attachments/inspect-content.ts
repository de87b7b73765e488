import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { nameOfKind } from '@tp/domain';
import type { AttachmentFile, ExaminedFile } from '@tp/persistence';
import { kindOfFile } from './kind-of-file.js';
import type { VirusScanner } from './virus-scanner.js';

export type FileInspector = (content: Readable, file: AttachmentFile) => Promise<ExaminedFile>;

/**
 * Looks at a file's content. It is read more than once, so it is kept in a folder of the machine meanwhile, wherever the storage is.
 * @param scanner `undefined`: nobody looks for viruses
 */
export const fileInspector =
  (scanner: VirusScanner | undefined): FileInspector =>
  async (content, { name, size }) => {
    const folder = await mkdtemp(join(tmpdir(), 'trygghetsportalen-'));
    try {
      const path = join(folder, 'fil');
      const sha256 = await keep(content, path);
      const found = await kindOfFile(path, size);
      if ('refused' in found) return { state: 'refused', name, sha256, mediaType: null, reason: found.refused };
      const known = { name: nameOfKind(name, found.kind), sha256, mediaType: found.kind };
      const verdict = scanner === undefined ? 'clean' : await scanner(createReadStream(path));
      if (verdict === 'clean') return { state: 'stored', ...known, reason: '' };
      if (verdict === 'unreachable') return { state: 'unscanned', ...known, reason: '' };
      return { state: 'quarantined', ...known, reason: verdict.infectedBy };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };

async function keep(content: Readable, path: string): Promise<string> {
  const hash = createHash('sha256');
  const through = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of source) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(content, through, createWriteStream(path, { mode: 0o600 }));
  return hash.digest('hex');
}
