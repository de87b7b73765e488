import type { Application } from '../applications/application.js';
import { normalText } from './covered-values.js';
import { leavesOf } from './leaves.js';
import { markAt, maskText, type Secrecy } from './secrecy.js';

const KEY_LENGTH = 4; // characters that a text is looked up by; a shorter one is too common to be another's secret
type Secret = Readonly<{ normal: string; reference: string; mask: string }>;
/** The covered texts of a whole round, so that a text is searched for all of them at once. */
export type SecretsOfRound = Readonly<{
  byStart: ReadonlyMap<string, readonly Secret[]>;
  /** The first two characters of any of them: most places of a text are passed over without looking further. */
  firstPairs: ReadonlySet<number>;
}>;

/** Gathers the covered texts of a round. Amounts, days and the file's own words are not among them: elsewhere they are another's own. */
export function secretsOfRound(secrecies: Iterable<Readonly<{ application: Application; secrecy: Secrecy }>>): SecretsOfRound {
  const secrets = [...secrecies].flatMap(({ application: { reference }, secrecy: { marks, values } }) => {
    const [first] = marks;
    const texts = values.texts.filter(({ normal, isFreeText }) => isFreeText && normal.length >= KEY_LENGTH);
    return first ? texts.map(({ normal }) => ({ normal, reference, mask: maskText(first) })) : [];
  });
  return {
    byStart: Map.groupBy(secrets, ({ normal }) => normal.slice(0, KEY_LENGTH)),
    firstPairs: new Set(secrets.map(({ normal }) => pairAt(normal, 0))),
  };
}

const pairAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/**
 * What is written instead of a text about one application that tells another's covered text; else `null`. What the application
 * says openly itself is no secret of another's.
 */
export function maskOfOthersSecret(
  text: string,
  application: Application,
  secrecy: Secrecy,
  { byStart, firstPairs }: SecretsOfRound,
): string | null {
  if (firstPairs.size === 0) return null;
  const normal = normalText(text);
  for (let at = 0; at + KEY_LENGTH <= normal.length; at += 1) {
    if (!firstPairs.has(pairAt(normal, at))) continue;
    const told = byStart
      .get(normal.slice(at, at + KEY_LENGTH))
      ?.find(
        (secret) =>
          secret.reference !== application.reference &&
          normal.startsWith(secret.normal, at) &&
          !isOpenIn(application, secrecy, secret),
      );
    if (told) return told.mask;
  }
  return null;
}

const isOpenIn = (application: Application, secrecy: Secrecy, { normal }: Secret): boolean =>
  leavesOf(application).some(
    ({ pointer, value }) => typeof value === 'string' && markAt(secrecy, pointer) === null && normalText(value).includes(normal),
  );
