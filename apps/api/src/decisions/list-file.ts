import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import { attachment } from '../http/attachment.js';

/** What a list can be saved as. */
export const LIST_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** A list as a file to save. */
export const listFile = (content: Iterable<string> | Uint8Array, format: keyof typeof LIST_TYPES, name: string): StreamableFile =>
  new StreamableFile(Readable.from(content instanceof Uint8Array ? [content] : content, { objectMode: false }), {
    type: LIST_TYPES[format],
    disposition: attachment(`${name}.${format}`),
  });
