/** What a log may hold of an error. */
export type SafeError = Readonly<{ type: string; code?: string; at: readonly string[] }>;

const FRAMES = 6;
const FRAME = /^\s+at .*(?:\(|file:|node:|\/)/;

/** The kind of an error, its code and where it was thrown; never its message, which may quote what somebody wrote or a covered value. */
export function safeError(error: unknown): SafeError {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  return {
    type: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{2,40}$/.test(code) && { code }),
    at: framesOf(error),
  };
}

/** A stack begins with the message, which may have lines that look like its own: only what follows the whole of it is read. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const at = stack.indexOf(message);
  if (at === -1 || stack.slice(0, at).includes('\n')) return []; // it was changed since: nobody can tell what is whose
  return stack
    .slice(at + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim());
}
