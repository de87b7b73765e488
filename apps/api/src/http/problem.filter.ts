import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type Log, safeError } from '@tp/operations';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemBody, RefusedRequest, refusalOf } from './problem.js';

// What the framework itself refuses, before any of our code: a body that is no JSON, a path that is not there.
const FRAMEWORK_TITLES: Readonly<Record<number, string>> = {
  400: 'Frågan kan inte läsas',
  403: 'Sidan är för gammal, ladda om den och försök igen',
  404: 'Sidan finns inte',
  405: 'Så kan adressen inte användas',
  413: 'Frågan är för stor',
  415: 'Innehållets format kan inte läsas',
  429: 'För många frågor, försök om en stund',
};
const STORAGE_FAILED = 'Lagringen av filer gjorde inte som den blev ombedd';
const unexpected = (requestId: string) => ({
  title: 'Något gick fel hos oss',
  detail: `Inget har ändrats. Försök igen; om felet kvarstår, ange ${requestId} för den som sköter portalen.`,
});

/** Turns every error into `application/problem+json` (RFC 9457) in Swedish; what is not expected is logged, and never shown. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Log) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const { url, id } = http.getRequest<FastifyRequest>();
    const refusal = refusalOf(error);
    if (refusal && !(error instanceof RefusedRequest)) this.log.error({ requestId: id, error: safeError(error) }, STORAGE_FAILED);
    const body = refusal ? problemBody(refusal, url) : this.frameworkBody(error, url, id);
    sendProblem(http.getResponse<FastifyReply>(), { ...body, requestId: id });
  }

  private frameworkBody(error: unknown, instance: string, requestId: string) {
    const status = statusOf(error);
    if (status < 500) return refusedBody(status, instance);
    this.log.error({ requestId, error: safeError(error) }, 'Något oväntat gick fel');
    return { type: 'about:blank', status, instance, ...unexpected(requestId) };
  }
}

/** What Fastify refuses before any route is found, and so before the filter: an address that is none (`%zz`). */
export function answerUnroutable(error: unknown, { url, id }: FastifyRequest, reply: FastifyReply): void {
  sendProblem(reply, { ...refusedBody(statusOf(error), url), requestId: id });
}

const refusedBody = (status: number, instance: string) => ({
  type: 'about:blank',
  title: FRAMEWORK_TITLES[status] ?? 'Frågan kan inte besvaras',
  status,
  instance,
});

function sendProblem(reply: FastifyReply, body: Readonly<{ status: number; requestId: string }>): void {
  void reply.status(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own errors carry the status as a property.
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 ? status : 500;
}
