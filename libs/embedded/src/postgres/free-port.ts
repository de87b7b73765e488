import { type AddressInfo, createServer } from 'node:net';

/** The port itself when nobody listens on it at 127.0.0.1; with 0, a free one of the system's choice; `undefined` when it is taken. */
export function freePort(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: chosen } = server.address() as AddressInfo; // of a TCP server that listens
      server.close(() => resolve(chosen));
    });
  });
}
