// `npm run battery [part …] [--share 0.1] [--seed N]`: the long reliability runs. Prints every figure with its goal; exit code 1 when one is missed.
import { build } from '../stage/build.ts';
import { findBrowser } from '../stage/find-browser.ts';
import { run } from '../stage/run.ts';
import { alarmComesBack } from './alarm.ts';
import { brokenBuilds } from './broken-builds.ts';
import { browserKills } from './browser-kills.ts';
import { contextRace } from './context-race.ts';
import { damagedFeeds } from './damaged-feeds.ts';
import { feedBombs } from './feed-bombs.ts';
import type { Figure, Order } from './figure.ts';
import { mutatedFeeds } from './mutated-feeds.ts';
import { namedKills } from './named-kills.ts';
import { outages } from './outages.ts';
import { politeness } from './politeness.ts';
import { privateHosts } from './private-hosts.ts';
import { randomKills } from './random-kills.ts';
import { serverFaults } from './server-faults.ts';
import { storageLosses } from './storage-losses.ts';

/** What each part says of itself, whether it needs a browser, and how it is run. */
const PARTS: Record<string, { browser: boolean; run: (order: Order) => Promise<Figure[]> }> = {
  mutated: { browser: false, run: (order) => mutatedFeeds(order) },
  damaged: { browser: false, run: damagedFeeds },
  bombs: { browser: false, run: (order) => feedBombs(order) },
  hosts: { browser: true, run: privateHosts },
  politeness: { browser: true, run: politeness },
  outages: { browser: true, run: outages },
  storage: { browser: true, run: storageLosses },
  alarm: { browser: true, run: () => alarmComesBack() },
  points: { browser: true, run: (order) => namedKills(order) },
  faults: { browser: true, run: (order) => serverFaults(order) },
  race: { browser: true, run: (order) => contextRace(order) },
  browsers: { browser: true, run: browserKills },
  broken: { browser: true, run: (order) => brokenBuilds(order) },
  kills: { browser: true, run: (order) => randomKills(order) },
};

type Asked = { parts: string[]; share: number; seed: number };

function askedOf(args: readonly string[]): Asked | string {
  const asked: Asked = { parts: [], share: 1, seed: 20_261_121 };
  for (let place = 0; place < args.length; place += 1) {
    const word = args[place] ?? '';
    if (word === '--share' || word === '--seed') {
      place += 1;
      const value = Number(args[place]);
      if (!Number.isFinite(value) || value <= 0) return `${word} takes a number above 0.`;
      if (word === '--share') asked.share = Math.min(1, value);
      else asked.seed = value;
    } else if (word in PARTS) asked.parts.push(word);
    else return `There is no part “${word}”. Parts: ${Object.keys(PARTS).join(', ')}.`;
  }
  if (!asked.parts.length) asked.parts = Object.keys(PARTS);
  return asked;
}

const minutes = (ms: number): string => (ms < 90_000 ? `${Math.round(ms / 1_000)} s` : `${Math.round(ms / 6_000) / 10} min`);

/** A part that stops with an error has missed whatever it was to show. */
async function figuresOf(part: string, order: Order): Promise<Figure[]> {
  try {
    return (await PARTS[part]?.run(order)) ?? [];
  } catch (error) {
    const because = [error instanceof Error ? (error.stack ?? error.message) : String(error)];
    return [{ name: `${part} runs to its end`, value: 'stopped', goal: 'yes', met: false, because }];
  }
}

async function main(): Promise<number> {
  const asked = askedOf(process.argv.slice(2));
  if (typeof asked === 'string') {
    console.error(asked);
    return 2;
  }
  const { parts, share, seed } = asked;
  console.log(`Seed ${seed}, share ${share}.`);
  if (parts.some((part) => PARTS[part]?.browser)) {
    await run('wxt', ['prepare']);
    process.env.CHROMIUM_PATH = await findBrowser('chromium');
    await build(['--mode', 'e2e']);
  }
  const rows: { part: string; took: string; figure: Figure }[] = [];
  for (const part of parts) {
    console.log(`${part}:`);
    const from = Date.now();
    const figures = await figuresOf(part, { seed, share, say: console.log });
    const took = minutes(Date.now() - from);
    for (const figure of figures) {
      rows.push({ part, took, figure });
      console.log(`  ${figure.met ? '✓' : '✗'} ${figure.name}: ${figure.value} (goal ${figure.goal})`);
      for (const line of figure.because.slice(0, 20)) console.log(`      ${line}`);
      if (figure.because.length > 20) console.log(`      and ${figure.because.length - 20} more`);
    }
  }
  console.log(`\n${'part'.padEnd(9)} ${'took'.padStart(8)}  met  ${'figure'.padEnd(20)} ${'goal'.padEnd(12)} what`);
  for (const { part, took, figure } of rows)
    console.log(
      `${part.padEnd(9)} ${took.padStart(8)}  ${figure.met ? 'yes' : 'NO '}  ${figure.value.padEnd(20)} ${figure.goal.padEnd(12)} ${figure.name}`,
    );
  const missed = rows.filter(({ figure }) => !figure.met).length;
  console.log(missed ? `${missed} goals missed. Run again with --seed ${seed}.` : 'Every goal is met.');
  return missed ? 1 : 0;
}

process.exitCode = await main();
