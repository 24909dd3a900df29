// Whether the alarm comes back by itself: after the browser forgot it and the worker died, and after the browser was started anew.
import type { Build } from '../e2e/browser.ts';
import { type Figure, noneOf } from './figure.ts';
import { startLedgerServer } from './ledger-server.ts';
import { openRig } from './rig.ts';

/** Forgets the alarm, kills the worker, and looks for the alarm after the next start: the figure. */
export async function alarmComesBack(build?: Build): Promise<Figure[]> {
  const server = await startLedgerServer();
  const rig = await openRig(server, build ? { build } : {});
  const wrong: string[] = [];
  const alarm = (): Promise<{ periodInMinutes?: number } | undefined> => rig.inWorker(`chrome.alarms.get('tick')`);
  const comes = async (): Promise<boolean> => {
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await alarm())?.periodInMinutes) return true;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return false;
  };
  try {
    if (!(await comes())) wrong.push('there is no alarm after the first start');
    for (let times = 0; times < 3; times += 1) {
      await rig.inWorker('chrome.alarms.clearAll()');
      await rig.kill();
      await rig.wake();
      if (!(await comes())) wrong.push('an alarm that the browser forgot stays forgotten');
    }
  } finally {
    await rig.close();
    await server.close();
  }
  return [noneOf('alarms that do not come back', wrong, '4')];
}
