export { toInputFault } from './input-fault.js';
export { acceptRoundFiles, withReceivedRound } from './received-round.js';
