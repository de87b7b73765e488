export { Stopping } from './stopping.js';
