import 'reflect-metadata';
import { MetricsServer, openOperations } from '@tp/operations';
import { readEnvironment, sayReady, stopWhenAsked } from '@tp/use-cases';
import { createApi } from './create-api.js';
import { closeApi } from './operations/close-api.js';

const environment = readEnvironment(process.env);
const operations = await openOperations('api', environment);
const api = await createApi({ ...environment, operations });
const { metricsPort: port, metricsHost: host, shutdownDelaySeconds } = environment;
const metrics = port === undefined ? null : await MetricsServer.open(operations.metrics, { host, port });
stopWhenAsked(async () => {
  await closeApi(api, shutdownDelaySeconds * 1000);
  await metrics?.close();
  await operations.tracing.close();
});
await api.listen(environment.port, environment.host);
sayReady();
