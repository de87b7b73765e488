import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemResponse } from '@tp/contracts';
import { FrameworkLog, type Operations, unwatched } from '@tp/operations';
import { ChangeFeed, Transactions } from '@tp/persistence';
import { JobQueues } from '@tp/queue';
import { SeedDemonstration } from '@tp/use-cases';
import type { DataSource } from 'typeorm';
import { type AccessSettings, accessSettings, SIGN_IN_PATH, SIGN_OUT_PATH, SIGNED_IN_PATH } from './access/access-settings.js';
import { serveDemonstrationProvider } from './access/demonstration-provider.js';
import { DEMONSTRATION_ISSUER } from './access/open-id-client.js';
import { registerSessions } from './access/session-plugins.js';
import { SESSION_POOL } from './access/session-pool.js';
import { ApiModule, type ApiSettings } from './api.module.js';
import { DATABASE } from './database.token.js';
import { answerUnroutable, ProblemFilter } from './http/problem.filter.js';
import { readByClass, RefuseBrokenText } from './http/validation.js';
import { serveWeb } from './http/web-files.js';
import { observeRequests } from './operations/observe-requests.js';
import { measurePortal } from './operations/portal-gauges.js';
import { requestIdOf } from './operations/request-id.js';
import { acceptWorkbooks } from './drafts/public.js';
import { acceptUploads } from './attachments/public.js';
import { acceptRoundFiles } from './rounds/public.js';

const PREFIX = 'api/v1';

/** Told of each route as it is made; tests walk them all. */
export type RouteListener = (route: Readonly<{ method: string | string[]; url: string }>) => void;

/** The whole API, ready to listen: routes under `/api/v1`, its OpenAPI document, and the built web for every other address. */
export async function createApi(settings: ApiSettings, onRoute?: RouteListener): Promise<NestFastifyApplication> {
  const access = accessSettings(settings);
  const { operations = unwatched('api') } = settings;
  const adapter = new FastifyAdapter({
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 2000 },
    frameworkErrors: answerUnroutable,
    genReqId: requestIdOf,
    trustProxy: settings.publicAddress !== undefined, // then TLS ends in front of it
  });
  if (onRoute) adapter.getInstance().addHook('onRoute', onRoute);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with({ ...settings, operations }, access), adapter, {
    logger: new FrameworkLog(operations.log),
    abortOnError: false,
  });
  try {
    await prepare(app, access, operations);
    return app;
  } catch (error) {
    await app.close(); // nothing that was opened stays open
    throw error;
  }
}

async function prepare(app: NestFastifyApplication, access: AccessSettings, operations: Operations): Promise<void> {
  app.setGlobalPrefix(PREFIX, { exclude: [SIGN_IN_PATH, SIGNED_IN_PATH, SIGN_OUT_PATH] });
  app.useGlobalFilters(new ProblemFilter(operations.log));
  app.useGlobalPipes(new RefuseBrokenText(), readByClass());
  observeRequests(app.getHttpAdapter().getInstance(), operations);
  measurePortal(operations.metrics, app.get<DataSource>(DATABASE), app.get(Transactions), app.get(JobQueues));
  await registerSessions(app, { pool: app.get(SESSION_POOL), changes: app.get(ChangeFeed), settings: access });
  if (access.openIdProvider === undefined) await serveDemonstrationProvider(app, access);
  const document = describeApi(app);
  app
    .getHttpAdapter()
    .get(`/${PREFIX}/openapi.json`, (_request: unknown, reply: { send: (body: OpenAPIObject) => void }) => reply.send(document));
  acceptRoundFiles(app);
  acceptWorkbooks(app);
  acceptUploads(app);
  await serveWeb(app);
  await app.init();
  if (access.openIdProvider === undefined) await app.get(SeedDemonstration).execute(DEMONSTRATION_ISSUER, 'system:start');
}

/** The OpenAPI 3.1 document of the routes as they stand. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Trygghetsportalen')
    .setDescription('Omgångar, beslutslistor och förprövning av trygghetsinvesteringar. Fel svaras som RFC 9457, på svenska.')
    .setVersion('1.0.0')
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addGlobalResponse({
      status: 'default',
      description: 'Ett fel, som RFC 9457',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemResponse' } } },
    })
    .build();
  return SwaggerModule.createDocument(app, config, { extraModels: [ProblemResponse] });
}
