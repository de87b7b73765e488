import type { Page } from 'playwright-core';

type Step = Readonly<{ what: string; take: (page: Page, list: string) => Promise<void> }>;

/** About a frame: as fast as a wheel turns. */
const TURN_MS = 16;
/** About as fast as a key that is held down repeats. */
const KEY_MS = 33;

async function times(count: number, pauseMs: number, page: Page, act: () => Promise<void>): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await act();
    await page.waitForTimeout(pauseMs);
  }
}

const opens = (row: string): Step => ({
  what: 'öppnar listan',
  take: async (page, list) => {
    await page.goto(list);
    await page.locator(row).first().waitFor();
  },
});

/** As far as it goes, there and back. */
const ROLLS: readonly Step[] = [
  {
    what: 'rullar med hjulet',
    take: async (page) => {
      await page.mouse.move(700, 600);
      await times(120, TURN_MS, page, () => page.mouse.wheel(0, 300));
      await times(40, TURN_MS, page, () => page.mouse.wheel(0, 2_500));
    },
  },
  { what: 'hoppar till slutet', take: (page) => page.keyboard.press('End') },
  { what: 'hoppar till början', take: (page) => page.keyboard.press('Home') },
  { what: 'bläddrar en sida i taget', take: (page) => times(30, 3 * KEY_MS, page, () => page.keyboard.press('PageDown')) },
  {
    what: 'går med J',
    take: async (page) => {
      await page.keyboard.press('Home');
      await times(100, KEY_MS, page, () => page.keyboard.press('j'));
    },
  },
];

const SORTS: Step = {
  what: 'sorterar efter sökt belopp',
  take: (page) => page.getByRole('columnheader', { name: 'Sökt, kr' }).getByRole('button').click(),
};

export type ListWalk = Readonly<{ name: string; row: string; steps: readonly Step[] }>;

/** One's way through a long list, in order. The last ones draw what no other step does: every heading, and another list. */
export const DECISION_LIST: ListWalk = {
  name: 'beslutslistan',
  row: 'tr.decision',
  steps: [
    opens('tr.decision'),
    ...ROLLS,
    { what: 'öppnar en rad', take: (page) => page.keyboard.press('Enter') },
    {
      what: 'grupperar per nämnd',
      take: async (page) => {
        await page.getByRole('button', { name: 'Gruppera per nämnd' }).click();
        await page.locator('tr.group-row').first().waitFor();
      },
    },
    SORTS,
  ],
};

export const WORK_LIST: ListWalk = {
  name: 'arbetslistan',
  row: 'tr[data-key]',
  steps: [
    opens('tr[data-key]'),
    ...ROLLS,
    { what: 'flaggar en rad', take: (page) => page.keyboard.press('f') },
    { what: 'väljer en rad', take: (page) => page.keyboard.press('x') },
    SORTS,
  ],
};
