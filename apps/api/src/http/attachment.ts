/**
 * The `Content-Disposition` of a file to save. Source: RFC 6266 with RFC 5987: the name whole in UTF-8, and for old programs in ASCII.
 * @example `attachment; filename="_rets-lista.csv"; filename*=UTF-8''%C3%85rets-lista.csv`
 */
export function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\w.-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
