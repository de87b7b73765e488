import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { readEnvironment, sayReady, stopWhenAsked } from '@tp/use-cases';
import { WorkerModule } from './worker.module.js';

const environment = readEnvironment(process.env);
const worker = await NestFactory.createApplicationContext(WorkerModule.with(environment), {
  logger: ['error', 'warn'],
  abortOnError: false,
});
stopWhenAsked(() => worker.close());
sayReady();
