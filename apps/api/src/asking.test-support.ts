import type { ListeningApi } from './listening-api.test-support.js';

/** Asks the api as somebody: `path` is below `/api/v1/`. `body` is `null` where the answer is no JSON. */
export const askingOf = (api: () => ListeningApi) => async (subject: string, method: string, path: string, sent?: unknown) => {
  const client = await api().as(subject);
  const answer = method === 'GET' ? await client.get(`/api/v1/${path}`) : await client.send(method, `/api/v1/${path}`, sent);
  const [{ status, headers }, text] = [answer, await answer.text()];
  const isJson = headers.get('content-type')?.includes('json') === true;
  return { status, headers, text, body: isJson ? JSON.parse(text) : null };
};
