import { canonicalJson } from '@tp/domain';
import { createHash } from 'node:crypto';

/** The domain's `hashOf` by the runtime's own SHA-256: the same hex, faster on a hundred thousand snapshots. */
export const sha256Of = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
export const sha256OfBytes = (text: string): string => createHash('sha256').update(text).digest('hex');
