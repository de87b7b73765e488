import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { deflateRawSync, crc32 } from 'node:zlib';
import type { AttachmentFile } from '@tp/persistence';
import { clamdScanner } from './clamd-scanner.js';
import { fileInspector } from './inspect-content.js';

const fileOf = (name: string, size: number): AttachmentFile => ({
  ...{ id: 'x', draftId: 1, name, size, state: 'uploading', sha256: null, mediaType: null, reason: '' },
  ...{ storageKey: 'x', uploadedBy: 'Amina', createdAt: '2031-01-01T00:00:00.000Z' },
});
const inspected = (content: Buffer, name: string, scanner?: Parameters<typeof fileInspector>[0]) =>
  fileInspector(scanner)(Readable.from([content]), fileOf(name, content.length));

/** A zip of entries, each as large as it says unless `said` says otherwise. */
function zipOf(entries: Readonly<Record<string, Buffer>>, said?: number): Buffer {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const [name, content] of Object.entries(entries)) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(said ?? content.length, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, rest, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }
  const end = Buffer.alloc(18);
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}
const odt = (content: Buffer): Readonly<Record<string, Buffer>> => ({
  mimetype: Buffer.from('application/vnd.oasis.opendocument.text'),
  'content.xml': content,
});

describe('a file’s content', () => {
  it.each([
    ['text/plain', 'kostnader.csv', Buffer.from('År;Belopp\n2031;1 200 000 kr\n')],
    ['application/pdf', 'plan.pdf', Buffer.from('%PDF-1.7\n%âãÏÓ\n')],
    ['image/jpeg', 'bild.jpg', Buffer.from('ffd8ffe000104a46494600010101', 'hex')],
  ])('is %s, with its hash', async (mediaType, name, content) => {
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect(await inspected(content, name)).toEqual({ state: 'stored', name, mediaType, sha256, reason: '' });
  });

  it.each([
    ['a program named as a document', 'plan.pdf', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300, 0x90)])],
    ['a page that could run', 'plan.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a zip of whatever', 'plan.zip', zipOf({ 'a.txt': Buffer.from('a') })],
    ['bytes that are no text', 'plan.txt', Buffer.from([0x41, 0xe5, 0x42])],
    ['a text with controls in it', 'plan.txt', Buffer.from('a\u0000b')],
    ['a text that ends in the middle of a letter', 'plan.txt', Buffer.from('å').subarray(0, 1)],
  ])('is refused: %s', async (_what, name, content) => {
    expect(await inspected(content, name)).toMatchObject({ state: 'refused', mediaType: null });
  });

  it('has a name that ends as what it is', async () => {
    expect(await inspected(Buffer.from('hej'), 'start.bat')).toMatchObject({ name: 'start.bat.txt', mediaType: 'text/plain' });
  });

  it('is a packed document, but not one that grows beyond reason, whatever it says of its size', async () => {
    const large = Buffer.alloc(40 * 1024 * 1024);
    expect(await inspected(zipOf(odt(Buffer.from('<text/>'))), 'brev.odt')).toMatchObject({ state: 'stored' });
    expect(await inspected(zipOf(odt(large)), 'bomb.odt')).toMatchObject({ state: 'refused' });
    expect(await inspected(zipOf(odt(large), 39), 'bomb.odt')).toMatchObject({ state: 'refused' });
  });
});

const CLAMD = '/usr/sbin/clamd';
const hasClamd = existsSync(CLAMD);
if (!hasClamd) process.stderr.write('Utan clamd på maskinen prövas virusskanningen inte: installera clamav-daemon.\n');

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

describe('the virus scanner', () => {
  it('leaves a file waiting when it cannot be reached', async () => {
    const scanner = clamdScanner({ host: '127.0.0.1', port: await freePort() });
    expect(await inspected(Buffer.from('hej'), 'a.txt', scanner)).toMatchObject({ state: 'unscanned', mediaType: 'text/plain' });
  });

  (hasClamd ? it : it.skip)('has clamd find what is infected, and pass what is not', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'trygghetsportalen-clamd-'));
    const port = await freePort();
    // No signatures can be fetched here: one of our own, of a sentence.
    const sign = Buffer.from('SMITTAD-PROVFIL').toString('hex');
    await writeFile(join(folder, 'prov.ndb'), `Prov.Smitta:0:*:${sign}\n`);
    const user = execFileSync('id', ['-un']).toString().trim();
    const settings = { TCPSocket: port, TCPAddr: '127.0.0.1', DatabaseDirectory: folder, Foreground: 'yes', User: user };
    const file = join(folder, 'clamd.conf');
    await writeFile(
      file,
      Object.entries(settings)
        .map(([key, value]) => `${key} ${value}\n`)
        .join(''),
    );
    await chmod(folder, 0o755);
    const clamd: ChildProcess = spawn(CLAMD, ['--config-file', file], { stdio: 'ignore' });
    try {
      await answering(port);
      const scanner = clamdScanner({ host: '127.0.0.1', port });
      expect(await inspected(Buffer.from('Ren fil'), 'a.txt', scanner)).toMatchObject({ state: 'stored' });
      expect(await inspected(Buffer.from('x SMITTAD-PROVFIL x'), 'b.txt', scanner)).toMatchObject({
        state: 'quarantined',
        reason: expect.stringContaining('Prov.Smitta'),
      });
    } finally {
      clamd.kill();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function answering(port: number): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const socket = connect(port, '127.0.0.1');
    const isUp = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('clamd does not answer');
}
