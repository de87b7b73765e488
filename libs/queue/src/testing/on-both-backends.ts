import { describe } from '@jest/globals';
import { givenRedis, hasRedis } from '@tp/testing';

/** A backend of the queue that a suite runs on. `redisUrl` is `undefined` for PostgreSQL: then the queues live in the suite's own database. */
export type GivenBackend = Readonly<{
  name: 'PostgreSQL' | 'Redis';
  start: () => Promise<Readonly<{ redisUrl: string | undefined; stop: () => Promise<void> }>>;
}>;

const postgres: GivenBackend = {
  name: 'PostgreSQL',
  start: () => Promise.resolve({ redisUrl: undefined, stop: () => Promise.resolve() }),
};
const redis: GivenBackend = {
  name: 'Redis',
  start: async () => {
    const { url, stop } = await givenRedis();
    return { redisUrl: url, stop };
  },
};

/**
 * Declares one suite for both backends. Without `redis-server` the second is declared as skipped, so that the run counts it; the
 * test command says so in its last lines, and with `CI` set that is a failure.
 */
export function onBothBackends(suite: (backend: GivenBackend) => void): void {
  describe(`on ${postgres.name}`, () => suite(postgres));
  (hasRedis() ? describe : describe.skip)(`on ${redis.name}`, () => suite(redis));
}
