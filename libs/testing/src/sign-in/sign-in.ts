/** A person at a browser, as far as HTTP goes: keeps cookies, and sends the token that changing things asks for. */
export type SignedInClient = Readonly<{
  /** What it would send as `cookie`. */
  cookie: () => string;
  get: (path: string, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  /** POST, PUT, PATCH or DELETE; `body` as JSON unless it is undefined. */
  send: (method: string, path: string, body?: unknown) => Promise<Response>;
  /** POST of bytes as they are. */
  sendBytes: (path: string, type: string, body: Uint8Array<ArrayBuffer> | ReadableStream) => Promise<Response>;
}>;

const MOST_STEPS = 10;

/**
 * Signs in at a portal that listens, through the demonstration's OpenID provider as a browser does: the whole code flow.
 * @param address `http://127.0.0.1:PORT`
 * @param subject whom to be: `lena`, `amina` …; `null` for a visitor who does not sign in
 */
export async function signIn(address: string, subject: string | null): Promise<SignedInClient> {
  const jar = new Map<string, string>();
  const cookie = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = async (url: string, request: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(url, { ...request, redirect: 'manual', headers: { ...request.headers, cookie: cookie() } });
    for (const set of answer.headers.getSetCookie()) keep(jar, set);
    return answer;
  };
  if (subject !== null) await walk(`${address}/logga-in?till=/`, subject, ask);
  const token = async (): Promise<string> => {
    const session: unknown = await (await ask(`${address}/api/v1/session`)).json();
    return typeof session === 'object' && session !== null && 'csrfToken' in session ? String(session.csrfToken) : '';
  };
  return {
    cookie,
    get: (path, headers = {}) => ask(address + path, { headers }),
    send: async (method, path, body) =>
      ask(address + path, {
        method,
        headers: { 'x-csrf-token': await token(), ...(body !== undefined && { 'content-type': 'application/json' }) },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    sendBytes: async (path, type, body) =>
      ask(address + path, {
        method: 'POST',
        headers: { 'x-csrf-token': await token(), 'content-type': type },
        body,
        ...(body instanceof ReadableStream && { duplex: 'half' }),
      }),
  };
}

async function walk(
  start: string,
  subject: string,
  ask: (url: string, request?: RequestInit) => Promise<Response>,
): Promise<void> {
  let answer = await ask(start);
  let url = start;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const location = answer.headers.get('location');
    if (location !== null) {
      url = new URL(location, url).href;
      if (new URL(url).pathname === '/') return;
      answer = await ask(url);
    } else if (url.includes('/valj/')) {
      answer = await ask(url, { method: 'POST', body: new URLSearchParams({ person: subject }) });
    } else break;
  }
  throw new Error(`Signing in as ${subject} ended at ${url} with ${answer.status}: ${await answer.text()}`);
}

function keep(jar: Map<string, string>, set: string): void {
  const [pair = ''] = set.split(';');
  const at = pair.indexOf('=');
  const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
  if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
  else jar.set(name, value);
}
