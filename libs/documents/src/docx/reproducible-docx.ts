import { type Document, Packer } from 'docx';
import { type CoreProperties, corePropertiesXml } from './core-properties.js';
import { withZipTimes } from './zip-times.js';

/** The document's bytes without a trace of the clock: the same document and properties give the same bytes. */
export async function reproducibleDocx(document: Document, properties: CoreProperties): Promise<Uint8Array> {
  const core = { path: 'docProps/core.xml', data: corePropertiesXml(properties) };
  const bytes = await Packer.pack(document, 'uint8array', undefined, [core]);
  return withZipTimes(bytes, properties.day);
}
