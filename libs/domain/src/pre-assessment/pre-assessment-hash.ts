import { hashOf } from '../hashing/canonical-json.js';

/** The pre-assessment's version: raised whenever a result can change. Source: decision-list.md, hashes. */
export const ENGINE_VERSION = '1';

/** SHA-256, in hex, of what a pre-assessment is made from, each reckoned once and not for every application. */
export type InputVersions = Readonly<{
  /** Of the application as it was sent. */
  applicationHash: string;
  /** Of the round's facts: the `round` object of its file. */
  roundHash: string;
  /** Of the principles document. */
  principlesHash: string;
}>;

/** Names a pre-assessment: SHA-256 of (application version, round facts, principles version, engine version). Source: assessment.md 1. */
export const preAssessmentHash = ({ applicationHash, roundHash, principlesHash }: InputVersions): string =>
  hashOf([applicationHash, roundHash, principlesHash, ENGINE_VERSION]);

/** Which version of the engine a pre-assessment's name was made with; `null` when it is of other inputs than these. */
export function engineOf(hash: string, { applicationHash, roundHash, principlesHash }: InputVersions): string | null {
  for (let version = Number(ENGINE_VERSION); version >= 0; version -= 1) {
    if (hashOf([applicationHash, roundHash, principlesHash, String(version)]) === hash) return String(version);
  }
  return null;
}
