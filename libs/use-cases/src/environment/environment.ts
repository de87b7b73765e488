import * as z from 'zod/mini';

/** The portal's settings, read once at the start of each process. */
export type Environment = Readonly<{
  /** `undefined`: the portal starts a PostgreSQL of its own. */
  databaseUrl: string | undefined;
  /** `undefined`: the queue lives in PostgreSQL. */
  redisUrl: string | undefined;
  /** Of the loopback address. */
  port: number;
  /** Where the embedded PostgreSQL has its data; a relative path is from the portal's own folder. */
  dataDirectory: string;
}>;

// What may hold a password is never said back.
const addressOf = (name: string, ...schemes: readonly string[]) =>
  z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol),
          `${name} ska vara en adress som börjar med ${schemes.map((scheme) => `${scheme}//`).join(' eller ')}`,
        ),
      ),
  );

const PORT_SENTENCE = 'PORT ska vara ett heltal mellan 1 och 65535';
const port = z.optional(
  z.string().check(z.refine((text) => /^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535, PORT_SENTENCE)),
);

/** Each variable that the portal's processes read, and its shape. One that is empty counts as absent. */
const schema = z.object({
  DATABASE_URL: addressOf('DATABASE_URL', 'postgres:', 'postgresql:'),
  REDIS_URL: addressOf('REDIS_URL', 'redis:', 'rediss:'),
  PORT: port,
  PORTAL_DATA: z.optional(z.string()),
  /** Read by the libraries alone, which say less to strangers under `production`. */
  NODE_ENV: z.optional(z.string()),
});

/** The names of all variables: what a description of a server may set. */
export const environmentVariables: readonly string[] = Object.keys(schema.shape);

/** What `api` and `worker` cannot run without when nobody starts them: the portal's start command gives it to them. */
export const serverVariables: readonly string[] = ['DATABASE_URL'];

/**
 * Reads the settings from the environment's variables.
 * @throws Error with every fault at once, as Swedish sentences on one line
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const read = schema.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map(({ message }) => `${message}.`).join(' '));
  const { DATABASE_URL, REDIS_URL, PORT = '4300', PORTAL_DATA = '.portal' } = read.data;
  return { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL, port: Number(PORT), dataDirectory: PORTAL_DATA };
}
