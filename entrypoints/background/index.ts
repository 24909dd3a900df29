// What the worker listens to. No decisions here: every listener hands on to a room.
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { instantOf } from '../../lib/adapters/clock.ts';
import { refreshNow, runSchedule, subscribeTo } from '../../lib/adapters/collector.ts';
import { failHere } from '../../lib/adapters/fail-points.ts';
import { readAgain } from '../../lib/adapters/ingest.ts';
import { answerMessages } from '../../lib/adapters/messages.ts';

const ALARM = 'tick';
const PERIOD_MINUTES = 5;

export default defineBackground({
  type: 'module',
  main() {
    const startedAt = Date.now();
    answerMessages({
      ping: async () => ({ pong: true, startedAt }),
      subscribe: ({ library, url, readArticles }) => subscribeTo(library, url, readArticles),
      refresh: ({ library, sources }) => refreshNow(library, sources ?? undefined),
      tick: ({ library, now }) => runSchedule(library, now),
      marksChanged: async () => ({ tabs: 0 }),
      libraryChanged: async () => ({ done: true }),
      openCard: async () => ({ facts: [] }),
      captureThis: async () => ({ saved: false, title: '' }),
      neverHere: async () => ({ done: true }),
      pageNames: async () => ({ done: true }),
    });
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name !== ALARM) return;
      failHere('alarm-received');
      void runSchedule('own', instantOf());
    });
    // Alarms can vanish with the browser session: every start sets it, and an alarm that is there stays.
    void browser.alarms.get(ALARM).then((alarm) => {
      if (!alarm) void browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES, delayInMinutes: 1 });
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/app.html') });
      if (reason === 'update') void readAgain('own');
    });
  },
});
