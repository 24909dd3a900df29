// The nouns every room shares: types only, no code. shared words: README "Words"; ids and closed lists: lib/catalog/vocabulary.ts.

/** An instant, ISO 8601 in UTC with seconds, e.g. `2026-06-12T17:21:00Z`. */
export type Instant = string;
/** An EDTF level 0/1 date as the source gives it: `2026`, `2026-06`, `2026-06-12`, `2026-06-12/2026-06-15`, `2026-06~`. */
export type Edtf = string;
/** A calendar day in UTC, `YYYY-MM-DD`. */
export type Day = string;

/** A half-open range of UTF-16 code units. */
export type Span = { start: number; end: number };
/** The two fields of a revision that rules read. */
export type Field = 'title' | 'text';
/** How much of a document was read. Only `full` can move an access status without a person. */
export type Depth = 'headline' | 'summary' | 'full';

/** The words that carry a statement: `revision[field].slice(start, end) === exact`, always. `page`: where its document has numbered pages, counted from 1. */
export type Evidence = Span & { field: Field; exact: string; page?: number };

// ── Catalog ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type EntityKind = 'model' | 'instrument' | 'programme' | 'organisation';

/** One way an entity is written. `anchor` gates an ambiguous name: it counts only with one of these near it. */
export type Alias = {
  text: string;
  /** Ids of entities, or plain words, one of which must stand in the same paragraph or the title. */
  anchors?: string[];
  /** Plain words that rule the reading out when they stand in the same sentence (butterfly, zodiac …). */
  not?: string[];
  /** Letter case must agree (`Fable`, never `fable`). */
  exactCase?: boolean;
};

/** A thing in the catalog. */
export type Entity = {
  id: string;
  kind: EntityKind;
  name: string;
  aliases: Alias[];
  /** For models, programmes: the organisation behind it. For organisations: none. */
  developer?: string;
  /** ISO 3166-1 alpha-2, `EU`, or `US-CA` style: where it sits or legislates. */
  place?: string;
  /** For a model: the bare family it belongs to (`anthropic/claude-mythos`). */
  family?: string;
  /** The day before which the entity cannot have been acted upon; contradicts dates that texts get wrong. */
  firstOn?: Edtf;
  /** Who says so, and when that was looked at. Absent: the date is general knowledge that nobody has looked up. */
  firstFrom?: { source: string; asOf: Edtf };
  /** Other ids of the same instrument. */
  sameAs?: string[];
  /** For instruments: where it stands, with source and day of that knowledge. Not `verified`: `source` is where to look it up. */
  status?: { value: string; asOf: Edtf; source: string; verified: boolean };
  /** Primary address of the thing itself, where known. */
  url?: string;
  /** `product`s are models to the reader (vocabulary.md), a note only. */
  product?: boolean;
  /** False: one weak source or none. Shown wherever the row is. */
  verified: boolean;
  /** What the row's sources do not agree on or do not say, in words for people. */
  doubt?: string;
};

/** A span of text that names an entity. `rule` and `because` say why, for the reader. */
export type Mention = Span & {
  field: Field;
  surface: string;
  id: string;
  kind: EntityKind;
  rule: string;
  because: string;
  /** A version of a known family that the catalog does not have (`Mythos 6`): `id` is the family's. */
  unknownVersion?: boolean;
};

/** A version of a known family that the catalog does not have, named in one document. `written`: every way it stands there. */
export type NewName = { family: string; name: string; written: string[] };

/**
 * A name that a person said does not mean a thing. `written` null: the thing's own names, however they are written; else this way of writing
 * alone (for a version that the catalog does not have: its name).
 */
export type RefusedName = { id: string; written: string | null };

// ── Vocabulary (closed lists; labels in lib/catalog/vocabulary.ts) ─────────────────────────────────────────────────

export type Measure =
  | 'export-control'
  | 'suspension'
  | 'ban'
  | 'use-ban'
  | 'procurement-ban'
  | 'trusted-access'
  | 'staged-release'
  | 'withheld'
  | 'geo-block'
  | 'account-block'
  | 'identity-verification'
  | 'age-limit'
  | 'pre-release-review'
  | 'release-conditions'
  | 'license-terms'
  | 'app-store-removal'
  | 'general-release'
  | 'retirement';
export type Status = 'proposed' | 'announced' | 'in-force' | 'eased' | 'lifted' | 'withdrawn' | 'challenged' | 'none';
export type Access =
  | 'unreleased'
  | 'withheld'
  | 'limited'
  | 'available'
  | 'available-limited'
  | 'suspended'
  | 'blocked'
  | 'retired'
  | 'unknown';
export type Reason =
  | 'national-security'
  | 'cyber-misuse'
  | 'bio-misuse'
  | 'jailbreak'
  | 'misuse'
  | 'misinformation-misuse'
  | 'distillation-ip'
  | 'unauthorised-access'
  | 'privacy'
  | 'data-security'
  | 'minors-safety'
  | 'academic-integrity'
  | 'regulatory-compliance'
  | 'commercial'
  | 'foreign-influence'
  | 'human-rights'
  | 'sovereignty'
  | 'copyright'
  | 'ethics-safety';
export type Strength = 'confirmed' | 'reported' | 'rumoured' | 'disputed' | 'opinion' | 'forecast';
export type ContestWhat = 'facts' | 'scope' | 'grounds' | 'legality';
/** `everyone`, `foreign-nationals`, `nationals:XX`, `employees-of:NAME` … (vocabulary.md "party"). */
export type Party = string;
/** ISO 3166-1 alpha-2, `EU`, `US-CA`, `GLOBAL`, `NON-US`, `EUROPE`. */
export type Place = string;
export type DateKind = 'published' | 'modified' | 'announced' | 'signed' | 'occurred' | 'effective' | 'applies' | 'expires' | 'captured';

// ── Claims ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A date in a text: as EDTF, with the words it was read from. `flag` says what contradicts it; a flagged date places nothing. */
export type StatedDate = { edtf: Edtf; kind: DateKind; raw: string; evidence?: Evidence; flag?: string };

/** When an act happened. `published-before`: only an upper bound (`latest`) is known; `null` both: undated. */
export type When = { earliest: Day | null; latest: Day | null; basis: 'stated' | 'person' | 'published-before' | 'undated' };

/** Who says it. `speaker` is an entity id or the text's own words; `via` is the outlet that relays; `notSeen` names an original that was not read. */
export type Attribution = { speaker: string; named: boolean; firstHand: boolean; via?: string; notSeen?: string };

/**
 * That the text of its item carries a statement no more. `gone`: its words went; `context`: they still stand, and with what is around them now they tell
 * the act no more; `cut`: the later text is a part of the former or another altogether, so that nothing can be said.
 */
export type Lapse = {
  how: 'gone' | 'context' | 'cut';
  /** First day on which the text without it stood there. */
  on: Day;
  /** `stated`: the day on which the page says it was changed; `seen`: the day on which its text was first seen without it. */
  basis: 'stated' | 'seen';
  /** The first text without it. */
  revision: string;
};

/** What one item says about one act by one actor. Ids are hashes of what identifies the claim, so a rebuild finds them again. */
export type Claim = {
  id: string;
  item: string;
  revision: string;
  models: string[];
  /** The organisation whose models are meant when none is named. */
  org?: string;
  programme?: string;
  measures: Measure[];
  status: Status;
  strength: Strength;
  reasons: Reason[];
  /** Who gives each reason. */
  reasonSpeakers: { reason: Reason; speaker: string }[];
  /** Entity id of the one who acts; null when the text does not say. */
  actor: string | null;
  imposerType: 'government' | 'company' | 'institution' | null;
  imposing: Place[];
  affected: Place[];
  ordered: Party[];
  effective: Party[];
  attribution: Attribution;
  contested: { what: ContestWhat; by: string }[];
  when: When;
  dates: StatedDate[];
  instrument: string | null;
  instrumentImplied: string | null;
  /** Claim (same item) that this act complies with. */
  compliesWith?: string;
  evidence: Evidence[];
  depth: Depth;
  /** Firm enough to change an access status once dated. */
  moves: boolean;
  /** Which rule read it, for "why". */
  rule: string;
  rulesVersion: string;
  /** Of a statement of a former text (`revision`) that the present one carries no more: names the models and measures that are no longer told, alone. */
  lapsed?: Lapse;
};

/** The fold of a document's claims and mentions that the command line prints before `claims` (contract.md `tag`). */
export type Tags = {
  relevant: boolean;
  scope: 'model' | 'compute' | 'none';
  models: string[];
  subject_models: string[];
  programs: string[];
  orgs: string[];
  instruments: string[];
  instruments_implied: string[];
  imposing: Place[];
  affected: Place[];
  imposer_type: 'government' | 'company' | 'institution' | null;
  restriction_kinds: Measure[];
  status: Status;
  reasons: Reason[];
  claim_strength: Strength | null;
  event_dates: Edtf[];
  moves: boolean;
};

/** What the rules made of one revision. */
export type Reading = {
  mentions: Mention[];
  claims: Claim[];
  tags: Tags;
  /** Why it is, or is not, about restrictions: one short line each, for people. */
  relevance: string[];
  /** Set when the rules did not read it (`language`), with a message for people. */
  notRead?: { code: 'language' | 'empty' | 'pdf'; message: string };
  rulesVersion: string;
};

// ── Collecting ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** An error that is expected, kept beside what failed: what, where and what to do. */
export type Trouble = { code: string; message: string; at?: Instant };

/** What a source is read as: a feed, a part of a site's map, one page that changes, a query of an official register. */
export type SourceKind = 'feed' | 'sitemap' | 'page' | 'register';

/** The part of a site's map that is watched, and what is known of it. */
export type SitemapState = {
  /** What the paths of its addresses begin with (`/news/`); `/` for all of them. */
  prefix: string;
  /** Address → its day or time of change as the map gives it, '' where it gives none. An address on the map's own origin is kept as its path. */
  known: Record<string, string>;
  /** The documents that the map is made of, the source's own address first. `changed`: as the index above it says. */
  parts: { url: string; etag?: string; lastModified?: string; changed?: string }[];
};

/** How far reading a register's past is: goes on from `next` when it was cut off. */
export type HistoryState = {
  from: Day;
  to: Day;
  /** Address of the page to read next; null when there is none left. */
  next: string | null;
  read: number;
  /** How many documents the register says there are. */
  of: number | null;
  /** How many of them were new here. */
  added: number;
  trouble?: Trouble;
};

/** What a watched page's last kept change was. `gone`: sentences that carried statements and stand there no more. */
export type PageChange = { at: Instant; item: string; revision: string; added: number; removed: number; gone: number };

/** An attribute as an OPML file wrote it: name in its own case, value decoded. */
export type OutlineAttribute = [name: string, value: string];

/** Where an OPML file had a source, so that an export gives back what the file said: its own outline, its folders from the outermost in. */
export type OutlinePlace = {
  /** Place in the file, counted over all outlines. */
  at: number;
  own: OutlineAttribute[];
  folders: OutlineAttribute[][];
  /** Namespaces that the attributes use: prefix and address. */
  namespaces: OutlineAttribute[];
};

export type Source = {
  id: string;
  kind: SourceKind;
  url: string;
  title: string;
  /** The reader's own name for it, wins over `title`. */
  name?: string;
  siteUrl?: string;
  addedAt: Instant;
  /** "Read the articles": fetch each entry's page under the same grant. */
  readArticles: boolean;
  /** How many of their pages are still to be read, while some are: a worker that dies over them goes on without asking the source again. */
  articlesWait?: number;
  paused: boolean;
  etag?: string;
  lastModified?: string;
  lastCheckedAt?: Instant;
  lastSuccessAt?: Instant;
  /** When it last gave a document, not only the word that nothing changed. */
  lastBodyAt?: Instant;
  nextCheckAt: Instant;
  failures: number;
  trouble?: Trouble;
  /** Entries in the feed's last good document. */
  entryCount?: number;
  /** When its newest entries were published, newest first, at most ten: how often it brings something. */
  lastNewItemTimes?: Instant[];
  /** The feed's own hint for polling, in minutes. */
  ttlMinutes?: number | null;
  /** Gaps and odd answers worth saying ("window shorter than our absence"). */
  notices: string[];
  /** Of a sitemap. */
  sitemap?: SitemapState;
  /** Of a register: which one (lib/collect/registers.ts). */
  register?: string;
  history?: HistoryState;
  /** Of a page: the fewest changed words that make a revision; one where absent. */
  leastChange?: number;
  lastChange?: PageChange;
  /** Of a page: hash of a text that looked like another page altogether. Seen again it is taken as the page's own. */
  unsure?: string;
  /** Where the OPML file that it came with had it; a feed may stand in several folders. */
  outlines?: OutlinePlace[];
  /** Of a feed: the other address that its own has been leading to. */
  leadsTo?: FeedLead;
  /** Of a feed: the addresses it had before it moved, oldest first. Each still names this source; `id` is made of the first. */
  formerly?: { url: string; until: Instant }[];
};

/** Another address that a feed's own has led to since then, on so many successful looks. `asks`: the reader is to say whether to use it; `kept`: they said no. */
export type FeedLead = { url: string; since: Instant; looks: number; asks?: boolean; kept?: boolean };

/** One value a page or feed gave, with where it was found (`json-ld datePublished`, `byline text` …). */
export type Found<T> = { value: T; where: string };

/** An entry as a feed gave it, before it is an item. */
export type Entry = {
  /** guid or Atom id as given; null where the feed has none. */
  id: string | null;
  title: string;
  link: string | null;
  published: Instant | null;
  publishedRaw: string | null;
  updated: Instant | null;
  author: string | null;
  /** Plain text of the longest of content and summary. */
  text: string;
  /** True when the feed carried the whole article (content, not a teaser). */
  full: boolean;
  /** Publisher named by the entry (`<source>`), where it differs from the feed. */
  source: string | null;
  /** Warnings for this entry ("date could not be read: …"). */
  warnings: string[];
};

/** A feed's document once parsed. */
export type Feed = {
  title: string | null;
  link: string | null;
  language: string | null;
  /** The feed's own date (`lastBuildDate`, `updated`, `pubDate`), if readable. */
  date: Instant | null;
  entries: Entry[];
  /** Raw text (≤ 16 KiB each) of entries that could not be read: nothing vanishes unseen. */
  rejected: string[];
  warnings: string[];
  /** Publisher's hints for polling, in minutes. */
  ttlMinutes: number | null;
  /** Where a document breaks off that never ends: its server sent a part of it. Absent for whole ones. */
  cut?: 'in-last-entry' | 'between-entries';
};

/** A page as read for keeping. `boilerplate` spans of `text` are kept but never matched. */
export type PageReading = {
  url: string;
  canonical: string | null;
  title: Found<string> | null;
  byline: Found<string> | null;
  site: Found<string> | null;
  lang: string | null;
  excerpt: string | null;
  /** Instants, or a bare day or month where that is all the page says. */
  published: Found<Edtf | Instant> | null;
  modified: Found<Edtf | Instant> | null;
  text: string;
  boilerplate: (Span & { kind: string })[];
  /** Named as the original by a republisher ("Original article published by …"). */
  originalPublisher: string | null;
  warnings: string[];
  /** Of a document with numbered pages: where in `text` each begins. */
  pages?: number[];
  /** Another site that the page names as the place of this text. */
  otherSite?: string;
};

/** The facts of an item that a reader can edit; what was found and what the reader says are both kept. */
export type ItemFacts = {
  title: string;
  byline: string | null;
  publisher: string | null;
  published: Edtf | Instant | null;
  modified: Edtf | Instant | null;
};

/** An agency, outlet or site that a text names as where it comes from, with the words that say so. `wire`: it is signed by it; `republished`: taken over whole; `cited`: it rests on a report of it. */
export type NamedOrigin = { name: string; how: 'wire' | 'republished' | 'cited'; words: string };

/** A sentence that was, is, or both; `carried`: a statement rested on what was. */
export type TextChange = { was: string | null; now: string | null; carried: boolean };

/**
 * A kept page asked for again. `click`: it wants a person (a grant, a login); `failed`: nothing can be said. `revision`: the text that was found,
 * where it differs from the one that is read. `more`: changes that are not listed.
 */
export type PageCheck = {
  at: Instant;
  outcome: 'unchanged' | 'changed' | 'gone' | 'click' | 'failed';
  message: string;
  changes: TextChange[];
  more?: number;
  revision?: string;
  needsHost?: boolean;
  /** Its host asks to be left alone for a while. */
  busy?: boolean;
};

/** What an official register says of a document, in its own words; lists are empty and values null where it says nothing. */
export type RegisterFacts = {
  /** Which register (lib/collect/registers.ts). */
  register: string;
  number: string;
  /** The register's own word: `Rule`, `Proposed Rule`, `Notice` … */
  type: string | null;
  agencies: string[];
  /** Parts of the code that it changes (`15 CFR 744`). */
  parts: string[];
  effectiveOn: Day | null;
  docketIds: string[];
  citation: string | null;
};

/** A text that gave way to a later one from the same place (the entry of a source, the page itself). `editedOn`: the day on which the page says it was changed, between the two. `published`: what it gave as its publication then. */
export type FormerText = { revision: string; next: string; at: Instant; editedOn?: Day; published?: Edtf | Instant | null };

/** One document. Its text lives in revisions. */
export type Item = {
  id: string;
  /** Canonical address; null for pasted text. */
  address: string | null;
  /** Every address it was seen under, as given. */
  addresses: string[];
  found: ItemFacts;
  /** Where each found fact was found. */
  where: Partial<Record<keyof ItemFacts, string>>;
  /** The reader's own values: used everywhere, never overwritten. */
  edited: Partial<ItemFacts>;
  /** Deepest reading so far. */
  depth: Depth;
  /** Revision that is read and shown. */
  revision: string;
  /** `revision` is the last text that this entry gave: tells an edit at the source from two sources that differ. */
  entries: { source: string; entry: string; revision?: string }[];
  /** `source entry` pairs joined by U+001F, indexed: finds the item of an entry seen again. */
  entryKeys: string[];
  kind: 'entry' | 'capture' | 'paste' | 'quote' | 'file';
  /** Texts that were read before and gave way, in that order: what they said and the present one does not stays, as lapsed. */
  formerTexts?: FormerText[];
  firstSeenAt: Instant;
  /** When a person or the worker last saw the document itself. */
  accessedAt: Instant;
  /** Newest first on lists: min(published, firstSeen), never in the future. */
  sortAt: Instant;
  originalPublisher: string | null;
  lang: string | null;
  notRead?: Trouble;
  /** The name of the texts that this one is a near copy of: the smallest id of their items, itself among them. As found; people's words on it are decisions. */
  copies?: string[];
  /** Whose report its text says it is or rests on. */
  origins?: NamedOrigin[];
  /** What asking for its page again came to ("Check my sources"), newest first. */
  checks?: PageCheck[];
  /** "read the articles" could not fetch it: why. */
  articleTrouble?: Trouble;
  tags: Tags;
  relevance: string[];
  /** Versions it names that the catalog does not have; absent where there are none, and in items that an older Cordon read. */
  newNames?: NewName[];
  /** The rules, names and refused names it was read by. */
  rulesVersion: string;
  readAt: Instant | null;
  /** By hand. */
  starred: boolean;
  /** The reader took away a star that a rule gave. */
  unstarred?: boolean;
  /** What the reader's rules did. */
  marks?: RuleMark[];
  /** Of a document in an official register. */
  register?: RegisterFacts;
  /** Its source says that it was changed (when, as the source gives it) and its page has not been read again since. */
  changedAtSource?: string;
};

/** What a rule of the reader's does to items: keeps them in the list about restrictions, hides them from the lists, stars or tags them. */
export type RuleAction = 'keep' | 'hide' | 'star' | 'tag';

/** A rule of the reader's: a query of the search field, and what happens to the items that fit it while it is on. */
export type ReaderRule = {
  id: string;
  /** What the reader calls it; empty: its query. */
  name: string;
  query: string;
  actions: RuleAction[];
  /** The word that it tags with. */
  tag: string | null;
  on: boolean;
  addedAt: Instant;
};

/** What a rule did to an item; goes with the rule. */
export type RuleMark = { rule: string; action: RuleAction; tag?: string };

/** A text as it stood when seen; immutable, `id` is a hash of item, title and text. */
export type Revision = {
  id: string;
  item: string;
  title: string;
  text: string;
  boilerplate: (Span & { kind: string })[];
  depth: Depth;
  from: 'feed' | 'article' | 'capture' | 'paste' | 'quote' | 'page' | 'register' | 'file';
  seenAt: Instant;
  /** Of a document with numbered pages: where in `text` each begins. */
  pages?: number[];
  /** Another site that the page names as the place of this text. */
  otherSite?: string;
  /** The file it was read from: its name where it has one, its kind (`PDF`), the SHA-256 of its bytes. */
  file?: FileSeen;
  /** Why nothing of the file could be read but what its outside says (a locked PDF, pictures of pages). */
  unread?: Trouble;
};

/** A file as it was given: `name` null where it was fetched. */
export type FileSeen = { name: string | null; type: 'PDF' | 'HTML' | 'mail' | 'text' | 'Markdown'; sha256: string; bytes: number };

/** What a person decided: append-only; `undo` takes one back. Holds what it spoke of, so that it re-anchors after a rebuild. */
export type Decision = {
  id: string;
  at: Instant;
  kind: 'confirm' | 'reject' | 'date' | 'merge' | 'rescue' | 'dismiss' | 'correct' | 'refuse' | 'split' | 'join' | 'undo';
  /** Claims it speaks of (for `rescue`/`dismiss`, and a `refuse` of a name: none). */
  claims: string[];
  item: string | null;
  revision: string | null;
  /** The exact sentence it speaks of. */
  exact: string | null;
  /**
   * The values decided: `{date: '2026-06-12'}` … For `join`: `{other: item id}`, whose text its item's is a copy of; `split`: its item is a copy of none. For `undo`: `{of: decision id}`. For `refuse`: `{id, written, within}`, the thing that is not
   * meant and where: `statement` (its claims), `item`, `source` (with `source`), `outlet` (with `outlet`) or `library`.
   */
  values: Record<string, unknown>;
  by: string;
};

// ── Ledger ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** One item's (or several items') version of one field of an event. `unsaidSince`: no text gives this one any more since that day. */
export type Account = {
  field: string;
  values: { value: string; items: string[]; strength: Strength; unsaidSince?: Day }[];
  /** Why the values need not contradict each other ("may be the same moment in two time zones"). */
  note?: string;
};

/** One act that several items give accounts of; addressed by any claim in it. */
export type LedgerEvent = {
  /** The smallest claim id in it. */
  id: string;
  title: string;
  /** Where it stands on the line; null on the undated shelf. */
  date: Edtf | null;
  basis: When['basis'];
  actor: string | null;
  imposerType: 'government' | 'company' | 'institution' | null;
  org?: string;
  models: string[];
  measures: Measure[];
  status: Status;
  strength: Strength;
  ordered: Party[];
  effective: Party[];
  imposing: Place[];
  affected: Place[];
  reasons: { reason: Reason; speaker: string }[];
  contested: { what: ContestWhat; by: string }[];
  instrument: string | null;
  instrumentImplied: string | null;
  claims: string[];
  items: string[];
  /** Number of texts that differ in wording (near copies counted once). */
  separatelyWorded: number;
  accounts: Account[];
  compliesWith: string | null;
  ledTo: string[];
  /** Some claim in it is firm and stated-dated or checked by a person. */
  firm: boolean;
  /** Checked by a person (a `confirm`, `date` or `correct` decision on one of its claims). */
  reviewed: boolean;
  /** Dates that were stated and flagged, with what contradicts them. */
  flags: string[];
  /** Each telling of it: its claim and item, the date it gives the act (stated, else its upper bound), the last day its text can have been published on, whether it is firm enough to move a standing, and since when its text says it no more. */
  told: { claim: string; item: string; date: Edtf | null; on: Day | null; firm: boolean; unsaidSince?: Day }[];
  /** No text tells it any more since that day. */
  unsaidSince?: Day;
  /** Whose words the items rest on: distinct speakers and outlets. */
  origins: string[];
  /** With `published-before`: the day it cannot have happened before, where a text says so. */
  notBefore?: Day;
  /** The act's stated end. */
  until?: Day;
  /** The day an announced act is to take effect, as stated. */
  comingOn?: Day;
};

/** Two events that may be one act, and why that is not sure. */
export type SameAct = { a: string; b: string; because: string };

/** A model's access for a party in a place as of a date: a fold, never stored as truth. */
export type Standing = {
  model: string;
  place: Place;
  party: Party;
  access: Access;
  /** First day on which it certainly held; null when the act is known only by publication date. */
  since: Day | null;
  /** The act's date as stated, where it is less exact than a day (`2026-06`: `since` is then its last day). */
  sinceDate?: Edtf;
  /** Stated end of the act that carries it, or the stated day an announced change takes effect. Nothing ends by itself: it makes a check due. */
  until?: Day;
  lastEvidenceOn: Day;
  strength: Strength;
  contested: boolean;
  reviewed: boolean;
  /** Nothing firm says it any more since that day: its sources took out what they said. Nothing ends by itself: it makes a check due. */
  unsaidSince?: Day;
  /** Acts that carry it, strictest first. */
  events: string[];
  evidence: (Evidence & { item: string; claim: string })[];
};

/** Everything a library holds, as the backup has it. */
export type Library = {
  sources: Source[];
  items: Item[];
  revisions: Revision[];
  claims: Claim[];
  decisions: Decision[];
  watchlist: Entity[];
  rules: Record<string, unknown>[];
};
