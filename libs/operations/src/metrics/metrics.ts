import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a try of a job ended. `retried`: it failed, and will be tried again. */
export type JobOutcome = 'done' | 'retried' | 'failed';
/** What a gauge stands at when it is asked for: a value for each set of labels. */
export type Reading = readonly Readonly<{ labels: Readonly<Record<string, string>>; value: number }>[];

const REQUEST_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const JOB_SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

/** What a process measures, for Prometheus. Labels are words of ours (routes, kinds of work), never what somebody wrote. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'portal_http_request_duration_seconds',
    help: 'How long requests took, by the route’s template.',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_SECONDS,
    registers: [this.registry],
  });
  private readonly jobs = new Histogram({
    name: 'portal_job_duration_seconds',
    help: 'How long tries of jobs took, by kind of work and how they ended.',
    labelNames: ['queue', 'outcome'] as const,
    buckets: JOB_SECONDS,
    registers: [this.registry],
  });
  private readonly preAssessments = new Counter({
    name: 'portal_pre_assessments_total',
    help: 'Applications that the rules have been asked of.',
    registers: [this.registry],
  });

  constructor(process: string) {
    this.registry.setDefaultLabels({ process });
    collectDefaultMetrics({ register: this.registry });
  }

  request(request: Readonly<{ method: string; route: string; status: number; seconds: number }>): void {
    const { seconds, status, ...labels } = request;
    this.requests.observe({ ...labels, status: String(status) }, seconds);
  }

  job({ queue, outcome, seconds }: Readonly<{ queue: string; outcome: JobOutcome; seconds: number }>): void {
    this.jobs.observe({ queue, outcome }, seconds);
  }

  preAssessed(applications: number): void {
    this.preAssessments.inc(applications);
  }

  /** A gauge that is read when somebody asks. One that cannot be read then is left out: the others still tell. */
  gauge(name: string, help: string, labelNames: readonly string[], read: () => Reading | Promise<Reading>): void {
    const gauge = new Gauge({
      name,
      help,
      labelNames: [...labelNames],
      registers: [this.registry],
      collect: async () => {
        gauge.reset();
        for (const { labels, value } of await Promise.resolve(read()).catch((): Reading => [])) gauge.set({ ...labels }, value);
      },
    });
  }

  /** As Prometheus reads it. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }
}
