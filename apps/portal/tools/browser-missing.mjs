import { pathToFileURL } from 'node:url';
import { inWorkspace } from './workspace.mjs';

/** Why the browser tests cannot run here, as a Swedish sentence; `null` when a browser was found. */
export async function browserMissing() {
  const { findChromium } = await import(pathToFileURL(inWorkspace('libs/testing/dist/index.js')).href);
  const browser = await findChromium();
  return browser.kind === 'missing' ? browser.reason : null;
}
