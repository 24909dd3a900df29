// The battery against Cordon broken on purpose: five known mistakes, each patched into a scratch copy of the tree, each to be found out.
import type { Build } from '../e2e/browser.ts';
import { alarmComesBack } from './alarm.ts';
import { buildApart, type Patch } from './build-apart.ts';
import { contextRace } from './context-race.ts';
import type { Figure, Order } from './figure.ts';
import { namedKills } from './named-kills.ts';
import { serverFaults } from './server-faults.ts';

type Broken = { name: string; patches: readonly Patch[]; found: (order: Order, build: Build) => Promise<Figure[]> };

const INGEST = 'lib/adapters/ingest.ts';

export const BROKEN: readonly Broken[] = [
  {
    name: 'validators stored in a transaction of their own, before the items',
    patches: [
      { file: INGEST, from: '      if (source) await db.sources.update(source.id, source.patch);\n', to: '' },
      {
        file: INGEST,
        from: "    const stored = await db.transaction('rw', [db.sources,",
        to: "    if (source && !source.create) await db.sources.update(source.id, source.patch);\n    const stored = await db.transaction('rw', [db.sources,",
      },
    ],
    found: (order, build) => namedKills({ ...order, share: 0.12 }, build, ['tx-open', 'after-items-put']),
  },
  {
    name: 'items looked up, then added under ids of their own, without the lock',
    patches: [
      { file: INGEST, from: "  return inTurn('ingest', work).catch(", to: '  return work().catch(' },
      {
        file: INGEST,
        from: '  const candidates = candidateIds(draft);\n  for',
        to: `  const there = await db.items.filter((item) => item.addresses.some((one) => draft.addresses.includes(canonicalUrl(one) ?? one))).first();
  if (there) return there.id;
  const candidates = candidateIds(draft).map((id) => \`\${id}-\${crypto.randomUUID()}\`);
  for`,
      },
    ],
    found: (order, build) => contextRace({ ...order, share: 0.1 }, build),
  },
  {
    name: 'an alarm that is set at the installation alone',
    patches: [
      {
        file: 'entrypoints/background/index.ts',
        from: '  if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES, delayInMinutes: 1 });\n',
        to: '',
      },
      {
        file: 'entrypoints/background/index.ts',
        from: "      if (reason === 'install') void openApp('#/welcome');",
        to: "      if (reason === 'install') void openApp('#/welcome');\n      void browser.alarms.create(ALARM, { periodInMinutes: PERIOD_MINUTES, delayInMinutes: 1 });",
      },
    ],
    found: (_order, build) => alarmComesBack(build),
  },
  {
    name: 'a changed text written over the one before',
    patches: [
      {
        file: 'lib/collect/identity-of.ts',
        from: "  return idOf('revision', item, title, text);",
        to: "  return idOf('revision', item, title.slice(0, 0), text.slice(0, 0));",
      },
      {
        file: INGEST,
        from: '    const known = plan.revisions.has(revisionId(id, draft.title, draft.text));',
        to: '    const known = plan.revisions.get(revisionId(id, draft.title, draft.text))?.text === draft.text;',
      },
      { file: INGEST, from: '    changed = entry?.revision !== seen;', to: '    changed = entry?.revision !== seen || !known;' },
      {
        file: INGEST,
        from: '  const revision: Revision | null = textOf.has(seen)\n',
        to: '  const known = textOf.get(seen)?.text === draft.text;\n  const revision: Revision | null = known\n',
      },
      { file: INGEST, from: 'changed && item.revision !== seen && (depth', to: 'changed && !known && (depth' },
      { file: INGEST, from: '      await db.revisions.bulkAdd(plan.fresh);', to: '      await db.revisions.bulkPut(plan.fresh);' },
    ],
    found: (order, build) => namedKills({ ...order, share: 0.2 }, build, ['after-commit']),
  },
  {
    name: 'bodies read without a cap',
    patches: [
      { file: 'lib/adapters/http.ts', from: 'if (size > maxBytes) {', to: 'if (size > maxBytes * 1_000_000) {' },
      { file: 'lib/collect/read-feed.ts', from: 'if (bytes.length > LARGEST_FEED)', to: 'if (bytes.length > LARGEST_FEED * 1_000_000)' },
    ],
    found: (order, build) => serverFaults(order, build, ({ name }) => name === 'a body without end' || name === 'a gzip bomb'),
  },
];

/** Each broken build, and whether the battery finds it out: the figures. `only`: places in the list. */
export async function brokenBuilds(order: Order, only: readonly number[] = [...BROKEN.keys()]): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const broken of BROKEN.filter((_broken, place) => only.includes(place))) {
    const { folder, remove } = await buildApart(broken.patches);
    try {
      const said = (await broken.found(order, { folder })).filter(({ met }) => !met);
      const [first] = said.flatMap(({ because }) => because);
      order.say(`  ${broken.name}: ${first ? `found out: ${first}` : 'NOT found out'}`);
      figures.push({
        name: `broken build: ${broken.name}`,
        value: said.length ? 'found out' : 'passed',
        goal: 'found out',
        met: said.length > 0,
        because: said.length ? [] : ['the battery says that nothing is wrong with it'],
      });
    } finally {
      remove();
    }
  }
  return figures;
}
