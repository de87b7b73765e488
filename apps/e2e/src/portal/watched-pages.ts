import { type BrowserContext, expect } from '@playwright/test';

/** What the browser's own graphics driver says of the map's drawing; nothing that a page could do otherwise. */
const OF_THE_DRIVER = /GL Driver Message/;

/**
 * Listens to every page of a context: no request may leave the machine, and the console may hold no error or warning.
 * @returns call it at the end of the test
 */
export function watchPages(context: BrowserContext, allowed: RegExp | null): () => void {
  const heard: string[] = [];
  const left: string[] = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !OF_THE_DRIVER.test(message.text())) heard.push(message.text());
  });
  context.on('weberror', (error) => heard.push(error.error().message));
  context.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !['data:', 'blob:'].includes(protocol)) left.push(request.url());
  });
  return () => {
    expect(left, 'requests that left the machine').toEqual([]);
    const unexpected = heard.filter((text) => !allowed?.test(text));
    expect(unexpected, 'errors and warnings in the browser’s console').toEqual([]);
  };
}
