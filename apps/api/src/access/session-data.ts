/** What a sign-in that is under way must remember, until the provider sends the browser back. */
export type PendingSignIn = Readonly<{ codeVerifier: string; state: string; nonce: string; returnTo: string }>;

/** What the server keeps of a session: nothing of it is in the cookie but its number. Instants in milliseconds. */
export type SessionData = Readonly<{ personId: number; signedInAt: number; seenAt: number; idToken: string | null }>;

declare module 'fastify' {
  interface Session {
    pending?: PendingSignIn;
    signedIn?: SessionData;
  }
}
