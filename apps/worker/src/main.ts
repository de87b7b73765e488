import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FrameworkLog, MetricsServer, openOperations } from '@tp/operations';
import { readEnvironment, sayReady, stopWhenAsked } from '@tp/use-cases';
import { WorkerModule } from './worker.module.js';

const environment = readEnvironment(process.env);
const operations = await openOperations('worker', environment);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(environment, operations), {
  logger: new FrameworkLog(operations.log),
  abortOnError: false,
});
const { metricsPort: port, metricsHost: host } = environment;
const metrics = port === undefined ? null : await MetricsServer.open(operations.metrics, { host, port });
stopWhenAsked(async () => {
  await worker.close();
  await metrics?.close();
  await operations.tracing.close();
});
sayReady();
