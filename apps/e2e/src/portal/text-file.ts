/** A file as a person chooses it: its content is its name. */
export const textFile = (name: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${name}\n`) });
