import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coveredCodePoints } from './font-coverage.js';
import { sourceSans } from './source-sans.js';

type Press = Readonly<{ compiler: NodeCompiler; covered: ReadonlySet<number> }>;

let press: Press | undefined;

function startPress(): Press {
  const fonts = sourceSans();
  const [first = new Set<number>(), ...others] = fonts.map(coveredCodePoints);
  const covered = new Set([...first].filter((codePoint) => others.every((other) => other.has(codePoint))));
  return { compiler: NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fonts] }] }), covered };
}

/** The compiler and what its font covers: made once for the process, it takes some 60 ms. */
export const pdfPress = (): Press => (press ??= startPress());

/** Old results that the compiler remembers are let go after this many documents, so that a worker does not grow. */
const REMEMBERED_DOCUMENTS = 2;

/**
 * Sets a document as tagged PDF/A-2a. Blocks the thread while it does.
 * @param template Typst source of our own; `inputs` reach it as data (`sys.inputs`), never as code
 * @param day `YYYY-MM-DD`, the document's time, so that the clock leaves no trace
 * @throws Error with Typst's own words when the template is at fault, or asks for a sign that the font lacks
 */
export function typstPdf(template: string, inputs: Readonly<Record<string, string>>, day: string): Uint8Array {
  const { compiler } = pdfPress();
  try {
    const bytes = compiler.pdf(
      { mainFileContent: template, inputs: { ...inputs } },
      { pdfStandard: 'a-2a', creationTimestamp: Date.parse(`${day}T00:00:00Z`) / 1000 },
    );
    return new Uint8Array(bytes);
  } finally {
    compiler.evictCache(REMEMBERED_DOCUMENTS);
  }
}
