import { HttpErrorResponse } from '@angular/common/http';

/** What went wrong, to be read by a person. `kind` tells what the page can do about it. */
export type Problem = Readonly<{
  kind: 'not-found' | 'forbidden' | 'unreachable' | 'refused' | 'failed';
  title: string;
  detail: string;
}>;

const unreachable: Problem = {
  kind: 'unreachable',
  title: 'Portalen svarar inte',
  detail: 'Kontrollera att portalen är igång och att du har nät. Inget har ändrats eller gått förlorat.',
};
const unforeseen: Problem = {
  kind: 'failed',
  title: 'Något gick fel i portalen',
  detail: 'Inget har ändrats eller gått förlorat. Försök igen om en stund.',
};

const textOf = (body: unknown, key: 'title' | 'detail'): string | undefined => {
  const text: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, key) : undefined;
  return typeof text === 'string' && text !== '' ? text : undefined;
};

/** A proxy's answer comes as text, and so does a body whose type Angular does not know. */
const parsed = (body: unknown): unknown => {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
};

const KINDS: ReadonlyMap<number, Problem['kind']> = new Map([
  [403, 'forbidden'],
  [404, 'not-found'],
]);
const kindOf = (status: number): Problem['kind'] => KINDS.get(status) ?? (status < 500 ? 'refused' : 'failed');

/** Reads whatever a request failed with. The API's own words (RFC 9457, in Swedish) go before ours. */
export function readProblem(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return unforeseen;
  if (error.status === 0 || error.status === 502 || error.status === 503 || error.status === 504) return unreachable;
  const body = parsed(error.error);
  return {
    kind: kindOf(error.status),
    title: textOf(body, 'title') ?? unforeseen.title,
    detail: textOf(body, 'detail') ?? (error.status < 500 ? '' : unforeseen.detail),
  };
}

/** Whether the portal refused it for that reason: the last word of the problem's type. */
export function isRefusedAs(error: unknown, reason: string): boolean {
  const body = error instanceof HttpErrorResponse ? parsed(error.error) : null;
  const type: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'type') : undefined;
  return typeof type === 'string' && type.endsWith(`:${reason}`);
}

/** One thing that the portal found wrong with what was sent, and where. */
export type ProblemFault = Readonly<{ pointer: string; message: string; value?: unknown }>;

/** What the portal says is wrong with what was sent (422, RFC 9457), when that is why it refused; else `null`. */
export function readFaults(error: unknown): readonly ProblemFault[] | null {
  if (!(error instanceof HttpErrorResponse) || error.status !== 422) return null;
  const body = parsed(error.error);
  const errors: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'errors') : undefined;
  return Array.isArray(errors) ? errors.filter(isFault) : null;
}

const isFault = (one: unknown): one is ProblemFault =>
  typeof one === 'object' &&
  one !== null &&
  'pointer' in one &&
  typeof one.pointer === 'string' &&
  'message' in one &&
  typeof one.message === 'string';
