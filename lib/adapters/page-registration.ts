// Which pages the marks run on: registered at run time, so that nothing is asked at install, and put into open tabs at once.
import { browser } from 'wxt/browser';
import { ALL_SITES, hasAllSites } from './permissions.ts';
import { readSettings, type Settings, writeSettings } from './settings.ts';

const ID = 'marks';
const JS = '/content-scripts/content.js';
const CSS = '/content-scripts/content.css';

const patternOf = (host: string): string => `*://${host}/*`;

/** Match patterns the marks may run on now: every site, or the granted ones among the chosen; none when off. */
async function matchesOf(marks: Settings['marks']): Promise<string[]> {
  if (marks.on && (await hasAllSites())) return [...ALL_SITES];
  const chosen: string[] = [];
  for (const host of marks.sites) {
    const origins = [`https://${host}/*`, `http://${host}/*`];
    if (await browser.permissions.contains({ origins })) chosen.push(...origins);
  }
  return chosen;
}

/** Makes the registration what settings and grants say; gives the patterns. Safe to call at any time, any number of times: browsers forget it over restarts and updates. */
export function registerMarks(): Promise<string[]> {
  // One at a time: two that both find nothing registered would both register, and the second would fail.
  return navigator.locks.request('marks', register) as Promise<string[]>;
}

async function register(): Promise<string[]> {
  const { marks } = await readSettings();
  const matches = await matchesOf(marks);
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (!matches.length) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return [];
  }
  const script = {
    id: ID,
    js: [JS],
    css: [CSS],
    matches,
    excludeMatches: marks.offSites.map(patternOf),
    runAt: 'document_idle' as const,
  };
  if (known) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
  return matches;
}

/** Puts the marks into tabs that are already open; registration reaches only pages that load later. Gives how many tabs took them. */
export async function markOpenTabs(): Promise<number> {
  const matches = await registerMarks();
  if (!matches.length) return 0;
  const { marks } = await readSettings();
  let marked = 0;
  for (const tab of await browser.tabs.query({ url: matches })) {
    if (tab.id === undefined || tab.discarded || (tab.url && marks.offSites.includes(new URL(tab.url).hostname))) continue;
    try {
      await browser.scripting.insertCSS({ target: { tabId: tab.id }, files: [CSS] });
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: [JS] });
      marked += 1;
    } catch (error) {
      // The browser keeps extensions out of some pages (its store, error pages); the others are marked all the same.
      console.info(`Cordon: ${tab.url ?? 'a tab'} takes no marks:`, error);
    }
  }
  return marked;
}

/** Switches marks for one site off or on again. Content scripts that run see it in storage and obey. */
export async function setMarksFor(host: string, on: boolean): Promise<void> {
  const { marks } = await readSettings();
  const offSites = marks.offSites.filter((site) => site !== host);
  const sites = marks.sites.filter((site) => site !== host);
  if (on && !marks.on) sites.push(host);
  if (!on) offSites.push(host);
  await writeSettings({ marks: { ...marks, offSites, sites } });
}

/** Switches marks on every site on or off. */
export async function setMarks(on: boolean): Promise<void> {
  const { marks } = await readSettings();
  await writeSettings({ marks: { ...marks, on, ...(on ? {} : { sites: [] }) } });
}
