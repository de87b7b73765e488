// `node can-reach-servers.mjs`: ends with 0 when the database and the queue of the environment take a connection. For the health of a process
// that has no port of its own.
import { connect } from 'node:net';

const addresses = ['DATABASE_URL', 'REDIS_URL'].flatMap((name) => (process.env[name] ? [new URL(process.env[name])] : []));
const usual = { 'redis:': 6379, 'rediss:': 6379 };
const outcomes = await Promise.all(
  addresses.map(({ hostname, port, protocol }) => isReached(hostname, Number(port) || (usual[protocol] ?? 5432))),
);
process.exitCode = outcomes.length > 0 && outcomes.every(Boolean) ? 0 : 1;

function isReached(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (outcome) => () => {
      socket.destroy();
      resolve(outcome);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}
