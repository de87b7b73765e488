import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * RFC 8785 canonical JSON: keys by UTF-16 code unit, numbers as ECMAScript writes them, `undefined` keys left out.
 * Tested against the RFC author's own package, which the domain may not import.
 * @throws TypeError for what JSON cannot say: a number that is not finite, a lone surrogate, a bigint, a function
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((element) => canonicalJson(element ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return canonicalLeaf(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1)); // UTF-16 code units, as the RFC says
  return `{${members.map(([key, member]) => `${canonicalLeaf(key)}:${canonicalJson(member)}`).join(',')}}`;
}

function canonicalLeaf(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  throw new TypeError(`JSON has no canonical form of a ${typeof value} like this: ${String(value)}`);
}

/** SHA-256, in hex, of a text's UTF-8. */
export const sha256OfText = (content: string): string => bytesToHex(sha256(utf8ToBytes(content)));

/** SHA-256, in hex, of an object's RFC 8785 canonical JSON in UTF-8. Source: decision-list.md, hashes. */
export const hashOf = (value: unknown): string => sha256OfText(canonicalJson(value));
