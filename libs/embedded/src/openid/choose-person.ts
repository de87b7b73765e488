import { text } from 'node:stream/consumers';
import type { Provider } from 'oidc-provider';
import type { DemonstrationPerson } from './demonstration-person.js';
import { peoplePage, peoplePageStyles } from './people-page.js';

const LARGEST_FORM = 10_000;

/** The interaction that signs in: a list of people, and a form for each. */
export function choosePerson(provider: Provider, people: readonly DemonstrationPerson[]): Parameters<Provider['use']>[0] {
  return async (context, next) => {
    if (context.path === '/valj/stil.css') {
      context.type = 'text/css';
      context.body = peoplePageStyles;
      return;
    }
    if (!/^\/valj\/[\w-]+$/.test(context.path)) {
      await next();
      return;
    }
    const details = await provider.interactionDetails(context.req, context.res).catch(() => null);
    if (details === null) {
      context.status = 400;
      context.type = 'text/plain; charset=utf-8';
      context.body = 'Inloggningen är inte längre giltig. Gå tillbaka till portalen och försök igen.';
      return;
    }
    if (context.method === 'POST') {
      const chosen = await chosenSubject(context.req, Number(context.get('content-length')));
      const person = people.find(({ subject }) => subject === chosen);
      if (person) {
        await provider.interactionFinished(context.req, context.res, { login: { accountId: person.subject, remember: false } });
        context.respond = false;
        return;
      }
    }
    context.type = 'text/html; charset=utf-8';
    context.set('cache-control', 'no-store');
    context.body = peoplePage(people);
  };
}

async function chosenSubject(request: NodeJS.ReadableStream, length: number): Promise<string | null> {
  if (!(length <= LARGEST_FORM)) return null;
  return new URLSearchParams(await text(request)).get('person');
}
