import { join } from 'node:path';
import * as z from 'zod/mini';
import { type MapTiles, mapTilesOf } from './map-tiles.js';

/** The organisation's own sign-in, by OpenID Connect. */
export type OpenIdProvider = Readonly<{ issuer: string; clientId: string; clientSecret: string }>;

/** Where mail is handed over (`smtp://` or `smtps://`, with a password in it maybe), and in whose name. */
export type MailSender = Readonly<{ url: string; from: string }>;

/** Of an object storage that speaks S3. */
export type Bucket = Readonly<{ endpoint: string; region: string; name: string; accessKeyId: string; secretAccessKey: string }>;
/** Of a clamd that listens on TCP. */
export type ScannerAddress = Readonly<{ host: string; port: number }>;

/** Where files that people upload stand, and how large one may be. */
export type AttachmentSettings = Readonly<{
  /** A folder, unless there is a bucket. */
  directory: string;
  /** `undefined`: in the folder. */
  bucket?: Bucket | undefined;
  /** `undefined`: nobody looks for viruses in them. */
  scanner?: ScannerAddress | undefined;
  mostMegabytes: number;
}>;

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The portal's settings, read once at the start of each process. */
export type Environment = Readonly<{
  /** `undefined`: the portal starts a PostgreSQL of its own. */
  databaseUrl: string | undefined;
  /** `undefined`: the queue lives in PostgreSQL. */
  redisUrl: string | undefined;
  /** `undefined`: the api takes the role `portal_api` on the connection of `databaseUrl`. */
  apiDatabaseUrl: string | undefined;
  port: number;
  /** The address that the web is served on; the loopback address unless said. */
  host: string;
  /** How browsers reach the portal, without a path, when that is not `http://127.0.0.1:PORT`: behind TLS, say. */
  publicAddress: string | undefined;
  /** `undefined`: the demonstration's own provider, where anyone may be anyone. */
  openIdProvider: OpenIdProvider | undefined;
  /** Signs the session's cookie; `undefined`: one of each start's own, and a restart signs everyone out. */
  sessionSecret: string | undefined;
  /** `id@orgnr` of the person who becomes administrator at sign-in while there is none. */
  firstAdministrator: string | undefined;
  /** Minutes without a sign of life before a session ends. */
  sessionIdleMinutes: number;
  /** Requests that one address may make in a minute. */
  requestsPerMinute: number;
  /** `undefined`: no mail is sent, and notices stay in the portal. */
  mail: MailSender | undefined;
  /** `undefined`: a map has a grid for its ground, and asks nothing of any network. */
  mapTiles: MapTiles | undefined;
  /** What is logged at least: all requests and jobs from `info`. */
  logLevel: LogLevel;
  /** `json` for machines, `text` for a terminal. */
  logFormat: 'json' | 'text';
  /** Where Prometheus asks each process for `/metrics`; `undefined`: nowhere. */
  metricsPort: number | undefined;
  metricsHost: string;
  /** Of an OTLP collector; `undefined`: nothing is traced. */
  tracesEndpoint: string | undefined;
  /** Seconds between that readiness says no and that nothing new is taken. */
  shutdownDelaySeconds: number;
  /** Where the embedded PostgreSQL has its data; a relative path is from the portal's own folder. */
  dataDirectory: string;
  attachments: AttachmentSettings;
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

const wholeNumber = (name: string, least: number, most: number) =>
  z.optional(
    z
      .string()
      .check(
        z.refine(
          (text) => /^[1-9]\d{0,8}$/.test(text) && Number(text) >= least && Number(text) <= most,
          `${name} ska vara ett heltal mellan ${least} och ${most}`,
        ),
      ),
  );
const portOf = (name: string) => wholeNumber(name, 1, 65_535);
const wordOf = <const T extends readonly string[]>(name: string, words: T) =>
  z.optional(z.enum(words, { error: `${name} ska vara ett av orden ${words.join(', ')}` }));

/** An address, alone or as `Name <address>`. */
const MAIL_FROM_SHAPE = /^(?:[^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/u;
const MAIL_FROM_SENTENCE = 'MAIL_FROM ska vara en e-postadress, ensam eller som Namn <adress>';
const SECRET_SENTENCE = 'SESSION_SECRET ska vara minst 32 tecken';

/** Each variable that the portal's processes read, and its shape. One that is empty counts as absent. */
const schema = z.object({
  DATABASE_URL: addressOf('DATABASE_URL', 'postgres:', 'postgresql:'),
  REDIS_URL: addressOf('REDIS_URL', 'redis:', 'rediss:'),
  API_DATABASE_URL: addressOf('API_DATABASE_URL', 'postgres:', 'postgresql:'),
  PORT: portOf('PORT'),
  HOST: z.optional(z.string()),
  PORTAL_ADDRESS: addressOf('PORTAL_ADDRESS', 'http:', 'https:'),
  OIDC_ISSUER: addressOf('OIDC_ISSUER', 'http:', 'https:'),
  OIDC_CLIENT_ID: z.optional(z.string()),
  OIDC_CLIENT_SECRET: z.optional(z.string()),
  SESSION_SECRET: z.optional(z.string().check(z.minLength(32, SECRET_SENTENCE))),
  FIRST_ADMINISTRATOR: z.optional(z.string()),
  SESSION_IDLE_MINUTES: wholeNumber('SESSION_IDLE_MINUTES', 5, 720),
  REQUESTS_PER_MINUTE: wholeNumber('REQUESTS_PER_MINUTE', 60, 1_000_000),
  SMTP_URL: addressOf('SMTP_URL', 'smtp:', 'smtps:'),
  MAIL_FROM: z.optional(z.string().check(z.regex(MAIL_FROM_SHAPE, MAIL_FROM_SENTENCE))),
  MAP_TILES_URL: z.optional(z.string()),
  MAP_TILES_ATTRIBUTION: z.optional(z.string()),
  PORTAL_DATA: z.optional(z.string()),
  FILE_MEGABYTES: wholeNumber('FILE_MEGABYTES', 1, 2000),
  S3_ENDPOINT: addressOf('S3_ENDPOINT', 'http:', 'https:'),
  S3_REGION: z.optional(z.string()),
  S3_BUCKET: z.optional(z.string()),
  S3_ACCESS_KEY_ID: z.optional(z.string()),
  S3_SECRET_ACCESS_KEY: z.optional(z.string()),
  CLAMD_HOST: z.optional(z.string()),
  CLAMD_PORT: portOf('CLAMD_PORT'),
  LOG_LEVEL: wordOf('LOG_LEVEL', LOG_LEVELS),
  LOG_FORMAT: wordOf('LOG_FORMAT', ['json', 'text']),
  METRICS_PORT: portOf('METRICS_PORT'),
  METRICS_HOST: z.optional(z.string()),
  OTEL_EXPORTER_OTLP_ENDPOINT: addressOf('OTEL_EXPORTER_OTLP_ENDPOINT', 'http:', 'https:'),
  /** Read by OpenTelemetry's own exporter: what the collector wants to know us by. */
  OTEL_EXPORTER_OTLP_HEADERS: z.optional(z.string()),
  SHUTDOWN_DELAY_SECONDS: wholeNumber('SHUTDOWN_DELAY_SECONDS', 1, 60),
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
  const { DATABASE_URL, API_DATABASE_URL, REDIS_URL, PORT = '4300', HOST = '127.0.0.1', PORTAL_DATA = '.portal' } = read.data;
  return {
    databaseUrl: DATABASE_URL,
    apiDatabaseUrl: API_DATABASE_URL,
    redisUrl: REDIS_URL,
    port: Number(PORT),
    host: HOST,
    dataDirectory: PORTAL_DATA,
    attachments: attachmentsOf(read.data, PORTAL_DATA),
    publicAddress: read.data.PORTAL_ADDRESS && new URL(read.data.PORTAL_ADDRESS).origin,
    openIdProvider: providerOf(read.data),
    sessionSecret: read.data.SESSION_SECRET,
    firstAdministrator: read.data.FIRST_ADMINISTRATOR,
    sessionIdleMinutes: Number(read.data.SESSION_IDLE_MINUTES ?? 30),
    requestsPerMinute: Number(read.data.REQUESTS_PER_MINUTE ?? 3000),
    mail: mailOf(read.data),
    mapTiles: mapTilesOf(read.data, read.data.PORTAL_ADDRESS ?? `http://127.0.0.1:${PORT}`),
    ...operationsOf(read.data),
  };
}

/** On a server every request and job is a line for machines; at a person's terminal only what they should know of is one. */
function operationsOf(read: z.infer<typeof schema>) {
  const logFormat = read.LOG_FORMAT ?? (read.NODE_ENV === 'production' ? 'json' : 'text');
  return {
    logFormat,
    logLevel: read.LOG_LEVEL ?? (logFormat === 'json' ? 'info' : 'warn'),
    metricsPort: read.METRICS_PORT === undefined ? undefined : Number(read.METRICS_PORT),
    metricsHost: read.METRICS_HOST ?? '127.0.0.1',
    tracesEndpoint: read.OTEL_EXPORTER_OTLP_ENDPOINT,
    shutdownDelaySeconds: Number(read.SHUTDOWN_DELAY_SECONDS ?? 0),
  };
}

const attachmentsOf = (read: z.infer<typeof schema>, dataDirectory: string): AttachmentSettings => ({
  directory: join(dataDirectory, 'files'),
  bucket: bucketOf(read),
  scanner: read.CLAMD_HOST === undefined ? undefined : { host: read.CLAMD_HOST, port: Number(read.CLAMD_PORT ?? 3310) },
  mostMegabytes: Number(read.FILE_MEGABYTES ?? 50),
});

/** All of it or nothing: half a storage would be found out by the first upload. */
function bucketOf(read: z.infer<typeof schema>): Bucket | undefined {
  const { S3_ENDPOINT: endpoint, S3_REGION: region = 'us-east-1', S3_BUCKET: name } = read;
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = read;
  if (endpoint === undefined) return undefined;
  if (name === undefined || accessKeyId === undefined || secretAccessKey === undefined)
    throw new Error('Med S3_ENDPOINT behövs också S3_BUCKET, S3_ACCESS_KEY_ID och S3_SECRET_ACCESS_KEY.');
  return { endpoint, region, name, accessKeyId, secretAccessKey };
}

/** A server without a sender would be found out by the first mail. */
function mailOf({ SMTP_URL, MAIL_FROM }: z.infer<typeof schema>): MailSender | undefined {
  if (SMTP_URL === undefined) return undefined;
  if (MAIL_FROM === undefined) throw new Error('Med SMTP_URL behövs också MAIL_FROM.');
  return { url: SMTP_URL, from: MAIL_FROM };
}

/** All of it or nothing: half a sign-in would be found out by the first who tries. */
function providerOf({
  OIDC_ISSUER,
  OIDC_CLIENT_ID,
  OIDC_CLIENT_SECRET,
  SESSION_SECRET,
}: z.infer<typeof schema>): OpenIdProvider | undefined {
  if (OIDC_ISSUER === undefined) return undefined;
  if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined || SESSION_SECRET === undefined)
    throw new Error('Med OIDC_ISSUER behövs också OIDC_CLIENT_ID, OIDC_CLIENT_SECRET och SESSION_SECRET.');
  return { issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET };
}
