// One library as the full tab sees it: live tables, the events and standings they fold to, the address, and what was just done.
import { batch, computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Commands } from '../adapters/commands.ts';
import type { Database, LibraryName } from '../adapters/db.ts';
import type { Acts, FoldDays, NewestActs, Told } from '../adapters/fold-messages.ts';
import { type FoldWorker, openFoldWorker } from '../adapters/fold-worker.ts';
import { followTable, type Reading } from '../adapters/live-table.ts';
import { CHANGED, REREADING, type Rereading, rereadingOf } from '../adapters/read-again.ts';
import type { Rules } from '../adapters/reading.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { catalogWith } from '../catalog/own-names.ts';
import type { Claim, Day, Decision, Entity, Item, LedgerEvent, ReaderRule, Source, Standing } from '../domain.ts';
import { nameOfEntity } from '../ledger/actors.ts';
import { asDecided, type Decided, decide } from '../ledger/decisions.ts';
import { clusterLedger } from '../ledger/events.ts';
import type { ReadingChange } from '../ledger/reading-changes.ts';
import { refusalsOf } from '../ledger/refusals.ts';
import { type Change, changedBetween, foldStandings } from '../ledger/standings.ts';
import { ruleOf } from '../search/reader-rules.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { type OfferedName, offeredNames } from './offered-names.ts';

/** What the line at the bottom says was done, and how to take it back (`null`: it can't be, or need not be). */
export type Done = { says: string; undo: (() => Promise<unknown>) | null; trouble?: boolean };

export type Desk = {
  library: LibraryName;
  db: Database;
  commands: Commands;
  /** All tables were read once; before that nothing is said about what is not there. */
  loaded: ReadonlySignal<boolean>;
  /** The timeline stands: what was loaded is folded into acts. */
  folded: ReadonlySignal<boolean>;
  /** While the acts are folded: the first day that those on the screen cover; null when all are there, and before any is. */
  newestSince: ReadonlySignal<Day | null>;
  /** The ledger stands: what the acts come to is told. */
  told: ReadonlySignal<boolean>;
  /** The newest items, the decisions and the sources are there: enough to begin the list of items. */
  begun: ReadonlySignal<boolean>;
  /** How many items are read of how many; null once all are. */
  progress: ReadonlySignal<{ read: number; of: number } | null>;
  /** The library could not be read: why. */
  failure: ReadonlySignal<string | null>;
  /** Newest first. Items that arrived while someone reads wait in `held`. */
  items: ReadonlySignal<Item[]>;
  itemOf: ReadonlySignal<Map<string, Item>>;
  /** As the rules read them, the rejected too. */
  claims: ReadonlySignal<Claim[]>;
  /** As people left them: without the rejected, with the reader's dates; `checked` are those a person confirmed or dated. */
  decided: ReadonlySignal<Decided>;
  claimOf: ReadonlySignal<Map<string, Claim>>;
  decisions: ReadonlySignal<Decision[]>;
  sources: ReadonlySignal<Source[]>;
  catalog: ReadonlySignal<Catalog>;
  /** The reader's own names, on top of the built-in catalog. */
  ownNames: ReadonlySignal<Entity[]>;
  /** What items are read by: the catalog with the reader's names, and the names they refused. */
  rules: ReadonlySignal<Rules>;
  /** The reader's own rules, in the order in which they were made. */
  ownRules: ReadonlySignal<ReaderRule[]>;
  /** Versions that items name and the catalog does not have, in most items first. */
  newNames: ReadonlySignal<OfferedName[]>;
  /** The present or last reading of what was stale; null before the first. */
  rereading: ReadonlySignal<Rereading | null>;
  /** Item id → what that reading changed of it. */
  readingChanges: ReadonlySignal<ReadonlyMap<string, ReadingChange>>;
  events: ReadonlySignal<LedgerEvent[]>;
  /** Event id → events that may be the same act. */
  sameAct: ReadonlySignal<Map<string, { other: string; because: string }[]>>;
  eventOfClaim: ReadonlySignal<Map<string, LedgerEvent>>;
  standings: ReadonlySignal<Standing[]>;
  /** Cells that changed in the days before. */
  changes: ReadonlySignal<Change[]>;
  /** The day that standings and changes are told for: `asOf`, but for the moment in which a large library is folded for another day. */
  toldOn: ReadonlySignal<Day>;
  held: ReadonlySignal<number>;
  showHeld(): void;
  /** The reader's own acts show at once: call before a command of theirs, and what it gives when the command is over. */
  expectOwn(): () => void;
  today: Signal<Day>;
  asOf: ReadonlySignal<Day>;
  address: Signal<Address>;
  go(change: Partial<Address>, replace?: boolean): void;
  /** The hash of the present address with a change: for links. */
  link(change: Partial<Address>): string;
  done: Signal<Done | null>;
  nameOf(id: string): string;
  close(): void;
};

/** What an id is called: the catalog's name, a government or model written out of its id, else the words as they are (speakers may be words). */
export function nameIn(catalog: Catalog, id: string): string {
  if (/^[a-z0-9-]+\/[a-z0-9./-]+$/.test(id) && !catalog.byId.has(id)) return (id.split('/').at(-1) ?? id).replaceAll('-', ' ');
  return /^[a-z0-9./-]+$/.test(id) ? nameOfEntity(id, (known) => catalog.byId.get(known)) : id;
}

// So many statements fold within a frame or two; more are folded in a worker.
const AT_ONCE = 400;

/** A cell is marked as changed for so many days. */
export const CHANGED_WITHIN = 30;

/** The day that the ledger is told for, and the one that its changes are counted from. */
const daysAt = (asOf: Day): FoldDays => ({
  asOf,
  since: new Date(Date.parse(asOf) - CHANGED_WITHIN * 86_400_000).toISOString().slice(0, 10),
});

type Foldable = { claims: Claim[]; items: Item[]; decisions: Decision[]; own: Entity[]; byId: Catalog['byId'] };

/** Whether two inputs fold to the same acts: reading or starring an item changes none of them. */
function sameFold(a: Foldable | null, b: Foldable): boolean {
  return (
    a !== null &&
    a.claims === b.claims &&
    a.decisions === b.decisions &&
    a.byId === b.byId &&
    a.items.length === b.items.length &&
    a.items.every((item, n) => {
      const other = b.items[n];
      return (
        item === other ||
        (item.id === other?.id &&
          item.revision === other.revision &&
          item.found.published === other.found.published &&
          item.edited.published === other.edited.published)
      );
    })
  );
}

// More than a screen of the list of items.
const NEWEST = 120;

const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Opens a library for the screens. Everything stays live until `close`. */
export function openDesk(library: LibraryName, db: Database, commands: Commands): Desk {
  const allItems = signal<({ rows: Item[] } & Reading) | null>(null);
  const progress = signal<{ read: number; of: number } | null>(null);
  const allClaims = signal<Claim[] | null>(null);
  const decisions = signal<Decision[] | null>(null);
  const sources = signal<Source[] | null>(null);
  const own = signal<Entity[]>([]);
  const ownStands = signal(false);
  const ownRules = signal<ReaderRule[]>([]);
  const rereading = signal<Rereading | null>(null);
  const readingChanges = signal<ReadonlyMap<string, ReadingChange>>(new Map());
  let changeTexts: ReadonlyMap<string, string> = new Map();
  const failure = signal<string | null>(null);
  const waiting = signal<ReadonlySet<string>>(new Set());
  const today = signal(dayOf(Date.now()));
  const address = signal(readAddress(location.hash));
  const done = signal<Done | null>(null);

  // What the reader has before them: ids they were shown. Additions to it wait, unless the reader caused them or had nothing yet.
  let shown: Set<string> | null = null;
  let ownActs = 0;
  let ownUntil = 0;
  let touched = false;
  const touch = () => {
    touched = true;
  };
  for (const kind of ['pointerdown', 'keydown', 'wheel']) addEventListener(kind, touch, { passive: true });

  const fail = (error: unknown) => {
    failure.value = error instanceof Error ? error.message : String(error);
  };
  const byAge = (a: Item, b: Item): number => (a.sortAt < b.sortAt ? 1 : a.sortAt > b.sortAt ? -1 : a.id < b.id ? -1 : 1);
  const inOrder = (a: Decision, b: Decision): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1);
  const seenItems = (rows: Item[], reading: Reading) => {
    const waits = allItems.peek()?.whole && shown && shown.size > 0 && touched && ownActs === 0 && Date.now() > ownUntil;
    if (waits) waiting.value = new Set(rows.filter((row) => !shown?.has(row.id)).map((row) => row.id));
    else {
      shown = new Set(rows.map((row) => row.id));
      waiting.value = new Set();
    }
    allItems.value = { rows, ...reading };
  };
  let itemsStand: () => void = () => {};
  const firstItems = new Promise<void>((resolve) => {
    itemsStand = resolve;
  });
  // Of a large library the acts come first: the page's own reading of everything waits for them.
  let actsStand: () => void = () => {};
  const firstActs = new Promise<void>((resolve) => {
    actsStand = resolve;
  });
  let actsAreWhole: () => void = () => {};
  const wholeActs = new Promise<void>((resolve) => {
    actsAreWhole = resolve;
  });
  const freeTables = (): void => {
    actsStand();
    actsAreWhole();
  };
  /** Whether there is more than is folded here; null until that is known. */
  const isLarge = signal<boolean | null>(null);
  const newest = signal<NewestActs | null>(null);
  /** Statements of the acts that are drawn first, while the page has not read all. */
  const early = signal<readonly Claim[]>([]);
  let worker: FoldWorker | null = null;
  // Where no worker can be had, a large library is folded here: slower, never not at all.
  const startFolding = (): FoldWorker | null => {
    if (noWorker.peek()) return null;
    try {
      return openFoldWorker({
        newest: (answer) => {
          batch(() => {
            newest.value = answer;
            early.value = answer.claims;
          });
          actsStand();
        },
        acts: (answer) => {
          batch(() => {
            acts.value = answer;
            newest.value = null;
            if (answer.claims) early.value = answer.claims;
          });
          freeTables();
        },
        told: (answer) => {
          told.value = answer;
        },
        failed: (message) => {
          console.info(`Cordon: folded without a worker (${message})`);
          worker = null;
          noWorker.value = true;
          freeTables();
        },
      });
    } catch (error) {
      console.info('Cordon: folded without a worker', error);
      noWorker.value = true;
      freeTables();
      return null;
    }
  };
  const noWorker = signal(false);
  db.claims.count().then((count) => {
    isLarge.value = count >= AT_ONCE;
    if (count < AT_ONCE) freeTables();
  }, fail);
  const stops = [
    followTable(db.decisions, {
      seen: (rows, { whole }) => {
        if (whole) decisions.value = [...rows.values()].sort(inOrder);
      },
      failed: fail,
    }),
    followTable(db.sources, {
      seen: (rows, { whole }) => {
        if (whole) sources.value = [...rows.values()];
      },
      failed: fail,
    }),
    followTable(db.items, {
      // The newest stand on the screen while the others are read.
      first: () => db.items.orderBy('sortAt').reverse().limit(NEWEST).toArray(),
      rest: firstActs,
      seen: (rows, reading, fresh) => {
        // While pages come in, the list grows only when it is whole: nothing is put between rows that someone reads.
        if (reading.whole || !allItems.peek()) {
          const before = reading.changed ? (allItems.peek()?.rows ?? []) : [];
          // In order but for those that changed: sorting them in is quick.
          const now = before.length > 0 ? [...before.filter((row) => rows.get(row.id) === row), ...fresh] : [...rows.values()];
          batch(() => seenItems(now.sort(byAge), reading));
        }
        progress.value = reading.whole ? null : { read: reading.read, of: reading.of };
        itemsStand();
      },
      failed: fail,
    }),
    followTable(db.claims, {
      // The first rows of the list come before everything else, and so does what another thread folds.
      after: Promise.all([firstItems, wholeActs]).then(() => undefined),
      seen: (rows, { whole }) => {
        if (!whole) return;
        allClaims.value = [...rows.values()];
        isLarge.value ||= rows.size >= AT_ONCE;
      },
      failed: fail,
    }),
    followTable(db.watchlist, {
      seen: (rows, { whole }) => {
        if (!whole) return;
        if (rows.size > 0 || own.value.length > 0) own.value = [...rows.values()];
        ownStands.value = true;
      },
      failed: fail,
    }),
    followTable(db.rules, {
      seen: (rows, { whole }) => {
        if (whole && (rows.size > 0 || ownRules.value.length > 0))
          ownRules.value = [...rows.values()].flatMap((row) => ruleOf(row) ?? []).sort((a, b) => (a.addedAt < b.addedAt ? -1 : 1));
      },
      failed: fail,
    }),
    followTable(db.meta, {
      seen: (rows, { whole }) => {
        if (!whole) return;
        const listed = [...rows.values()].filter(({ id }) => id.startsWith(CHANGED));
        const before = readingChanges.peek();
        const same = listed.length === before.size && listed.every(({ id, value }) => changeTexts.get(id) === value);
        batch(() => {
          rereading.value = rereadingOf(rows.get(REREADING)?.value);
          if (same) return;
          changeTexts = new Map(listed.map(({ id, value }) => [id, value]));
          readingChanges.value = new Map(listed.map(({ id, value }) => [id.slice(CHANGED.length), JSON.parse(value) as ReadingChange]));
        });
      },
      failed: fail,
    }),
  ];
  let heard = location.hash;
  const onHash = () => {
    if (location.hash === heard) return;
    heard = location.hash;
    address.value = readAddress(heard);
  };
  addEventListener('hashchange', onHash);
  const midnight = setInterval(() => {
    today.value = dayOf(Date.now());
  }, 60_000);
  stops.push(
    effect(() => {
      document.title = `${address.value.screen.charAt(0).toUpperCase()}${address.value.screen.slice(1)} · Cordon${library === 'sample' ? ' (Sample)' : ''}`;
    }),
  );

  const begun = computed(() => allItems.value !== null && decisions.value !== null && sources.value !== null);
  const loaded = computed(
    () => allItems.value?.whole === true && allClaims.value !== null && decisions.value !== null && sources.value !== null,
  );
  const items = computed(() => {
    const rows = allItems.value?.rows ?? [];
    return waiting.value.size === 0 ? rows : rows.filter((row) => !waiting.value.has(row.id));
  });
  const itemOf = computed(() => new Map((allItems.value?.rows ?? []).map((item) => [item.id, item])));
  const acts = signal<Acts | null>(null);
  const shownActs = computed((): Acts | null => acts.value ?? newest.value);
  const claims = computed(() => {
    const rows = allClaims.value ?? [];
    return waiting.value.size === 0 ? rows : rows.filter((row) => !waiting.value.has(row.item));
  });
  const decided = computed(() => decide(allClaims.value ? claims.value : early.value, decisions.value ?? []));
  const claimOf = computed(() => new Map(decided.value.claims.map((claim) => [claim.id, claim])));
  const catalog = computed(() => catalogWith(own.value));
  const refusals = computed(() => refusalsOf(decisions.value ?? []));
  const rules = computed((): Rules => ({ catalog: catalog.value, refusals: refusals.value }));
  const asOf = computed(() => address.value.asOf ?? today.value);
  const told = signal<Told | null>(null);
  const folding = computed(() => {
    // Tables arrive one after the other: what they fold to is made once, when all are here.
    if (!loaded.value) return null;
    const withClaims = new Set(claims.value.map((claim) => claim.item));
    return {
      claims: claims.value,
      items: items.value.filter((item) => withClaims.has(item.id)),
      decisions: decisions.value ?? [],
      own: own.value,
      byId: catalog.value.byId,
    };
  });
  let last: Foldable | null = null;
  let asked: FoldDays | null = null;
  const foldHere = (wanted: Foldable, days: FoldDays, same: boolean): void => {
    const now = (same && acts.peek()) || clusterLedger(wanted.claims, wanted.items, wanted.decisions, (id) => wanted.byId.get(id));
    const evidence = asDecided(wanted.claims, wanted.decisions);
    batch(() => {
      acts.value = now;
      told.value = {
        standings: foldStandings(now.events, evidence, days.asOf),
        changes: changedBetween(now.events, evidence, days.since, days.asOf),
        days,
      };
    });
  };
  // As words: another list of the same ids asks for nothing anew.
  const waitingIds = computed(() => [...waiting.value].sort().join(' '));
  stops.push(
    effect(() => {
      if (isLarge.value === null) return;
      const days = daysAt(asOf.value);
      if (isLarge.value && !noWorker.value) {
        if (!decisions.value || !ownStands.value) return;
        worker ??= startFolding();
        worker?.fold({ library, waiting: waitingIds.value.split(' '), decisions: decisions.value, own: own.value, days });
        return;
      }
      const wanted = folding.value;
      if (!wanted) return;
      // A read mark folds nothing anew.
      const same = sameFold(last, wanted);
      if (same && asked?.asOf === days.asOf) return;
      asked = days;
      last = same ? last : wanted;
      foldHere(wanted, days, same);
    }),
    () => worker?.close(),
  );
  const events = computed(() => shownActs.value?.events ?? []);
  const sameAct = computed(() => {
    const pairs = new Map<string, { other: string; because: string }[]>();
    for (const { a, b, because } of shownActs.value?.sameAct ?? [])
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const those = pairs.get(one);
        if (those) those.push({ other, because });
        else pairs.set(one, [{ other, because }]);
      }
    return pairs;
  });
  const eventOfClaim = computed(() => new Map(events.value.flatMap((event) => event.claims.map((claim) => [claim, event] as const))));
  return {
    library,
    db,
    commands,
    begun,
    loaded,
    folded: computed(() => acts.value !== null),
    newestSince: computed(() => (acts.value ? null : (newest.value?.since ?? null))),
    told: computed(() => told.value !== null),
    progress,
    failure,
    items,
    itemOf,
    claims,
    decided,
    claimOf,
    decisions: computed(() => decisions.value ?? []),
    sources: computed(() => sources.value ?? []),
    catalog,
    ownNames: own,
    rules,
    ownRules,
    newNames: computed(() => offeredNames(items.value, rules.value)),
    rereading,
    readingChanges,
    events,
    sameAct,
    eventOfClaim,
    standings: computed(() => told.value?.standings ?? []),
    changes: computed(() => told.value?.changes ?? []),
    toldOn: computed(() => told.value?.days.asOf ?? asOf.value),
    held: computed(() => waiting.value.size),
    showHeld() {
      shown = new Set((allItems.value?.rows ?? []).map((row) => row.id));
      waiting.value = new Set();
    },
    expectOwn() {
      ownActs += 1;
      return () => {
        ownActs -= 1;
        // What it wrote is heard of a little later.
        ownUntil = Date.now() + 2_000;
      };
    },
    today,
    asOf,
    address,
    go(change, replace = false) {
      // From where the browser is, not where it was last heard to be: a link may have been followed a moment ago.
      const hash = writeAddress({ ...readAddress(location.hash), ...change });
      if (hash === location.hash) return;
      if (replace) history.replaceState(null, '', hash);
      else location.hash = hash;
      // The browser says so later: a key pressed by then would act on the screen that was.
      onHash();
    },
    link: (change) => writeAddress({ ...address.value, ...change }),
    done,
    nameOf: (id) => nameIn(catalog.value, id),
    close() {
      for (const stop of stops) stop();
      removeEventListener('hashchange', onHash);
      for (const kind of ['pointerdown', 'keydown', 'wheel']) removeEventListener(kind, touch);
      clearInterval(midnight);
    },
  };
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk of the screen being drawn. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a screen was drawn without its desk');
  return desk;
}
