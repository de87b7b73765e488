import type { Fault } from '../faults/fault.js';
import { elementsOf, memberOf } from '../faults/json-value.js';
import { BUILT_IN_CODES } from './built-in-codes.js';
import { CHECK_LISTS } from './principle-expressions.js';

/**
 * What the parts of a principles document say against each other; its shape is the schema's. Written so that it finds what it can
 * also where the shape is wrong beside it. Source: principles.md, last paragraph.
 */
export function principleFaults(document: unknown): readonly Fault[] {
  const codes = codesOf(document);
  return [
    ...CHECK_LISTS.flatMap((list) => {
      const checks = elementsOf(memberOf(document, list));
      return [
        ...duplicates(checks, `/${list}`, 'id'),
        ...checks.flatMap((check, index) => unknownCode(check, 'code', `/${list}/${index}`, codes)),
      ];
    }),
    ...duplicates(elementsOf(memberOf(document, 'criteria')), '/criteria', 'code'),
    ...elementsOf(memberOf(document, 'criteria')).flatMap((criterion, index) =>
      criterionFaults(criterion, `/criteria/${index}`, codes),
    ),
    ...thresholdFaults(document),
    ...lostCode(document),
  ];
}

/** The codes that the document may use; `null` when they cannot be read, and then none is unknown. */
function codesOf(document: unknown): ReadonlySet<string> | null {
  const codes = memberOf(document, 'codes');
  if (codes === null || typeof codes !== 'object' || Array.isArray(codes)) return null;
  return new Set([...Object.keys(codes), ...Object.keys(BUILT_IN_CODES)]);
}

function unknownCode(
  owner: unknown,
  key: 'code' | 'denialCode',
  at: string,
  codes: ReadonlySet<string> | null,
): readonly Fault[] {
  const code = memberOf(owner, key);
  if (typeof code !== 'string' || codes === null || codes.has(code)) return [];
  return [
    {
      pointer: `${at}/${key}`,
      value: code,
      message: 'Koden finns inte. Ska vara en av nycklarna i codes, eller en inbyggd kod.',
    },
  ];
}

function duplicates(owners: readonly unknown[], at: string, key: 'id' | 'code'): readonly Fault[] {
  const seen = new Map<string, number>();
  return owners.flatMap((owner, index) => {
    const name = memberOf(owner, key);
    if (typeof name !== 'string') return [];
    const first = seen.get(name);
    if (first === undefined) return (seen.set(name, index), []);
    return [
      {
        pointer: `${at}/${index}/${key}`,
        value: name,
        message: `Finns redan, i nummer ${first + 1} av samma lista. Ska vara unik.`,
      },
    ];
  });
}

function criterionFaults(criterion: unknown, at: string, codes: ReadonlySet<string> | null): readonly Fault[] {
  const levels = memberOf(criterion, 'levels');
  const [minimum, denialCode] = [memberOf(criterion, 'minimum'), memberOf(criterion, 'denialCode')];
  const faults = elementsOf(levels).flatMap((level, index) => levelFaults(level, index, `${at}/levels/${index}`));
  if (Array.isArray(levels) && levels.length === 0)
    faults.push({ pointer: `${at}/levels`, value: levels, message: 'Ska ha minst nivå 0.' });
  if (Array.isArray(levels) && levels.length > 0 && typeof minimum === 'number' && minimum > levels.length - 1) {
    faults.push({
      pointer: `${at}/minimum`,
      value: minimum,
      message: `Ska vara högst ${levels.length - 1}, som är den högsta nivån.`,
    });
  }
  if (typeof minimum === 'number' && minimum > 0 && (denialCode === undefined || denialCode === null)) {
    const message = 'Ska vara en av nycklarna i codes, för kriteriet har ett minimum över 0.';
    faults.push({
      pointer: `${at}/denialCode`,
      value: denialCode,
      message: denialCode === undefined ? `Nyckeln saknas. ${message}` : message,
    });
  }
  return [...faults, ...unknownCode(criterion, 'denialCode', at, codes)];
}

function levelFaults(level: unknown, index: number, at: string): Fault[] {
  const [number, check] = [memberOf(level, 'level'), memberOf(level, 'check')];
  const faults: Fault[] = [];
  // A level that is no whole number at all is the schema's to tell.
  if (Number.isSafeInteger(number) && Number(number) >= 0 && number !== index) {
    faults.push({
      pointer: `${at}/level`,
      value: number,
      message: `Ska vara ${index}: nivåerna går från 0 och uppåt utan lucka.`,
    });
  }
  if (number === 0 && typeof check === 'string') {
    faults.push({ pointer: `${at}/check`, value: check, message: 'Ska inte finnas: nivå 0 har alla och ingen kontroll.' });
  }
  return faults;
}

/** A threshold that nobody can reach, and a scale so long that points could not be added exactly. */
function thresholdFaults(document: unknown): readonly Fault[] {
  const threshold = memberOf(document, 'threshold');
  const criteria = memberOf(document, 'criteria');
  if (!Array.isArray(criteria)) return [];
  let highest = 0;
  for (const criterion of criteria) {
    const [weight, levels] = [memberOf(criterion, 'weight'), memberOf(criterion, 'levels')];
    if (typeof weight !== 'number' || !Number.isSafeInteger(weight) || weight < 1 || !Array.isArray(levels)) return [];
    highest += weight * Math.max(0, levels.length - 1);
  }
  if (!Number.isSafeInteger(highest))
    return [{ pointer: '/criteria', value: criteria, message: 'Vikterna är för stora för att poängen ska kunna räknas exakt.' }];
  if (typeof threshold !== 'number' || threshold <= highest) return [];
  return [{ pointer: '/threshold', value: threshold, message: `Ska vara högst ${highest}, som är den högsta möjliga poängen.` }];
}

/** The schema's library drops this key without a word. */
function lostCode(document: unknown): readonly Fault[] {
  const value = memberOf(memberOf(document, 'codes'), '__proto__');
  return value === undefined ? [] : [{ pointer: '/codes/__proto__', value, message: 'En kod ska börja med en bokstav.' }];
}
