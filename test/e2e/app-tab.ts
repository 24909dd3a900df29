// The app's tab as tests drive it: its screens and acts, the line that says what was done, the files it saves, what axe finds wrong.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { ROOT } from '../stage/run.ts';

export type AppTab = {
  /** Goes to a screen of the reader's own library, by its address (`#/timeline`). */
  go(hash: string): Promise<void>;
  acts(): Locator;
  /** The line that says what was done, once it says this. */
  says(text: RegExp): Locator;
  /** Clicks an export button and gives the file that the browser saved. */
  saved(label: string): Promise<{ name: string; text: string }>;
  /** What axe finds wrong with the tab, in the light and in the dark: one line for each. */
  violations(): Promise<string[]>;
  /** Pictures for people: light and dark, wide and narrow, in `.output/documents`; `shown` is scrolled to first. */
  picture(name: string, shown?: Locator): Promise<void>;
};

/** Ways to drive the tab that `page` gives; it shows a page of the extension by the time they are used. */
export function appTab(page: () => Page): AppTab {
  const says = (text: RegExp): Locator => page().locator('.done-line.shown', { hasText: text });
  return {
    says,
    acts: () => page().locator('main .act'),
    async go(hash) {
      await page().goto(new URL(`/app.html${hash}`, page().url()).href);
    },
    async saved(label) {
      const coming = page()
        .waitForEvent('download')
        .catch(() => null);
      await page().getByRole('button', { name: label, exact: true }).click();
      const said = says(/^Saved cordon-/);
      await said.waitFor();
      const download = await coming;
      if (!download) throw new Error(`no file came, though the screen says: ${await said.innerText()}`);
      return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    },
    async violations() {
      const lines: string[] = [];
      for (const colorScheme of ['light', 'dark'] as const) {
        await page().emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page: page() }).setLegacyMode(true).analyze();
        for (const { id, nodes } of violations)
          lines.push(`${colorScheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      }
      await page().emulateMedia({ colorScheme: 'light' });
      return lines;
    },
    async picture(name, shown) {
      const folder = join(ROOT, '.output', 'documents');
      mkdirSync(folder, { recursive: true });
      for (const colorScheme of ['light', 'dark'] as const)
        for (const width of [1280, 420]) {
          await page().emulateMedia({ colorScheme });
          await page().setViewportSize({ width, height: 900 });
          await shown?.scrollIntoViewIfNeeded();
          await page().screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
        }
      await page().emulateMedia({ colorScheme: 'light' });
      await page().setViewportSize({ width: 1280, height: 900 });
    },
  };
}
