import { HttpException } from '@nestjs/common';
import type { InputFaultResponse, ProblemResponse } from '@tp/contracts';
import { FileLost, StorageAway } from '@tp/use-cases';

/** Refused for what stands in it, with each fault. One by one, so that each kind is told apart. */
type WithErrors<K extends string> = K extends string ? Readonly<{ kind: K; errors: readonly InputFaultResponse[] }> : never;

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
  | Readonly<{ kind: 'round-version-unknown'; version: number }>
  | Readonly<{ kind: 'principles-unknown'; id: string; version: number }>
  | (WithErrors<'round-faulty' | 'principles-faulty'> & Readonly<{ errorCount: number }>)
  | Readonly<{ kind: 'round-of-others'; roundId: string }>
  | WithErrors<
      | 'round-facts-faulty'
      | 'round-cannot-open'
      | 'field-not-asked'
      | 'pairs-refused'
      | 'review-unfinished'
      | 'proposal-unfinished'
      | 'record-faulty'
      | 'settlement-faulty'
      | 'draft-unfinished'
      | 'input-faulty'
    >
  | Readonly<{ kind: 'round-stale'; version: number }>
  | Readonly<{ kind: 'round-open-already' }>
  | Readonly<{ kind: 'round-not-open' }>
  | Readonly<{ kind: 'file-expected' }>
  | Readonly<{ kind: 'file-too-large'; mostMegabytes: number }>
  | Readonly<{ kind: 'upload-cut' }>
  | Readonly<{
      kind:
        | 'draft-unknown'
        | 'receipt-unknown'
        | 'draft-sent'
        | 'draft-changed'
        | 'call-closed'
        | 'workbook-expected'
        | 'committee-unknown'
        | 'origin-unknown'
        | 'application-changed'
        | 'order-changed'
        | 'supplement-open'
        | 'no-open-supplement'
        | 'not-own-supplement'
        | 'attachment-unknown'
        | 'attachment-not-asked'
        | 'due-past'
        | 'cost-item-judged'
        | 'review-not-assigned'
        | 'conflict-of-interest'
        | 'not-reviewed'
        | 'reviewed-by-others'
        | 'proposal-locked'
        | 'not-locked'
        | 'decided-already'
        | 'motivation-covered'
        | 'decision-unknown'
        | 'decision-superseded'
        | 'confirmed-already';
    }>
  | Readonly<{
      kind:
        | 'file-unknown'
        | 'file-name-faulty'
        | 'file-empty'
        | 'too-many-files'
        | 'file-not-ready'
        | 'file-infected'
        | 'attachment-covered'
        | 'storage-away'
        | 'file-lost'
        | 'upload-expected';
    }>
  | Readonly<{ kind: 'file-refused'; reason: string }>
  | Readonly<{ kind: 'attachment-too-large'; mostMegabytes: number }>
  | Readonly<{ kind: 'reviews-outstanding'; left: number }>
  | Readonly<{ kind: 'no-round' }>
  | Readonly<{ kind: 'nothing-proposed' }>
  | Readonly<{ kind: 'view-unknown' }>
  | Readonly<{ kind: 'name-taken'; name: string }>
  | Readonly<{ kind: 'too-many-views' }>
  | Readonly<{ kind: 'application-unknown'; reference: string }>
  | Readonly<{ kind: 'job-unknown'; key: string }>
  | Readonly<{ kind: 'job-not-failed'; key: string; state: string }>
  | Readonly<{ kind: 'not-ready'; cause: string }>
  | Readonly<{ kind: 'path-unknown'; path: string }>;

type Problem<R extends Refusal> = Readonly<{ status: number; title: string; detail: (refusal: R) => string }>;
type ProblemTable = { readonly [K in Refusal['kind']]: Problem<Extract<Refusal, { kind: K }>> };

/** A round's file as the body of a request. */
export const ROUND_FILE_TYPE = 'application/vnd.trygghetsportalen.round+json';

const faultCount = (count: number): string =>
  count === 1 ? 'Filen har ett fel.' : `Filen har ${count} fel, vart och ett med vad som är tillåtet.`;

const sentencesOf = ({ errors }: Readonly<{ errors: readonly InputFaultResponse[] }>): string =>
  errors.map(({ message }) => message).join(' ');

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
  'round-version-unknown': {
    status: 404,
    title: 'Versionen finns inte',
    detail: ({ version }) => `Omgången har ingen version ${version}.`,
  },
  'principles-unknown': {
    status: 404,
    title: 'Principerna finns inte',
    detail: ({ id, version }) => `Portalen känner inga principer ”${id}” i version ${version}.`,
  },
  'round-faulty': {
    status: 422,
    title: 'Omgångsfilen har fel',
    detail: ({ errorCount }) => `${faultCount(errorCount)} Inget är inläst.`,
  },
  'principles-faulty': {
    status: 422,
    title: 'Principfilen har fel',
    detail: ({ errorCount }) => `${faultCount(errorCount)} Inget är inläst.`,
  },
  'round-of-others': {
    status: 403,
    title: 'Omgången finns redan',
    detail: ({ roundId }) =>
      `En ny version av ”${roundId}” läses in av den som är ledande granskare i omgången. Den som är administratör kan ge dig den rollen.`,
  },
  'round-facts-faulty': {
    status: 422,
    title: 'Omgången kan inte sparas',
    detail: ({ errors }) =>
      `${errors.length === 1 ? 'Ett fält har fel.' : `${errors.length} fält har fel, vart och ett med vad som är tillåtet.`} Inget är sparat.`,
  },
  'round-cannot-open': {
    status: 422,
    title: 'Omgången kan inte öppnas ännu',
    detail: sentencesOf,
  },
  'round-stale': {
    status: 409,
    title: 'Någon annan har ändrat omgången',
    detail: ({ version }) => `Omgången har nu version ${version}. Ladda om sidan och gör ändringen igen. Inget är sparat.`,
  },
  'round-open-already': {
    status: 409,
    title: 'Omgången är redan öppen',
    detail: () => 'Någon har öppnat den. Ladda om sidan.',
  },
  'round-not-open': { status: 409, title: 'Omgången är inte öppen', detail: () => 'Någon har stängt den. Ladda om sidan.' },
  'file-expected': {
    status: 415,
    title: 'Ingen omgångsfil kom',
    detail: () => `Skicka filen som ${ROUND_FILE_TYPE}, eller principer och omgång efter varandra som application/json-seq.`,
  },
  'file-too-large': {
    status: 413,
    title: 'Filen är för stor',
    detail: ({ mostMegabytes }) =>
      `Högst ${mostMegabytes} MB kan läsas in här. Större filer läses in med kommandot portal round assess.`,
  },
  'upload-cut': { status: 400, title: 'Överföringen avbröts', detail: () => 'Hela filen kom inte fram. Inget är inläst.' },
  'receipt-unknown': {
    status: 404,
    title: 'Kvittot finns inte',
    detail: () => 'Omgången har inget kvitto med det numret som du får läsa. Börja från Våra ansökningar.',
  },
  'draft-unknown': {
    status: 404,
    title: 'Utkastet finns inte',
    detail: () => 'Din nämnd har inget utkast med det numret i omgången. Börja från Våra ansökningar.',
  },
  'draft-sent': {
    status: 409,
    title: 'Ansökan är redan skickad',
    detail: () =>
      'Det som är skickat ändras inte. Återkalla ansökan och skicka en ny, eller vänta på en begäran om komplettering.',
  },
  'draft-changed': {
    status: 409,
    title: 'Någon har skrivit i ansökan',
    detail: () => 'Den har ändrats sedan du läste den. Läs igenom den en gång till och skicka sedan. Inget är skickat ännu.',
  },
  'draft-unfinished': {
    status: 422,
    title: 'Ansökan kan inte skickas än',
    detail: ({ errors }) =>
      errors.length === 1
        ? 'En sak måste rättas först.'
        : `${errors.length} saker måste rättas först. Allt som är skrivet är sparat.`,
  },
  'file-unknown': { status: 404, title: 'Filen finns inte', detail: () => 'Den kan vara borttagen. Ladda om sidan.' },
  'file-name-faulty': {
    status: 422,
    title: 'Filens namn kan inte användas',
    detail: () => 'Namnet är tomt, för långt eller har tecken som inte syns. Byt namn på filen och försök igen.',
  },
  'file-empty': { status: 422, title: 'Filen är tom', detail: () => 'Det finns inget i filen. Välj en annan.' },
  'too-many-files': { status: 409, title: 'Ansökan har för många filer', detail: () => 'Ta bort någon som inte behövs.' },
  'file-not-ready': {
    status: 409,
    title: 'Filen kan inte läsas',
    detail: () => 'Den är inte färdigt uppladdad, inte kontrollerad mot virus eller satt i karantän.',
  },
  'file-infected': {
    status: 422,
    title: 'Filen är smittad av virus',
    detail: () => 'Den är satt i karantän och ingen kan läsa den. Ta bort den och bifoga en annan.',
  },
  'file-refused': { status: 422, title: 'Filen kan inte bifogas', detail: ({ reason }) => reason },
  'attachment-covered': {
    status: 403,
    title: 'Bilagan är sekretessbelagd',
    detail: () => 'Bara nämnden som skickade ansökan kan läsa den.',
  },
  'attachment-too-large': {
    status: 413,
    title: 'Filen är för stor',
    detail: ({ mostMegabytes }) => `En bilaga får vara högst ${mostMegabytes} MB.`,
  },
  'upload-expected': {
    status: 412,
    title: 'Ingen uppladdning',
    detail: () => 'Filer laddas upp med tus 1.0.0: ange Tus-Resumable och filens längd.',
  },
  'storage-away': {
    status: 503,
    title: 'Filen kan inte nås just nu',
    detail: () => 'Lagringen svarar inte. Det som är uppladdat finns kvar. Försök igen om en stund.',
  },
  'file-lost': {
    status: 500,
    title: 'Filen saknas i lagringen',
    detail: () => 'Portalen känner filen men hittar inte innehållet. Säg till den som sköter portalen.',
  },
  'call-closed': {
    status: 409,
    title: 'Omgången tar inte emot ansökningar',
    detail: () => 'Sista dagen har varit, eller så är omgången inte öppen. Allt som är skrivet finns kvar.',
  },
  'workbook-expected': {
    status: 415,
    title: 'Ingen fil kom',
    detail: () => 'Skicka en ifylld mall som XLSX, eller en omgångsfil som JSON.',
  },
  'committee-unknown': {
    status: 422,
    title: 'Nämnden kan inte söka här',
    detail: () => 'Välj en nämnd som omgången är öppen för och som du skriver åt.',
  },
  'application-changed': {
    status: 409,
    title: 'Ansökan har ändrats',
    detail: () => 'Det finns en nyare version än den du läste. Läs den, och återkalla sedan.',
  },
  'order-changed': {
    status: 409,
    title: 'Ordningen har ändrats',
    detail: () =>
      'Någon har skickat eller återkallat en ansökan sedan du läste ordningen. Läs in sidan på nytt, och ordna sedan.',
  },
  'supplement-open': {
    status: 409,
    title: 'En komplettering är redan begärd',
    detail: () => 'Nämnden har inte svarat på den ännu. Flytta dess sista dag, eller vänta på svaret, och begär sedan mer.',
  },
  'no-open-supplement': {
    status: 409,
    title: 'Ingen komplettering väntas',
    detail: () => 'Den är besvarad eller återtagen, eller så är ansökan återkallad. Ladda om sidan. Inget är ändrat.',
  },
  'not-own-supplement': {
    status: 403,
    title: 'En annan granskare har begärt kompletteringen',
    detail: () => 'Den som begärde den kan ta tillbaka den, och den ledande granskaren. Inget är ändrat.',
  },
  'attachment-unknown': {
    status: 422,
    title: 'Bilagan finns inte i ansökan',
    detail: () => 'Välj en av ansökans bilagor, eller begär en som saknas. Inget är begärt.',
  },
  'attachment-not-asked': {
    status: 422,
    title: 'Kompletteringen frågar inte om bilagor',
    detail: () => 'Bara det som granskaren frågar om kan besvaras. Filen är inte sparad.',
  },
  'due-past': { status: 422, title: 'Sista dagen har varit', detail: () => 'Välj i dag eller en senare dag.' },
  'cost-item-judged': {
    status: 409,
    title: 'En granskad utgiftspost saknas',
    detail: () =>
      'En granskare har bedömt en post som svaret har tagit bort. Låt posterna stå kvar i sin ordning, ändra dem, och lägg nya sist. Inget är skickat.',
  },
  'field-not-asked': {
    status: 422,
    title: 'Fältet ingår inte i kompletteringen',
    detail: () => 'Bara de fält och bilagor som granskaren frågar om kan ändras. Inget är sparat.',
  },
  'review-not-assigned': {
    status: 409,
    title: 'Granskningen är inte din',
    detail: () =>
      'Du är inte utsedd att granska ansökan. Ta den, eller be den som är ledande granskare att utse dig. Inget är ändrat.',
  },
  'conflict-of-interest': {
    status: 403,
    title: 'Du är jävig',
    detail: () => 'Du har anmält jäv, eller arbetar för nämnden som söker. Ansökan är stängd för dig som granskare.',
  },
  'reviews-outstanding': {
    status: 403,
    title: 'Lämna dina granskningar först',
    detail: ({ left }) =>
      `Du har ${left === 1 ? 'en granskning' : `${left} granskningar`} kvar. Alla granskar för sig: det som bygger på andras granskningar visas när du har lämnat alla dina i omgången.`,
  },
  'not-reviewed': {
    status: 409,
    title: 'Ingen granskning är lämnad',
    detail: () => 'Det finns inget att avgöra förrän någon har lämnat sin granskning.',
  },
  'reviewed-by-others': {
    status: 409,
    title: 'Någon har redan granskat ansökan',
    detail: () => 'Du kan ha läst den granskningen. Be den som är ledande granskare att utse dig.',
  },
  'proposal-locked': {
    status: 409,
    title: 'Förslaget är låst',
    detail: () => 'Det är lämnat till beslut. Den som är ledande granskare kan låsa upp det, med ett skäl. Inget är ändrat.',
  },
  'not-locked': { status: 409, title: 'Förslaget är inte låst', detail: () => 'Någon kan ha låst upp det. Ladda om sidan.' },
  'decided-already': {
    status: 409,
    title: 'Ärendet är beslutat',
    detail: () => 'Beslutet är bekräftat och ändras inte. Ladda om sidan.',
  },
  'proposal-unfinished': {
    status: 422,
    title: 'Förslaget kan inte låsas än',
    detail: sentencesOf,
  },
  'record-faulty': {
    status: 422,
    title: 'Protokollet kan inte sparas än',
    detail: sentencesOf,
  },
  'motivation-covered': {
    status: 422,
    title: 'Motiveringen nämner något som är sekretessbelagt',
    detail: () => 'Skriv den så att det som nämnden har markerat inte framgår. Inget är sparat.',
  },
  'decision-unknown': {
    status: 404,
    title: 'Beslutet finns inte',
    detail: () => 'Omgången är inte beslutad, eller så har beslutet inte den versionen.',
  },
  'decision-superseded': {
    status: 409,
    title: 'Det finns ett nyare protokoll',
    detail: () => 'Bara det nyaste kan bekräftas. Ladda om sidan.',
  },
  'confirmed-already': {
    status: 409,
    title: 'Beslutet är redan bekräftat',
    detail: () => 'Sekreteraren och ordföranden bekräftar var för sig. Du har gjort det, eller någon med din roll.',
  },
  'pairs-refused': {
    status: 422,
    title: 'Alla kunde inte utses',
    detail: (refusal) => `${sentencesOf(refusal)} Ingen är utsedd.`,
  },
  'review-unfinished': {
    status: 422,
    title: 'Granskningen kan inte lämnas än',
    detail: ({ errors }) =>
      errors.length === 1 ? 'En sak är kvar.' : `${errors.length} saker är kvar. Allt som är skrivet är sparat.`,
  },
  'settlement-faulty': {
    status: 422,
    title: 'Avgörandet kan inte sparas',
    detail: sentencesOf,
  },
  'origin-unknown': {
    status: 404,
    title: 'Det finns inget att utgå från',
    detail: () => 'Ansökan eller utkastet som skulle kopieras finns inte, eller är inte din nämnds.',
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

/** What an error refuses, when it is one that may well be; `null` for what is not expected. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof RefusedRequest) return error.refusal;
  if (error instanceof FileLost) return { kind: 'file-lost' };
  return error instanceof StorageAway ? { kind: 'storage-away' } : null;
}

/** The body of RFC 9457 for a refusal. @param instance the address that was asked for */
export function problemBody(refusal: Refusal, instance: string): ProblemResponse {
  const { status, title, detail } = PROBLEMS[refusal.kind] as Problem<Refusal>;
  const errors = 'errors' in refusal ? { errors: refusal.errors } : {};
  const more = 'errorCount' in refusal && refusal.errorCount > refusal.errors.length ? { errorCount: refusal.errorCount } : {};
  return {
    type: `urn:trygghetsportalen:problem:${refusal.kind}`,
    title,
    status,
    detail: detail(refusal),
    instance,
    ...errors,
    ...more,
  };
}
