// The reader's settings, in storage.local: few, and every one has a default that asks nothing.
import { browser } from 'wxt/browser';

export type Settings = {
  /** Name written on decisions. */
  reader: string;
  /** Whether names are marked on pages, where not, and how many of them. */
  marks: { on: boolean; sites: string[]; offSites: string[]; show: 'first' | 'all' };
  /** Single-key shortcuts (WCAG 2.1.4 asks that they can be switched off). */
  singleKeys: boolean;
  /** Whether what a text says no more is shown between what it came to say. */
  showRemoved: boolean;
};

const E2E = import.meta.env.MODE === 'e2e';

/** What holds until the reader says otherwise. The e2e build has marks on. */
const DEFAULTS: Settings = {
  reader: 'me',
  marks: { on: E2E, sites: [], offSites: [], show: 'all' },
  singleKeys: true,
  showRemoved: false,
};

/** The settings as they stand. */
export async function readSettings(): Promise<Settings> {
  const { settings } = (await browser.storage.local.get('settings')) as { settings?: Partial<Settings> };
  return { ...DEFAULTS, ...settings, marks: { ...DEFAULTS.marks, ...settings?.marks } };
}

/** Changes some settings and gives the whole. */
export async function writeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ settings });
  return settings;
}
