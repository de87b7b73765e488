import { expect, test } from '@playwright/test';
import { expectAccessible, violationsOn } from './expect-accessible.js';

const page = (body: string): string =>
  `<!doctype html><html lang="sv"><head><title>Prov</title></head><body><main><h1>Prov</h1>${body}</main></body></html>`;

test('a page without faults passes the accessibility check', async ({ page: tab }) => {
  await tab.setContent(page('<label>Ram <input /></label>'));
  await expectAccessible(tab);
});

test('a field without a label and a text too pale are found, each with its rule', async ({ page: tab }) => {
  await tab.setContent(page('<input id="ram" /><p id="blek" style="color: #bbb; background: #fff">Svårläst</p>'));
  expect(await violationsOn(tab)).toEqual(['color-contrast: #blek', 'label: #ram']);
  await expect(expectAccessible(tab)).rejects.toThrow('color-contrast: #blek');
});
