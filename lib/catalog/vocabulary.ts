// The closed lists that tags, statements and the ledger are made of: ids for code and exports, labels for people.
import type { Access, ContestWhat, DateKind, Measure, Reason, Status, Strength } from '../domain.ts';
import { PLACES as NAMED_PLACES } from './places.ts';

/** One term of a closed list. `note` is its scope note, `example` a phrase as texts write it. */
export type Term<Id extends string> = { id: Id; label: string; note: string; example?: string };

/** What is done to access; several may hold for one act. */
export const MEASURES: readonly Term<Measure>[] = [
  {
    id: 'export-control',
    label: 'Export control',
    note: 'A licence or permission is needed to export, release or share a model, its weights or access to it; deemed exports too.',
  },
  { id: 'suspension', label: 'Access suspended', note: 'Access that existed is stopped for now.' },
  { id: 'ban', label: 'Banned', note: 'A model or service is prohibited for the public of a place, or blocked by a state.' },
  { id: 'use-ban', label: 'Internal use barred', note: 'Its use is barred inside an institution or on its devices.' },
  { id: 'procurement-ban', label: 'Procurement bar', note: 'Buying it is barred; supply-chain-risk designations.' },
  { id: 'trusted-access', label: 'Approved users only', note: 'Only vetted users, named partners or approved organisations get it.' },
  { id: 'staged-release', label: 'Staged release', note: 'It reaches users in announced widening steps, waitlists or limited previews.' },
  { id: 'withheld', label: 'Not released', note: 'It exists and is not released, or not released in a place.' },
  { id: 'geo-block', label: 'Blocked by vendor, by place', note: 'The vendor refuses users of a place.' },
  { id: 'account-block', label: 'Customers cut off', note: 'The vendor cuts off named customers, owners or accounts.' },
  { id: 'identity-verification', label: 'Identity check', note: 'Access turns on proof of identity.' },
  { id: 'age-limit', label: 'Age limit', note: 'Access turns on age.' },
  {
    id: 'pre-release-review',
    label: 'Review before release',
    note: 'Testing, inspection or clearance before release, by or for a government.',
  },
  {
    id: 'release-conditions',
    label: 'Duties before or after release',
    note: 'Duties that must be met to release or serve a model; general AI law.',
  },
  { id: 'license-terms', label: 'Licence terms', note: 'A licence excludes users, uses or places.' },
  { id: 'app-store-removal', label: 'Removed from app stores', note: 'A store must drop or drops the app.' },
  {
    id: 'general-release',
    label: 'Generally released',
    note: 'First general availability, or again. Not a restriction; folded all the same.',
  },
  { id: 'retirement', label: 'Discontinued', note: 'The developer ends the model. Not a restriction; folded all the same.' },
];

/** Where the act stands, as the text tells it. */
export const STATUSES: readonly Term<Status>[] = [
  { id: 'proposed', label: 'Proposed', note: 'Considered, drafted or planned; nobody has decided.' },
  { id: 'announced', label: 'Announced, not yet in effect', note: 'Decided and said, to take effect later.' },
  { id: 'in-force', label: 'In effect', note: 'It holds as the text is written.' },
  { id: 'eased', label: 'Narrowed or partly restored', note: 'It holds for fewer than before.' },
  { id: 'lifted', label: 'Lifted', note: 'It ended; access is as before it.' },
  { id: 'withdrawn', label: 'Dropped before taking effect', note: 'It never came into effect.' },
  { id: 'challenged', label: 'Challenged', note: 'Before a court or under formal appeal.' },
  { id: 'none', label: 'No act reported', note: 'The text reports no act.' },
];

/** Who has it: derived by the ledger, never typed in. */
export const ACCESS: readonly Term<Access>[] = [
  { id: 'unreleased', label: 'Not yet released', note: 'Announced or known, and nobody outside has it.' },
  { id: 'withheld', label: 'Not released here', note: 'It exists and this party does not get it.' },
  { id: 'limited', label: 'Approved users only', note: 'Vetted or named users have it.' },
  { id: 'available', label: 'Generally available', note: 'Anyone may use it.' },
  { id: 'available-limited', label: 'Available with exceptions', note: 'Anyone may, but for conditions or exclusions.' },
  { id: 'suspended', label: 'Suspended', note: 'Access that existed is stopped for now.' },
  { id: 'blocked', label: 'Blocked by a state', note: 'A state forbids or controls it.' },
  { id: 'retired', label: 'Discontinued by developer', note: 'The developer ended it.' },
  { id: 'unknown', label: 'Unknown', note: 'The evidence does not say.' },
];

/** Stated reasons; each belongs to a speaker. */
export const REASONS: readonly Term<Reason>[] = [
  { id: 'national-security', label: 'National security', note: 'National security or defence is given as the ground.' },
  { id: 'cyber-misuse', label: 'Cyber misuse', note: 'Hacking, exploits, cyberattacks.' },
  { id: 'bio-misuse', label: 'Biological misuse', note: 'Biological or chemical weapons.' },
  { id: 'jailbreak', label: 'Jailbreak found', note: 'A way round the safeguards is known.' },
  { id: 'misuse', label: 'Misuse', note: 'Misuse, of no stated kind.' },
  { id: 'misinformation-misuse', label: 'Misinformation', note: 'Fake news, deepfakes, election interference.' },
  { id: 'distillation-ip', label: 'Distillation or theft', note: 'Copying a model through its answers or stealing it.' },
  { id: 'unauthorised-access', label: 'Unauthorised access', note: 'Somebody got in who was not allowed to.' },
  { id: 'privacy', label: 'Privacy', note: 'Personal data.' },
  { id: 'data-security', label: 'Data security', note: 'Confidential or official data may leak.' },
  { id: 'minors-safety', label: 'Safety of minors', note: 'Children and teenagers.' },
  { id: 'academic-integrity', label: 'Academic integrity', note: 'Cheating and plagiarism.' },
  { id: 'regulatory-compliance', label: 'Regulatory compliance', note: 'A law or regulator requires or might object.' },
  { id: 'commercial', label: 'Commercial', note: 'Revenue, competition, capacity.' },
  { id: 'foreign-influence', label: 'Foreign adversary control or access', note: 'A foreign state controls it or might get it.' },
  { id: 'human-rights', label: 'Human rights', note: 'Surveillance, discrimination, rights.' },
  { id: 'sovereignty', label: 'Sovereignty', note: 'Own infrastructure, independence.' },
  { id: 'copyright', label: 'Copyright', note: 'Works used without permission.' },
  { id: 'ethics-safety', label: 'Ethics and safety', note: 'AI safety or ethics in general.' },
];

/** How firmly it is said. */
export const STRENGTHS: readonly Term<Strength>[] = [
  { id: 'confirmed', label: 'On the record', note: 'The actor or an official source speaks, or its public act is relayed as its act.' },
  { id: 'reported', label: 'Press report', note: 'The press tells of it; nobody is on the record.' },
  { id: 'rumoured', label: 'Unverified', note: 'Unverified, leaked, close to.' },
  { id: 'disputed', label: 'Disputed', note: 'A party contradicts the facts or the grounds.' },
  { id: 'opinion', label: 'Opinion', note: 'Comment, essay, petition.' },
  { id: 'forecast', label: 'Prediction or scenario', note: 'What may come.' },
];

/** What may be contested. */
export const CONTEST: readonly Term<ContestWhat>[] = [
  { id: 'facts', label: 'Facts', note: 'That it happened.' },
  { id: 'scope', label: 'Scope', note: 'Whom it concerns.' },
  { id: 'grounds', label: 'Grounds', note: 'Why it was done.' },
  { id: 'legality', label: 'Legality', note: 'Whether it was lawful.' },
];

/** Kinds of dates. */
export const DATE_KINDS: readonly Term<DateKind>[] = [
  { id: 'published', label: 'Published', note: 'The text.' },
  { id: 'modified', label: 'Modified', note: 'The text.' },
  { id: 'announced', label: 'Announced', note: 'The act.' },
  { id: 'signed', label: 'Signed', note: 'The act.' },
  { id: 'occurred', label: 'Happened', note: 'The act.' },
  { id: 'effective', label: 'Takes effect', note: 'The act.' },
  { id: 'applies', label: 'Applies from', note: 'Duties under the act.' },
  { id: 'expires', label: 'Expires', note: 'The act.' },
  { id: 'captured', label: 'Accessed', note: 'By the reader.' },
];

/** Parties with fixed labels; `nationals:XX` and the like are put together by `labelOfParty`. */
const PARTIES: Record<string, string> = {
  everyone: 'everyone',
  'foreign-nationals': 'foreign nationals',
  'foreign-persons': 'foreign persons',
  enterprises: 'enterprises',
  'named-organisations': 'named organisations',
  'vetted-users': 'vetted users',
  researchers: 'researchers',
  'api-developers': 'API developers',
  consumers: 'consumers',
  minors: 'minors',
  'open-weight-users': 'users of the open weights',
};

/** Places that are no country code. */
const PLACES: Record<string, string> = { GLOBAL: 'Worldwide', 'NON-US': 'Outside the US', EUROPE: 'Europe', EU: 'European Union' };

const PARTS = new Map(NAMED_PLACES.map(({ id, name }) => [id, name] as const));

const regionNames = new Intl.DisplayNames(['en'], { type: 'region' });

/** English name of a place id (`IT` → Italy, `US-CA` → California, `GLOBAL` → Worldwide); an unknown id comes back as it is. */
export function labelOfPlace(place: string): string {
  const known = PLACES[place];
  if (known) return known;
  if (!/^[A-Z]{2}$/.test(place)) return PARTS.get(place) ?? place;
  return regionNames.of(place) ?? place;
}

/** English words for a party id (`nationals:CN` → nationals of China). An unknown id comes back as it is. */
export function labelOfParty(party: string): string {
  const known = PARTIES[party];
  if (known) return known;
  const [kind, of = ''] = party.split(':');
  if (kind === 'nationals') return `nationals of ${labelOfPlace(of)}`;
  if (kind === 'residents') return `residents of ${labelOfPlace(of)}`;
  if (kind === 'government') return `government of ${labelOfPlace(of)}`;
  if (kind === 'employees-of') return `employees of ${of}`;
  return party;
}

const LABELS = new Map<string, string>(
  [...MEASURES, ...STATUSES, ...ACCESS, ...REASONS, ...STRENGTHS, ...CONTEST, ...DATE_KINDS].map((term) => [term.id, term.label]),
);
// The same id names a measure and an access state (`withheld`); screens that show access ask for it by name.
const ACCESS_LABELS = new Map<string, string>(ACCESS.map((term) => [term.id, term.label]));

/** Label of a term id from any closed list but access; an unknown id comes back as it is. */
export function labelOf(id: string): string {
  return id === 'withheld' ? 'Not released' : (LABELS.get(id) ?? id);
}

/** Label of an access status. */
export function labelOfAccess(id: Access): string {
  return ACCESS_LABELS.get(id) ?? id;
}
