import { nodeJest } from '../../jest.preset.mjs';

/** Databases are made and dropped in hooks: five seconds are too few on a busy machine. */
export default { ...nodeJest, testTimeout: 60_000 };
