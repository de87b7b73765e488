import 'reflect-metadata';
import { readEnvironment, sayReady, stopWhenAsked } from '@tp/use-cases';
import { createApi } from './create-api.js';

const environment = readEnvironment(process.env);
const api = await createApi(environment);
stopWhenAsked(() => api.close());
await api.listen(environment.port, environment.host);
sayReady();
