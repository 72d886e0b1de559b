import type { Page } from 'playwright-core';

const TABS_MAX = 60;

/** Presses Tab until what has the focus says `text`, by its label or its words. */
export async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < TABS_MAX; i++) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const focused = document.activeElement;
      const labels =
        focused instanceof HTMLInputElement ||
        focused instanceof HTMLSelectElement ||
        focused instanceof HTMLTextAreaElement
          ? focused.labels
          : null;
      return `${focused?.getAttribute('aria-label') ?? ''} ${labels?.[0]?.textContent ?? ''} ${focused?.textContent ?? ''}`;
    });
    if (said.includes(text)) return;
  }
  throw new Error(`nothing that says "${text}" was reached by Tab`);
}
