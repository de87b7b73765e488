import { type ArgumentMetadata, type PipeTransform, ValidationPipe, type ValidationError } from '@nestjs/common';
import type { InputFaultResponse } from '@tp/contracts';
import { problem } from './problem.js';

const UNKNOWN = 'Okänd parameter.';

function faultsOf({ property, value, constraints, children }: ValidationError): readonly InputFaultResponse[] {
  const own = constraints === undefined ? [] : [{ pointer: property, value: value as unknown, message: sentenceOf(constraints) }];
  return [...own, ...(children ?? []).flatMap(faultsOf)];
}

// One value has one sentence, whichever of its rules failed; class-validator's own English is never shown.
const sentenceOf = (constraints: Readonly<Record<string, string>>): string =>
  'whitelistValidation' in constraints ? UNKNOWN : (Object.values(constraints)[0] ?? UNKNOWN);

/** Reads queries and bodies by their classes; everything that is wrong with one comes back at once. */
export const readByClass = (): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors: readonly ValidationError[]) => problem({ kind: 'input-faulty', errors: errors.flatMap(faultsOf) }),
  });

const TOO_DEEP = 'Ska vara nästlad i högst 64 nivåer.';
const WHOLE_TEXT = 'Ska vara en text utan NUL-tecken och ofullständiga Unicode-tecken.';
const isBroken = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isBroken) : typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());

/** As deep as a round's file may be; what nests deeper fills the stack of whatever walks through it. */
const MOST_LEVELS = 64;

/** Of JSON alone: a file comes as a stream, whose own workings nest as they like. */
const membersOf = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value)) return value;
  const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isPlain ? Object.values<unknown>({ ...value }) : [];
};

/** Level by level, and not by calls within calls: what is looked for is what would break those. */
function isTooDeep(value: unknown): boolean {
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_LEVELS) return true;
    level = level.flatMap(membersOf);
  }
  return false;
}

/**
 * Refuses NUL and half characters wherever a text comes in: PostgreSQL cannot hold the one, nor the audit trail hash the other, and both
 * would fail as if the fault were ours. So would a body that nests without end.
 */
export class RefuseBrokenText implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { data, type }: ArgumentMetadata): unknown {
    if (type === 'body' && isTooDeep(value))
      throw problem({ kind: 'input-faulty', errors: [{ pointer: '', value: null, message: TOO_DEEP }] });
    const named: readonly (readonly [string, unknown])[] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [[data ?? type, value]];
    const errors = named
      .filter(([, text]) => isBroken(text))
      .map(([pointer, text]) => ({ pointer, value: text, message: WHOLE_TEXT }));
    if (errors.length > 0) throw problem({ kind: 'input-faulty', errors });
    return value;
  }
}
