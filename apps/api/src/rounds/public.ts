export { acceptRoundFiles } from './received-round.js';
