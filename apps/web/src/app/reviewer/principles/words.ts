import type { PrinciplesDifferenceResponse } from '@tp/contracts';

const PARTS: Readonly<Record<PrinciplesDifferenceResponse['part'], string>> = {
  facts: 'Dokumentet',
  scale: 'Tröskeln',
  direction: 'Inriktning',
  requirements: 'Formaliakrav',
  costItems: 'Utgiftsposter',
  criteria: 'Kriterium',
  codes: 'Avslagskod',
};

const PROPERTIES: Readonly<Record<string, string>> = {
  id: 'beteckning',
  title: 'titel',
  decidedBy: 'beslutade av',
  decidedOn: 'beslutade den',
  status: 'status',
  notice: 'anmärkning',
  threshold: 'poäng som behövs',
  label: 'rubrik',
  check: 'uttryck',
  code: 'avslagskod',
  weight: 'vikt',
  minimum: 'lägsta nivå',
  denialCode: 'avslagskod under lägsta nivån',
  descriptor: 'beskrivning',
  text: 'text',
  order: 'ordning',
};

/** What differs, as a person calls it. @example 'Kriterium K1, nivå 2: uttryck' */
export function differencePlace({ part, key, level, property }: PrinciplesDifferenceResponse): string {
  const owner = [`${PARTS[part]}${key === '' ? '' : ` ${key}`}`, ...(level === undefined ? [] : [`nivå ${level}`])].join(', ');
  return part === 'scale' ? PARTS.scale : `${owner}: ${PROPERTIES[property] ?? property}`;
}
