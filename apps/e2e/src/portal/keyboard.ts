import { expect, type Locator, type Page } from '@playwright/test';

/** More than lie before anything on our pages that one would want. */
const MOST_STOPS = 60;

/** Presses Tab until the focus stands on what has this name; every stop on the way must be seen. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  role: 'button' | 'checkbox' | 'link' | 'searchbox' = 'button',
): Promise<void> {
  await tabToElement(page, page.getByRole(role, { name, ...(typeof name === 'string' && { exact: true }) }).first());
}

/** The same, of what is known in another way. */
export async function tabToElement(page: Page, goal: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press('Tab');
    const focus = await goal.evaluate(focusNow);
    expectSeen(focus);
    if (focus?.isGoal === true) return;
  }
  throw new Error(`Tab never reached ${String(goal)}`);
}

/**
 * Something on the page has the focus: it does not fall out of the page when what had it goes away. It is seen to have it, unless it is the
 * whole page, which has it when one has just come.
 */
export async function expectFocusKept(page: Page): Promise<void> {
  const tag = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(tag, 'what has the focus').not.toBe('BODY');
  if ((await tag()) !== 'MAIN') await expectFocusSeen(page);
}

/** A line of at least 2 px around what has the focus, inside the window. */
export async function expectFocusSeen(page: Page): Promise<void> {
  expectSeen(await page.evaluate(focusNow, null));
}

type Focus = Readonly<{ width: number; isInWindow: boolean; isGoal: boolean; element: string }>;

/** How what has the focus looks; runs in the browser, once for each stop. `null` between the page's end and its beginning. */
function focusNow(goal: Element | null): Focus | null {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return null;
  // A label may carry the line for the box that it holds.
  const lines = [focused, focused.parentElement].flatMap((element) => (element ? [getComputedStyle(element)] : []));
  const { top, bottom } = focused.getBoundingClientRect();
  return {
    width: Math.max(
      ...lines.map(({ outlineStyle, outlineWidth }) => (outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth))),
    ),
    isInWindow: bottom > 0 && top < innerHeight,
    isGoal: focused === goal,
    element: focused.outerHTML.slice(0, 120),
  };
}

function expectSeen(focus: Focus | null): void {
  if (focus === null) return;
  expect(focus.width, `the focus on ${focus.element}`).toBeGreaterThanOrEqual(2);
  expect(focus.isInWindow, `the window shows ${focus.element}`).toBe(true);
}
