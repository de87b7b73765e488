import { environmentVariables, readEnvironment } from './environment.js';

describe('the environment', () => {
  it('has a default for everything: a new user sets nothing', () => {
    expect(readEnvironment({})).toEqual({
      ...{ port: 4300, host: '127.0.0.1', dataDirectory: '.portal' },
      ...{ sessionIdleMinutes: 30, requestsPerMinute: 3000 },
      ...{ logLevel: 'warn', logFormat: 'text', metricsHost: '127.0.0.1', shutdownDelaySeconds: 0 },
      attachments: { directory: '.portal/files', mostMegabytes: 50 },
    });
  });

  it('takes an empty variable for an absent one, as compose files leave them', () => {
    expect(readEnvironment({ DATABASE_URL: '', REDIS_URL: '', PORT: '' })).toEqual(readEnvironment({}));
  });

  it('reads the servers given', () => {
    const env = { DATABASE_URL: 'postgres://u:p@db/portal', REDIS_URL: 'rediss://r:6380', PORT: '65535', PORTAL_DATA: '/data' };
    expect(readEnvironment(env)).toMatchObject({
      databaseUrl: 'postgres://u:p@db/portal',
      redisUrl: 'rediss://r:6380',
      port: 65_535,
      dataDirectory: '/data',
    });
  });

  it('writes every request and job for machines on a server, and for a person at a terminal what they should know of', () => {
    expect(readEnvironment({ NODE_ENV: 'production' })).toMatchObject({ logFormat: 'json', logLevel: 'info' });
    expect(readEnvironment({ LOG_FORMAT: 'json', LOG_LEVEL: 'debug' })).toMatchObject({ logFormat: 'json', logLevel: 'debug' });
    expect(() => readEnvironment({ LOG_LEVEL: 'loud' })).toThrow(
      'LOG_LEVEL ska vara ett av orden debug, info, warn, error, silent.',
    );
  });

  it('measures and traces where it is told to', () => {
    const env = { METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://samlare:4318' };
    expect(readEnvironment(env)).toMatchObject({
      ...{ metricsPort: 9464, metricsHost: '0.0.0.0', tracesEndpoint: 'http://samlare:4318' },
    });
    expect(() => readEnvironment({ OTEL_EXPORTER_OTLP_ENDPOINT: 'samlare' })).toThrow('OTEL_EXPORTER_OTLP_ENDPOINT');
  });

  it('sends mail in somebody’s name, or not at all', () => {
    const SMTP_URL = 'smtps://portal:hemligt@post.exempel.invalid:465';
    expect(readEnvironment({ MAIL_FROM: 'portal@exempel.invalid' }).mail).toBeUndefined();
    for (const MAIL_FROM of ['portal@exempel.invalid', 'Trygghetsportalen <portal@exempel.invalid>'])
      expect(readEnvironment({ SMTP_URL, MAIL_FROM }).mail).toEqual({ url: SMTP_URL, from: MAIL_FROM });
    expect(() => readEnvironment({ SMTP_URL })).toThrow('Med SMTP_URL behövs också MAIL_FROM.');
    expect(() => readEnvironment({ SMTP_URL: 'post:25', MAIL_FROM: 'ingen' })).toThrow(
      'SMTP_URL ska vara en adress som börjar med smtp:// eller smtps://. MAIL_FROM ska vara en e-postadress, ensam eller som Namn <adress>.',
    );
  });

  it('lays maps with tiles that no network can read, and that say whose they are', () => {
    const MAP_TILES_ATTRIBUTION = '© Lantmäteriet';
    const read = (MAP_TILES_URL: string, more = {}) =>
      readEnvironment({ MAP_TILES_URL, MAP_TILES_ATTRIBUTION, ...more }).mapTiles;
    const address = 'https://kartor.exempel.invalid/{z}/{x}/{y}.png?nyckel=1';
    expect(read(address)).toEqual({ address, attribution: MAP_TILES_ATTRIBUTION });
    const own = { PORTAL_ADDRESS: 'https://portal.exempel.invalid' };
    expect(read('/kartor/{z}/{x}/{y}.png', own)?.address).toBe('https://portal.exempel.invalid/kartor/{z}/{x}/{y}.png');
    expect(read('http://127.0.0.1:8080/{z}/{x}/{y}.png')?.address).toBe('http://127.0.0.1:8080/{z}/{x}/{y}.png');
    for (const [wrong, more] of [
      ['http://kartor.exempel.invalid/{z}/{x}/{y}.png', {}],
      ['http://127.0.0.1:8080/{z}/{x}/{y}.png', own],
      ['http://portal.exempel.invalid/{z}/{x}/{y}.png', own],
      ['//kartor.exempel.invalid/{z}/{x}/{y}.png', {}],
      ['https://kartor.exempel.invalid/{z}/{x}.png', {}],
      ['https://{z}.exempel.invalid/{x}/{y}.png', {}],
      ['https://kartor.exempel.invalid/{s}/{z}/{x}/{y}.png', {}],
      ['kartor', {}],
    ] as const)
      expect(() => read(wrong, more)).toThrow('MAP_TILES_URL ska börja med https://');
    expect(() => readEnvironment({ MAP_TILES_URL: address })).toThrow('Med MAP_TILES_URL behövs också MAP_TILES_ATTRIBUTION.');
  });

  it('keeps files in a whole bucket, or in its own folder', () => {
    const keys = { S3_BUCKET: 'bilagor', S3_ACCESS_KEY_ID: 'nyckel', S3_SECRET_ACCESS_KEY: 'hemlig' };
    const env = { ...keys, S3_ENDPOINT: 'https://lager.exempel.invalid', CLAMD_HOST: 'clamd', FILE_MEGABYTES: '10' };
    expect(readEnvironment(env).attachments).toEqual({
      directory: '.portal/files',
      bucket: {
        endpoint: env.S3_ENDPOINT,
        region: 'us-east-1',
        name: 'bilagor',
        accessKeyId: 'nyckel',
        secretAccessKey: 'hemlig',
      },
      scanner: { host: 'clamd', port: 3310 },
      mostMegabytes: 10,
    });
    expect(readEnvironment(keys).attachments.bucket).toBeUndefined();
    expect(() => readEnvironment({ ...keys, S3_ENDPOINT: env.S3_ENDPOINT, S3_BUCKET: '' })).toThrow(
      'Med S3_ENDPOINT behövs också S3_BUCKET, S3_ACCESS_KEY_ID och S3_SECRET_ACCESS_KEY.',
    );
  });

  it('says every fault at once, on one line, and no password', () => {
    const read = () => readEnvironment({ DATABASE_URL: 'mysql://u:hemligt@db', REDIS_URL: 'db:6379', PORT: '70000' });
    expect(read).toThrow(
      'DATABASE_URL ska vara en adress som börjar med postgres:// eller postgresql://. REDIS_URL ska vara en adress som börjar med redis:// eller rediss://. ' +
        'PORT ska vara ett heltal mellan 1 och 65535.',
    );
  });

  it.each(['0', '-1', '4300.5', '65536', ' 4300', 'x', '04300'])('refuses %p as a port', (PORT) => {
    expect(() => readEnvironment({ PORT })).toThrow('PORT');
  });

  it('names its variables', () => {
    expect(environmentVariables).toContain('DATABASE_URL');
  });
});
