import { ValidationPipe, type ValidationError } from '@nestjs/common';
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
