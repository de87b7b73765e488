/** What ends a command: the code it exits with and one sentence for the person. Source: issue on the command line (2: the file's fault, 3: nothing fits, 1: neither). */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: 1 | 2 | 3,
    message: string,
  ) {
    super(message);
  }
}

/** One sentence about whatever stopped a command, never a stack trace. */
export function sentenceOf(error: unknown): string {
  if (error instanceof CommandFailure) return error.message;
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  const explain = SYSTEM_SENTENCES[code];
  if (explain !== undefined) return explain(error);
  // An AggregateError (a refused connection on two addresses) has no message of its own.
  const message =
    error.message !== '' ? error.message : error instanceof AggregateError ? sentenceOf(error.errors[0]) : error.name;
  return message.split('\n', 1)[0] ?? message;
}

const pathOf = (error: Error): string => ('path' in error ? String(error.path) : '');
const SYSTEM_SENTENCES: Readonly<Record<string, (error: Error) => string>> = {
  ENOENT: (error) => `Filen eller mappen ${pathOf(error)} finns inte.`,
  EACCES: (error) => `${pathOf(error) || 'Filen'} får inte läsas eller skrivas av den som kör kommandot.`,
  EISDIR: (error) => `${pathOf(error) || 'Sökvägen'} är en mapp, och en fil behövs.`,
  ENOTDIR: (error) => `${pathOf(error) || 'Sökvägen'} går genom en fil där en mapp behövs.`,
  EEXIST: (error) => `${pathOf(error) || 'Sökvägen'} finns redan och är ingen mapp.`,
  ENOSPC: () => 'Disken är full.',
  EROFS: (error) => `${pathOf(error) || 'Mappen'} ligger på en disk som inte går att skriva på.`,
  ECONNREFUSED: () => 'Databasen eller kön svarar inte. Kontrollera DATABASE_URL och REDIS_URL.',
};
