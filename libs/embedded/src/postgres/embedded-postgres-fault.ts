/** Why the embedded PostgreSQL could not do what was asked. The message is a Swedish sentence for the person at the keyboard: what, and what to do. */
export class EmbeddedPostgresFault extends Error {
  override readonly name = 'EmbeddedPostgresFault';
}
