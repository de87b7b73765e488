export { type GivenBackend, onBothBackends } from './on-both-backends.js';
