import { LoadExample } from '@tp/use-cases';
import { PortalLock } from '../local/portal-lock.js';
import { isPortBusy } from '../local/port-check.js';
import { childEnvironment } from '../local/local-portal.js';
import { sessionSecret } from '../local/session-secret.js';
import { SupervisedPostgres } from '../local/supervised-postgres.js';
import { Supervisor } from '../local/supervisor.js';
import type { CommandContext } from './command-context.js';
import { CommandFailure } from './command-failure.js';
import { inSession } from './session.js';

const WAIT_FOR_COMMAND_MS = 300;

/**
 * Runs the whole portal on this machine until it is asked to stop: the database (embedded unless `DATABASE_URL` is given),
 * the worker and the api, which serves the web. Stops them in the other order.
 * @param stopped resolves when the person, or the system, asks it to stop
 */
export async function startPortal(context: CommandContext, stopped: Promise<void>): Promise<void> {
  const { environment, say } = context;
  const { port, dataDirectory } = environment;
  const address = `http://127.0.0.1:${port}`;
  const lock = await takeLock(context);
  const started: { stop: () => Promise<unknown> }[] = [{ stop: () => Promise.resolve(lock.release()) }];
  try {
    if (await isPortBusy(port)) {
      throw new CommandFailure(1, `Port ${port} används av ett annat program. Välj en annan: PORT=${port + 1} npm start`);
    }
    const databaseUrl = environment.databaseUrl ?? (await embedded());
    await prepare(databaseUrl, context);
    say('Startar köns arbetare och webbservern …');
    const secret = environment.sessionSecret ?? sessionSecret(dataDirectory);
    for (const name of ['worker', 'api'] as const) {
      const settings = {
        ...childEnvironment(databaseUrl),
        PORT: String(port),
        ...(name === 'api' && { SESSION_SECRET: secret }),
        ...metricsOf(name, environment),
      };
      const supervisor = new Supervisor(name, settings, say);
      started.unshift(supervisor);
      await supervisor.start();
    }
    lock.announce({ databaseUrl, redisUrl: environment.redisUrl, address });
    context.print(`Trygghetsportalen finns på ${address}`);
    say('Avsluta med Ctrl-C.');
    await stopped;
    say('Avslutar …');
  } finally {
    for (const part of started) await part.stop();
  }

  async function embedded(): Promise<string> {
    const postgres = await SupervisedPostgres.start(dataDirectory, say);
    started.unshift(postgres);
    return postgres.connectionString;
  }
}

/** On one machine the two cannot have the same port: the worker's is the next. */
const metricsOf = (name: 'worker' | 'api', { metricsPort }: CommandContext['environment']): Readonly<Record<string, string>> =>
  metricsPort === undefined ? {} : { METRICS_PORT: String(name === 'api' ? metricsPort : metricsPort + 1) };

async function takeLock({ environment, say }: CommandContext): Promise<PortalLock> {
  let isTold = false;
  for (;;) {
    const outcome = PortalLock.take(environment.dataDirectory, 'server');
    if (outcome.kind === 'taken') return outcome.lock;
    const { owner } = outcome;
    if (owner.kind === 'server') {
      const where = owner.address === undefined ? 'håller på att starta' : `körs redan på ${owner.address}`;
      throw new CommandFailure(
        1,
        `Portalen ${where} (process ${owner.pid}). Öppna den i webbläsaren, eller avsluta den med: kill ${owner.pid}`,
      );
    }
    if (!isTold) say(`Ett kommando (process ${owner.pid}) använder databasen. Väntar tills det är klart …`);
    isTold = true;
    await new Promise((resolve) => setTimeout(resolve, WAIT_FOR_COMMAND_MS));
  }
}

/** Migrates, and gives an empty portal its example, so that there is something to see. */
const prepare = (databaseUrl: string, context: CommandContext): Promise<void> =>
  inSession(
    { databaseUrl, redisUrl: context.environment.redisUrl },
    async ({ transactions }) => {
      if (await new LoadExample(transactions).execute('system:start')) context.say('Exempelomgången är inläst.');
    },
    'system:start',
  );
