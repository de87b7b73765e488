/** The portal's settings, read once at the start of each process. */
export type Environment = Readonly<{
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  port: number;
  dataDirectory: string;
}>;

/** Reads the settings from the environment's variables. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  return {
    databaseUrl: env['DATABASE_URL'],
    redisUrl: env['REDIS_URL'],
    port: Number(env['PORT'] ?? '4300'),
    dataDirectory: env['PORTAL_DATA'] ?? '.portal',
  };
}
