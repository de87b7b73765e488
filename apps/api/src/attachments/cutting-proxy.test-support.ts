import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A connection to a server that is cut once, when so many bytes have gone to it. */
export async function cuttingProxy(to: string, cutAfter: number) {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let [bytes, cuts] = [0, 0];
  const server = createServer((client) => {
    const target = connect(Number(port), hostname);
    for (const socket of [client, target]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => [client, target].forEach((one) => one.destroy()));
    }
    client.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      target.write(chunk);
      if (cuts > 0 || bytes < cutAfter) return;
      cuts += 1;
      client.destroy();
      target.end();
    });
    target.pipe(client);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address() as AddressInfo; // it listens on TCP
  const end = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { address: `http://127.0.0.1:${address.port}`, bytes: () => bytes, cuts: () => cuts, end };
}
