import { HttpException } from '@nestjs/common';
import type { InputFaultResponse, ProblemResponse } from '@tp/contracts';

/** What may well be refused, told apart by `kind`. */
export type Refusal =
  | Readonly<{ kind: 'not-signed-in' }>
  | Readonly<{ kind: 'session-ended' }>
  | Readonly<{ kind: 'forbidden' }>
  | Readonly<{ kind: 'person-unknown'; personId: number }>
  | Readonly<{ kind: 'assignment-unknown' }>
  | Readonly<{ kind: 'held-already' }>
  | Readonly<{ kind: 'place-unknown' }>
  | Readonly<{ kind: 'last-administrator' }>
  | Readonly<{ kind: 'round-unknown'; roundId: string }>
  | Readonly<{ kind: 'no-round' }>
  | Readonly<{ kind: 'nothing-proposed' }>
  | Readonly<{ kind: 'view-unknown' }>
  | Readonly<{ kind: 'name-taken'; name: string }>
  | Readonly<{ kind: 'too-many-views' }>
  | Readonly<{ kind: 'application-unknown'; reference: string }>
  | Readonly<{ kind: 'job-unknown'; key: string }>
  | Readonly<{ kind: 'job-not-failed'; key: string; state: string }>
  | Readonly<{ kind: 'input-faulty'; errors: readonly InputFaultResponse[] }>
  | Readonly<{ kind: 'not-ready'; cause: string }>
  | Readonly<{ kind: 'path-unknown'; path: string }>;

type Problem<R extends Refusal> = Readonly<{ status: number; title: string; detail: (refusal: R) => string }>;
type ProblemTable = { readonly [K in Refusal['kind']]: Problem<Extract<Refusal, { kind: K }>> };

// A refusal without status and Swedish title does not compile.
const PROBLEMS = {
  'not-signed-in': { status: 401, title: 'Du är inte inloggad', detail: () => 'Logga in och försök igen.' },
  'session-ended': {
    status: 401,
    title: 'Du har loggats ut',
    detail: () => 'Ingen har gjort något på en stund, och inloggningen har avslutats. Logga in igen för att fortsätta.',
  },
  forbidden: {
    status: 403,
    title: 'Du har inte behörighet',
    detail: () => 'Din roll ger inte rätt till det här. Den som är administratör i portalen kan ge dig en annan roll.',
  },
  'person-unknown': {
    status: 404,
    title: 'Personen finns inte',
    detail: ({ personId }) => `Portalen känner ingen person med numret ${personId}.`,
  },
  'assignment-unknown': {
    status: 404,
    title: 'Rollen finns inte',
    detail: () => 'Personen har inte rollen längre. Ladda om listan.',
  },
  'held-already': { status: 409, title: 'Rollen finns redan', detail: () => 'Personen har redan den rollen på det stället.' },
  'place-unknown': {
    status: 422,
    title: 'Stället finns inte',
    detail: () => 'Ingen omgång i portalen har den nämnden eller den beteckningen. Välj en nämnd eller omgång ur listan.',
  },
  'last-administrator': {
    status: 409,
    title: 'Den sista administratören',
    detail: () => 'Rollen kan inte återkallas: då kan ingen längre ge roller. Gör någon annan till administratör först.',
  },
  'round-unknown': {
    status: 404,
    title: 'Omgången finns inte',
    detail: ({ roundId }) =>
      `Det finns ingen omgång med beteckningen ”${roundId}”. Kontrollera adressen, eller börja från listan över omgångar.`,
  },
  'no-round': {
    status: 404,
    title: 'Ingen omgång är inläst',
    detail: () => 'Läs in en omgång med kommandot npm run portal -- round assess FIL --out MAPP.',
  },
  'nothing-proposed': {
    status: 409,
    title: 'Det finns inget förslag ännu',
    detail: () => 'Listan kan hämtas när alla ansökningar är förprövade.',
  },
  'view-unknown': {
    status: 404,
    title: 'Vyn finns inte',
    detail: () => 'Du har ingen sparad vy med det numret. Ladda om listan.',
  },
  'name-taken': {
    status: 409,
    title: 'Namnet finns redan',
    detail: ({ name }) => `Du har redan en vy som heter ”${name}”. Välj ett annat namn, eller skriv över den vyn.`,
  },
  'too-many-views': { status: 409, title: 'Du har för många vyer', detail: () => 'Ta bort någon som du inte använder.' },
  'application-unknown': {
    status: 404,
    title: 'Ansökan finns inte',
    detail: ({ reference }) => `Omgången har ingen ansökan med numret ”${reference}”.`,
  },
  'job-unknown': { status: 404, title: 'Jobbet finns inte', detail: ({ key }) => `Kön har inget jobb med nyckeln ”${key}”.` },
  'job-not-failed': {
    status: 409,
    title: 'Jobbet har inte misslyckats',
    detail: ({ key, state }) => `Jobbet ”${key}” är i läget ${state}; bara misslyckade jobb kan köras igen.`,
  },
  'input-faulty': {
    status: 400,
    title: 'Frågan kan inte läsas',
    detail: ({ errors }) => `${errors.length} fel, vart och ett med vad som är tillåtet.`,
  },
  'not-ready': { status: 503, title: 'Portalen är inte redo', detail: ({ cause }) => cause },
  'path-unknown': { status: 404, title: 'Sidan finns inte', detail: ({ path }) => `Det finns inget på adressen ${path}.` },
} as const satisfies ProblemTable;

/** A refusal as the error that the filter writes out. */
export class RefusedRequest extends HttpException {
  constructor(readonly refusal: Refusal) {
    super(refusal.kind, PROBLEMS[refusal.kind].status);
  }
}

/** `throw problem({ kind: 'round-unknown', roundId })` */
export const problem = (refusal: Refusal): RefusedRequest => new RefusedRequest(refusal);

/** The body of RFC 9457 for a refusal. @param instance the address that was asked for */
export function problemBody(refusal: Refusal, instance: string): ProblemResponse {
  const { status, title, detail } = PROBLEMS[refusal.kind] as Problem<Refusal>;
  const errors = refusal.kind === 'input-faulty' ? { errors: refusal.errors } : {};
  return { type: `urn:trygghetsportalen:problem:${refusal.kind}`, title, status, detail: detail(refusal), instance, ...errors };
}
