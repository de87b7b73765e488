/** The name that an answer gives its file, from its `Content-Disposition` (RFC 5987); `null` when it gives none that can be read. */
export function savedName(disposition: string): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition) ?? [];
  try {
    return encoded === undefined ? null : decodeURIComponent(encoded);
  } catch {
    return null;
  }
}
