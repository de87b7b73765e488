import type { Operations, OpenSpan } from '@tp/operations';
import { withTrace } from '@tp/persistence';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** Asked every few seconds by whoever watches us: no news. */
const ASKED_BY_MACHINES = new Set(['/api/v1/health', '/api/v1/readiness']);
const UNMATCHED = 'okänd';

/**
 * One line, one measurement and one span for each request: the route's template, never the address as it was written, for that holds
 * references and what somebody searched for. Neither bodies, cookies nor names are looked at.
 */
export function observeRequests(fastify: FastifyInstance, { log, metrics, tracing }: Operations): void {
  const spans = new WeakMap<FastifyRequest, OpenSpan>();
  fastify.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    const route = routeOf(request);
    const { traceparent } = request.headers;
    const attributes = { 'http.request.method': request.method, 'http.route': route, 'portal.request.id': request.id };
    const parent = typeof traceparent === 'string' ? traceparent : undefined;
    const span = tracing.start(`${request.method} ${route}`, { kind: 'server', attributes, parent });
    spans.set(request, span);
    withTrace(span.traceparent, done); // what the request orders carries it on
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const { method, id } = request;
    const { statusCode: status, elapsedTime } = reply;
    const route = routeOf(request);
    spans.get(request)?.end({ attributes: { 'http.response.status_code': status }, isFailed: status >= 500 });
    if (!isStream(reply)) metrics.request({ method, route, status, seconds: elapsedTime / 1000 });
    const facts = { requestId: id, method, route, status, durationMs: Math.round(elapsedTime) };
    log[levelOf(route, status)](facts, 'Frågan är besvarad');
    done();
  });
}

const routeOf = ({ routeOptions }: FastifyRequest): string => routeOptions.url ?? UNMATCHED;
/** It lasts as long as somebody looks at it: how long says nothing of us. */
const isStream = (reply: FastifyReply): boolean =>
  String(reply.getHeader('content-type') ?? reply.raw.getHeader('content-type')).startsWith('text/event-stream');

function levelOf(route: string, status: number): 'error' | 'info' | 'debug' {
  if (status >= 500) return 'error';
  return ASKED_BY_MACHINES.has(route) ? 'debug' : 'info';
}
