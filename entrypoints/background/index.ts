// What the worker listens to. No decisions here: every listener hands on to a room.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { badgeOf, showLoss } from '../../lib/adapters/badge.ts';
import { keepCaptured, keepPage } from '../../lib/adapters/browser-acts.ts';
import { checkPage } from '../../lib/adapters/check-page.ts';
import { instantOf } from '../../lib/adapters/clock.ts';
import { followGrants, refreshNow, runSchedule } from '../../lib/adapters/collector.ts';
import { armFailPoints, failHere } from '../../lib/adapters/fail-points.ts';
import { HOST_GAP_MS } from '../../lib/adapters/host-turns.ts';
import { answerMessages, type RefreshAnswer } from '../../lib/adapters/messages.ts';
import { factsOfNames } from '../../lib/adapters/name-facts.ts';
import { namesIn, publishDictionary } from '../../lib/adapters/page-names.ts';
import { markOpenTabs, registerMarks, setMarksFor } from '../../lib/adapters/page-registration.ts';
import { onGrantsChanged } from '../../lib/adapters/permissions.ts';
import { probeFeed } from '../../lib/adapters/probe-feed.ts';
import { readAgain, readAgainIfOutdated } from '../../lib/adapters/read-again.ts';
import { readHistory } from '../../lib/adapters/read-history.ts';
import { readLinks } from '../../lib/adapters/read-links.ts';
import { noticeLoss, watchLoss } from '../../lib/adapters/sentinel.ts';
import { sketchMissing } from '../../lib/adapters/sketch-missing.ts';
import { subscribeTo } from '../../lib/adapters/subscribe.ts';
import type { Instant } from '../../lib/domain.ts';

const ALARM = 'tick';
const PERIOD_MINUTES = 5;

const openApp = (place = ''): Promise<unknown> => browser.tabs.create({ url: browser.runtime.getURL(`/app.html${place}` as '/app.html') });

/** Sets what browsers forget over restarts and updates: the alarm, the registration, the dictionary. */
async function setUp(): Promise<void> {
  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES, delayInMinutes: 1 });
  await publishDictionary();
  await registerMarks();
  await showLoss(await noticeLoss('own'));
  await readAgainIfOutdated('own');
  await sketchMissing('own');
  void readLinks('own').catch(console.error);
}

/** Checks what is due, after a look whether the library is still there: the browser may take it away while the worker runs. */
async function runOwn(now: Instant): Promise<RefreshAnswer> {
  await noticeLoss('own');
  return runSchedule('own', now);
}

async function onTick(): Promise<void> {
  await armFailPoints();
  await failHere('alarm-received');
  void readLinks('own').catch(console.error);
  await runOwn(instantOf());
}

export default defineBackground({
  type: 'module',
  main() {
    const startedAt = Date.now();
    answerMessages({
      ping: async () => ({ pong: true, startedAt }),
      subscribe: ({ library, url, wish }) => subscribeTo(library, url, wish),
      history: ({ library, source, dates }) => readHistory(library, source, dates),
      probe: ({ url }) => probeFeed(url),
      refresh: ({ library, sources }) => refreshNow(library, sources ?? undefined),
      tick: ({ library, now }) => (library === 'own' ? runOwn(now) : runSchedule(library, now)),
      checkPage: ({ library, item }) => checkPage(library, item, instantOf(), HOST_GAP_MS),
      keep: (wish) => keepCaptured(wish),
      marksChanged: async () => ({ tabs: await markOpenTabs() }),
      libraryChanged: async () => {
        await readAgain('own');
        await sketchMissing('own');
        await showLoss(await noticeLoss('own'));
        return { done: true };
      },
      readAgain: async ({ library }) => ({ read: await readAgain(library) }),
      readLinks: async ({ library }) => ({ read: await readLinks(library) }),
      namesIn: async ({ title, paragraphs }) => namesIn(paragraphs, title),
      pageNames: async ({ count }, { tab }) => {
        await badgeOf(tab?.id, count ? 'named' : 'none');
        return { done: true };
      },
      injectCard: async (_message, { tab, frameId }) => {
        if (tab?.id !== undefined)
          await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId ?? 0] }, files: ['/card.js'] });
        return { done: true };
      },
      nameFacts: ({ ids, pageDate }) => factsOfNames('own', ids.slice(0, 5), pageDate),
      captureThis: (_message, { tab }) => keepPage(tab, 'page'),
      neverHere: async (_message, { url }) => {
        if (url) await setMarksFor(new URL(url).hostname, false);
        await registerMarks();
        return { done: true };
      },
      openItem: async ({ item }) => {
        await openApp(item ? `#/items?open=item:${encodeURIComponent(item)}` : '');
        return { done: true };
      },
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name !== ALARM) return;
      void onTick();
    });
    browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => void keepPage(tab, menuItemId === 'quote' ? 'selection' : 'page'));
    browser.commands.onCommand.addListener((command, tab) => {
      if (command === 'open-app') void openApp();
      if (command === 'capture') void keepPage(tab, 'either');
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      browser.contextMenus.removeAll(() => {
        browser.contextMenus.create({ id: 'page', title: 'Capture this page', contexts: ['page'] });
        browser.contextMenus.create({ id: 'quote', title: 'Keep the selection as a quote', contexts: ['selection'] });
      });
      if (reason === 'install') void openApp('#/welcome');
      void setUp().then(markOpenTabs);
    });
    watchLoss('own', (lost) => void showLoss(lost !== null), console.info);
    browser.runtime.onStartup.addListener(() => void setUp());
    onGrantsChanged(() => {
      void markOpenTabs();
      void followGrants('own');
    });
    void setUp();
  },
});
