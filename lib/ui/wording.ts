// Ids, dates and counts → the words people read on every screen.
import { labelOf, labelOfParty, labelOfPlace } from '../catalog/vocabulary.ts';
import type { Claim, Day, Depth, Edtf, Instant, LedgerEvent, Measure, Status } from '../domain.ts';
import { daysBetween, daysOf } from '../edtf.ts';

const NUMBER = new Intl.NumberFormat('en');
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** `1 report`, `3 reports`, `1,204 items`; `several` where the plural is irregular. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${NUMBER.format(count)} ${count === 1 ? one : several}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first letter large, the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function monthName(number: string | undefined, short: boolean): string {
  const name = MONTHS[Number(number) - 1] ?? '';
  return short ? name.slice(0, 3) : name;
}

/** An EDTF date or instant in words: `12 June 2026`, `June 2026`, `12 to 15 June 2026`, `about June 2026`. An unreadable one comes back as it is. */
export function dateWords(date: Edtf | Instant, short = false): string {
  if (date.includes('/')) {
    const [from = '', to = ''] = date.split('/');
    if (!from || !to) return from ? `from ${dateWords(from, short)}` : `until ${dateWords(to, short)}`;
    const sameMonth = from.slice(0, 7) === to.slice(0, 7) && from.length === 10 && to.length === 10;
    return sameMonth ? `${Number(from.slice(8))} to ${dateWords(to, short)}` : `${dateWords(from, short)} to ${dateWords(to, short)}`;
  }
  const about = /[~?%]$/.test(date) ? 'about ' : '';
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(date);
  if (!match) return date;
  const [, year, month, day] = match;
  if (!month) return `${about}${year}`;
  const named = `${monthName(month, short)} ${year}`;
  return day ? `${about}${Number(day)} ${named}` : `${about}${named}`;
}

/** `14 Jun`: for lines whose year is clear. */
function dayAndMonth(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(day.slice(5, 7), true)}`;
}

/** How long before `on` a day was: `today`, `1 day ago`, `159 days ago`; for a later day `in 3 days`. */
export function ageWords(day: Day, on: Day): string {
  const days = daysBetween(day, on);
  if (days === 0) return 'the same day';
  return days > 0 ? `${counted(days, 'day')} ago` : `in ${counted(-days, 'day')}`;
}

/** Where the date of an act comes from, in a few words; empty when the text states it. */
export function basisWords(event: Pick<LedgerEvent, 'date' | 'basis'>): string {
  const latest = event.date ? daysOf(event.date)?.latest : undefined;
  if (event.basis === 'published-before') return latest ? `reported ${dayAndMonth(latest)}, act undated` : 'act undated';
  if (event.basis === 'person') return 'dated by you';
  return event.basis === 'undated' ? 'no date in the text' : '';
}

// How a measure takes its object. `:` where English has no preposition for it.
const JOINS: Partial<Record<Measure, string>> = {
  'export-control': ' on ',
  suspension: ' to ',
  ban: ': ',
  'use-ban': ' for ',
  'procurement-ban': ' on ',
  'pre-release-review': ' of ',
};

// What ended or was narrowed is named by what holds now, where English has a word for it.
const ENDED: Partial<Record<Measure, { lifted: string; eased?: string; join: string }>> = {
  suspension: { lifted: 'Access restored', eased: 'Access partly restored', join: ' to ' },
  'export-control': { lifted: 'Export control lifted', eased: 'Export control eased', join: ' on ' },
  ban: { lifted: 'Ban lifted', eased: 'Ban eased', join: ' on ' },
  'procurement-ban': { lifted: 'Procurement bar lifted', eased: 'Procurement bar eased', join: ' on ' },
  'age-limit': { lifted: 'Age limit lifted', join: ' for ' },
  'identity-verification': { lifted: 'Identity check ended', join: ' for ' },
};

const STATUS_TAIL: Partial<Record<Status, string>> = {
  announced: 'announced, not yet in effect',
  withdrawn: 'dropped before taking effect',
  challenged: 'challenged in court or by appeal',
};

export type ActWords = { lead: string; join: string; tail: string };

/** The words of an act: what was done, how it joins its models, and where it stands when that is not simply in effect. */
export function actWords(act: { measures: readonly Measure[]; status: Status }): ActWords {
  const [first] = act.measures;
  const labels = act.measures.map((id, n) => (n === 0 ? labelOf(id) : labelOf(id).toLowerCase()));
  const what = listed(labels) || 'Act';
  const join = (act.measures.length === 1 && first && JOINS[first]) || ': ';
  if (act.status === 'proposed') return { lead: `Proposed: ${what.charAt(0).toLowerCase()}${what.slice(1)}`, join, tail: '' };
  if (act.status === 'eased' || act.status === 'lifted') {
    const words = first && act.measures.length === 1 ? ENDED[first] : undefined;
    const lead = words?.[act.status];
    return words && lead
      ? { lead, join: words.join, tail: '' }
      : { lead: `${what}, ${act.status === 'eased' ? 'narrowed or partly restored' : 'lifted'}`, join: ': ', tail: '' };
  }
  return { lead: what, join, tail: STATUS_TAIL[act.status] ?? '' };
}

/** A party in words (`employees-of:` by the organisation's name). */
export function partyWords(party: string, nameOf: (id: string) => string): string {
  return party.startsWith('employees-of:') ? `employees of ${nameOf(party.slice('employees-of:'.length))}` : labelOfParty(party);
}

/** `foreign nationals and minors`; empty when nobody is named. */
export function partiesWords(parties: readonly string[], nameOf: (id: string) => string): string {
  return listed(parties.map((party) => partyWords(party, nameOf)));
}

/** `Italy and European Union`; empty when no place is named. */
export function placesWords(places: readonly string[]): string {
  return listed(places.map(labelOfPlace));
}

const DEPTHS: Record<Depth, string> = { headline: 'headline only', summary: 'summary only', full: 'whole text' };

/** How much of a document was read. */
export function depthWords(depth: Depth): string {
  return DEPTHS[depth];
}

const FIELDS: Record<string, { name: string; differs: string }> = {
  date: { name: 'date', differs: 'date differs' },
  models: { name: 'models', differs: 'models differ' },
  measures: { name: 'what was done', differs: 'what was done differs' },
  status: { name: 'status', differs: 'status differs' },
  ordered: { name: 'ordered for', differs: 'ordered for differs' },
  effective: { name: 'in practice, for', differs: 'for whom differs' },
  affected: { name: 'places affected', differs: 'places differ' },
  imposing: { name: 'acting country', differs: 'acting country differs' },
  reasons: { name: 'stated reasons', differs: 'reasons differ' },
  actor: { name: 'who acted', differs: 'who acted differs' },
  strength: { name: 'how firmly it is said', differs: 'firmness differs' },
  instrument: { name: 'order', differs: 'order differs' },
  when: { name: 'date', differs: 'date differs' },
  contested: { name: 'what is contested', differs: 'what is contested differs' },
  moves: { name: 'whether it moves an access status', differs: 'whether it moves an access status differs' },
};

/** The name of a field in which versions of an act differ. */
export function fieldWords(field: string): string {
  return FIELDS[field]?.name ?? field;
}

/** That versions differ in a field, in a few words: `date differs`, `models differ`. */
export function differsWords(field: string): string {
  return FIELDS[field]?.differs ?? `${field} differs`;
}

/** `grounds contested by Anthropic`, one phrase for each. `nameOf` turns ids into names. */
export function contestWords(contested: LedgerEvent['contested'], nameOf: (id: string) => string): string[] {
  return contested.map(({ what, by }) => `${labelOf(what).toLowerCase()} contested${by ? ` by ${nameOf(by)}` : ''}`);
}

/** Who speaks in a statement: `U.S. government, via CyberBrief`, `an unnamed official`. */
export function speakerWords(claim: Pick<Claim, 'attribution'>, nameOf: (id: string) => string): string {
  const { speaker, via, notSeen } = claim.attribution;
  return [nameOf(speaker), via && via !== speaker ? `via ${nameOf(via)}` : '', notSeen ? `original by ${nameOf(notSeen)} not seen` : '']
    .filter(Boolean)
    .join(', ');
}

/** How a statement was read: "rule staff-barred", or "by its words “told”, “leave”" where no rule read it. */
export function readingWords(rule: string): string {
  const words = rule.replace(/weighed-[a-z-]+:? ?/g, 'by its words ').trimEnd();
  return words.startsWith('by its words') ? words : `rule ${words}`;
}
