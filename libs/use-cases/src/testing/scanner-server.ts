import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A file that holds this is infected, by the server below. */
export const INFECTED = 'SMITTAD-PROVFIL';

/**
 * Answers as clamd does, on TCP and in its own protocol, where the machine has none to start. That the portal understands the real one is tried in
 * `inspect-content.int.spec.ts`.
 * @returns what stops it
 */
export async function scannerServer(port: number): Promise<() => Promise<void>> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined); // a client that leaves in the middle
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk]);
      answer(socket, received);
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return async () => {
    server.close();
    await once(server, 'close');
  };
}

const [STREAM, LAST_PART] = [Buffer.from('zINSTREAM\0'), Buffer.alloc(4)];

function answer(socket: Socket, received: Buffer): void {
  const text = received.toString('latin1');
  if (text.startsWith('PING')) socket.end('PONG\n');
  else if (text.startsWith('nVERSION\n')) socket.end('ClamAV 1.4.3/0/prov\n');
  else if (received.indexOf(STREAM) === 0 && received.subarray(-LAST_PART.length).equals(LAST_PART))
    socket.end(text.includes(INFECTED) ? 'stream: Prov.Smitta FOUND\0' : 'stream: OK\0');
}
