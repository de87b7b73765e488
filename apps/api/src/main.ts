import 'reflect-metadata';
import { readEnvironment, sayReady, stopWhenAsked } from '@tp/use-cases';
import { createApi } from './create-api.js';

const environment = readEnvironment(process.env);
const api = await createApi(environment);
stopWhenAsked(() => api.close());
// Until there is sign-in, nobody but this machine is answered.
await api.listen(environment.port, '127.0.0.1');
sayReady();
