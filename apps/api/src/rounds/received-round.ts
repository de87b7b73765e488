import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Principles } from '@tp/domain';
import { readPrinciplesFile } from '@tp/formats';
import type { RoundSource } from '@tp/use-cases';
import type { FastifyRequest } from 'fastify';
import { problem, ROUND_FILE_TYPE } from '../http/problem.js';
import { toInputFault } from './input-fault.js';

/** RFC 7464: a principles document and, after it, the round's file, each with a record separator before it. */
const SEQUENCE_TYPE = 'application/json-seq';
const RECORD_SEPARATOR = 0x1e; // in no JSON text
const MEGABYTE = 1024 * 1024;
const MOST_MEGABYTES = 500;
const LARGEST_PRINCIPLES = 16 * MEGABYTE;

/** Lets a round's file through to its route as it comes, of any size: nobody has read it into memory first. */
export function acceptRoundFiles(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  for (const type of [ROUND_FILE_TYPE, SEQUENCE_TYPE])
    fastify.addContentTypeParser(
      type,
      (_request: FastifyRequest, payload: NodeJS.ReadableStream, done: (error: null, body: unknown) => void) =>
        done(null, payload),
    );
}

export type ReceivedRound = Readonly<{ source: RoundSource; principles: Principles | undefined }>;

/**
 * Takes a round's file from a request and does something with it: the file is read more than once, so it is kept meanwhile, under no
 * name. When the work ends, the request is cut or the process is killed, nothing is left of it.
 */
export async function withReceivedRound<T>(request: FastifyRequest, work: (received: ReceivedRound) => Promise<T>): Promise<T> {
  const { body } = request;
  if (!(body instanceof Readable)) throw problem({ kind: 'file-expected' });
  if (Number(request.headers['content-length']) > MOST_MEGABYTES * MEGABYTE) throw tooLarge();
  const file = await openNameless();
  try {
    const isSequence = request.headers['content-type']?.startsWith(SEQUENCE_TYPE) === true;
    const start = await receive(file, body, isSequence);
    const principles = isSequence ? await principlesBefore(start - 1, file) : undefined;
    return await work({ source: () => file.createReadStream({ start, autoClose: false }), principles });
  } finally {
    await file.close();
  }
}

/** A file that is gone from its folder while it is open, and from the disk when it is closed. */
async function openNameless(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'trygghetsportalen-'));
  try {
    return await open(join(folder, 'omgang.json'), 'wx+', 0o600);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns where the round's file begins */
async function receive(file: FileHandle, body: Readable, isSequence: boolean): Promise<number> {
  const parts = new Parts();
  try {
    await file.writeFile(parts.through(body));
  } catch (error) {
    throw body.errored || body.readableAborted ? problem({ kind: 'upload-cut' }) : error;
  }
  return isSequence ? parts.secondAt : 0;
}

/** Counts what comes, and notes where in a sequence the second text begins. */
class Parts {
  private size = 0;
  private separators = 0;
  secondAt = 0;

  async *through(body: Readable): AsyncGenerator<Uint8Array> {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      for (
        let at = chunk.indexOf(RECORD_SEPARATOR);
        at >= 0 && this.separators < 2;
        at = chunk.indexOf(RECORD_SEPARATOR, at + 1)
      ) {
        this.separators += 1;
        if (this.separators === 2) this.secondAt = this.size + at + 1;
      }
      this.size += chunk.length;
      if (this.size > MOST_MEGABYTES * MEGABYTE) throw tooLarge();
      yield chunk;
    }
  }
}

const tooLarge = () => problem({ kind: 'file-too-large', mostMegabytes: MOST_MEGABYTES });

async function principlesBefore(end: number, file: FileHandle): Promise<Principles> {
  if (end < 1 || end > LARGEST_PRINCIPLES) throw problem({ kind: 'file-expected' });
  const bytes = new Uint8Array(end - 1);
  await file.read(bytes, 0, bytes.length, 1);
  const reading = readPrinciplesFile(bytes);
  if (reading.kind === 'read') return reading.principles;
  throw problem({ kind: 'principles-faulty', errors: reading.faults.map(toInputFault), errorCount: reading.faultCount });
}
