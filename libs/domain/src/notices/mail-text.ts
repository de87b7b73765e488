/**
 * A notice's body as the text of an e-mail: with the way to what it is about, and the way to fewer of them.
 * @param address how browsers reach the portal, without a path
 */
export const mailText = ({ body, path }: Readonly<{ body: string; path: string }>, address: string): string =>
  [
    body,
    `Öppna i portalen:\n${address}${path}`,
    `Det här är ett meddelande från Trygghetsportalen och går inte att svara på.\nVälj vad du får med e-post: ${address}/notiser`,
  ].join('\n\n');
