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

const WHOLE_TEXT = 'Ska vara en text utan NUL-tecken och ofullständiga Unicode-tecken.';
const isBroken = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(isBroken) : typeof value === 'string' && (value.includes('\0') || !value.isWellFormed());

/**
 * Refuses NUL and half characters wherever a text comes in: PostgreSQL cannot hold the one, nor the audit trail hash the other, and both
 * would fail as if the fault were ours.
 */
export class RefuseBrokenText implements PipeTransform<unknown, unknown> {
  transform(value: unknown, { data, type }: ArgumentMetadata): unknown {
    const named: readonly (readonly [string, unknown])[] =
      typeof value === 'object' && value !== null ? Object.entries(value) : [[data ?? type, value]];
    const errors = named
      .filter(([, text]) => isBroken(text))
      .map(([pointer, text]) => ({ pointer, value: text, message: WHOLE_TEXT }));
    if (errors.length > 0) throw problem({ kind: 'input-faulty', errors });
    return value;
  }
}
