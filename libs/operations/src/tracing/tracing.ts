type Attributes = Readonly<Record<string, string | number | boolean>>;

export type SpanStart = Readonly<{
  kind: 'server' | 'consumer' | 'internal';
  attributes: Attributes;
  /** W3C `traceparent` of what caused it, when that is known. */
  parent?: string | undefined;
}>;

/** Something that is going on, and is measured until `end`. */
export type OpenSpan = Readonly<{
  /** W3C `traceparent`, for what it causes; `undefined` when nothing is traced. */
  traceparent: string | undefined;
  end: (outcome: Readonly<{ attributes?: Attributes; isFailed: boolean }>) => void;
}>;

export type Tracing = Readonly<{
  start: (name: string, start: SpanStart) => OpenSpan;
  /** Sends what is not sent yet. */
  close: () => Promise<void>;
}>;

const NO_SPAN: OpenSpan = { traceparent: undefined, end: () => undefined };
export const NO_TRACING: Tracing = { start: () => NO_SPAN, close: () => Promise.resolve() };

/** Traces to an OTLP collector (`http://…:4318`) when there is one; else nothing of OpenTelemetry is loaded. */
export async function openTracing(service: string, endpoint: string | undefined): Promise<Tracing> {
  if (endpoint === undefined) return NO_TRACING;
  const { otlpTracing } = await import('./otlp-tracing.js');
  return otlpTracing(service, endpoint);
}
