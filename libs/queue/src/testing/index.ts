export { type GivenRedis, givenRedis, hasRedis } from './given-redis.js';
export { type GivenBackend, onBothBackends } from './on-both-backends.js';
