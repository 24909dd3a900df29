// What an event is called: one plain sentence out of its actor, measure, status and models.
import { labelOfPlace } from '../catalog/vocabulary.ts';
import type { Measure, Place, Status } from '../domain.ts';
import { type EntityOf, nameOfEntity } from './actors.ts';

/** A measure in words. `by`: who did it is known; `done`: nobody is named; `noun`: the thing itself, with other statuses. `{m}` models, `{a}` actor, `{p}` ` in Italy` or nothing. */
type Words = { by: string; done: string; noun: string; eased?: string; lifted?: string };

const WORDS: Record<Measure, Words> = {
  'export-control': { by: '{a} puts {m} under export control', done: '{m} put under export control', noun: 'export control on {m}' },
  ban: { by: '{a} bans {m}{p}', done: '{m} banned{p}', noun: 'a ban on {m}{p}' },
  suspension: {
    by: '{a} suspends access to {m}{p}',
    done: 'Access to {m} suspended{p}',
    noun: 'a suspension of access to {m}{p}',
    eased: '{a} partly restores access to {m}{p}',
    lifted: '{a} restores access to {m}{p}',
  },
  withheld: {
    by: '{a} does not release {m}{p}',
    done: '{m} not released{p}',
    noun: 'withholding {m}{p}',
    eased: '{a} lets some users have {m}{p}',
    lifted: '{a} releases {m}{p}',
  },
  'trusted-access': {
    by: '{a} limits {m} to approved users',
    done: '{m} limited to approved users',
    noun: 'limiting {m} to approved users',
    eased: '{a} widens the circle of approved users of {m}',
    lifted: '{a} opens {m} to all users',
  },
  'staged-release': {
    by: '{a} releases {m} in stages',
    done: '{m} released in stages',
    noun: 'a staged release of {m}',
    eased: '{a} widens the staged release of {m}',
    lifted: '{a} completes the staged release of {m}',
  },
  'geo-block': { by: '{a} blocks users{p} from {m}', done: 'Users{p} blocked from {m}', noun: 'blocking users{p} from {m}' },
  'account-block': { by: '{a} cuts customers off from {m}', done: 'Customers cut off from {m}', noun: 'cutting customers off from {m}' },
  'license-terms': { by: '{a} excludes users of {m} by licence', done: 'Users of {m} excluded by licence', noun: 'licence limits on {m}' },
  'app-store-removal': {
    by: '{a} has {m} removed from app stores{p}',
    done: '{m} removed from app stores{p}',
    noun: 'removing {m} from app stores{p}',
  },
  'use-ban': { by: '{a} bars internal use of {m}', done: 'Internal use of {m} barred{p}', noun: 'a bar on internal use of {m}' },
  'procurement-ban': { by: '{a} bars buying {m}', done: 'Buying {m} barred{p}', noun: 'a bar on buying {m}' },
  'identity-verification': {
    by: '{a} requires proof of identity for {m}',
    done: 'Proof of identity required for {m}',
    noun: 'an identity check for {m}',
  },
  'age-limit': { by: '{a} sets an age limit for {m}', done: 'Age limit set for {m}', noun: 'an age limit for {m}' },
  'pre-release-review': {
    by: '{a} requires a review of {m} before release',
    done: 'Review of {m} required before release',
    noun: 'a review of {m} before release',
  },
  'release-conditions': { by: '{a} sets duties for releasing {m}', done: 'Duties set for releasing {m}', noun: 'duties for releasing {m}' },
  'general-release': { by: '{a} releases {m} to everyone', done: '{m} released to everyone', noun: 'a general release of {m}' },
  retirement: { by: '{a} discontinues {m}', done: '{m} discontinued', noun: 'the end of {m}' },
};

/** Statuses other than in effect: with an actor, and without. */
const STATUS_WORDS: Record<Exclude<Status, 'in-force'>, [by: string, done: string]> = {
  proposed: ['{a} considers {n}', '{n} considered'],
  announced: ['{a} announces {n}', '{n} announced'],
  eased: ['{a} narrows {n}', '{n} narrowed'],
  lifted: ['{a} lifts {n}', '{n} lifted'],
  withdrawn: ['{a} drops {n}', '{n} dropped'],
  challenged: ['{n} challenged', '{n} challenged'],
  none: ['{n}, no act reported', '{n}, no act reported'],
};

/** Of several measures, the first of these names the event. */
export const LEADING: readonly Measure[] = Object.keys(WORDS) as Measure[];

/** Places that take an article. */
const WITH_ARTICLE = new Set(['EU', 'US', 'GB', 'NL', 'AE', 'PH']);
const placeName = (place: Place): string => `${WITH_ARTICLE.has(place) ? 'the ' : ''}${labelOfPlace(place)}`;

function listed(names: readonly string[]): string {
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
}

/** The event in plain words, e.g. "U.S. government puts Fable 5 and Mythos 5 under export control". Names come from the catalog. */
export function titleOf(
  event: {
    actor: string | null;
    org?: string;
    models: readonly string[];
    measures: readonly Measure[];
    status: Status;
    affected: readonly Place[];
  },
  entityOf: EntityOf,
): string {
  const name = (id: string): string => nameOfEntity(id, entityOf);
  const measure = LEADING.find((one) => event.measures.includes(one));
  const owned =
    event.org && event.org !== event.actor
      ? `${name(event.org)}’s models`
      : event.actor === event.org && event.org
        ? 'its models'
        : 'AI models';
  const models = event.models.length ? listed(event.models.map(name)) : owned;
  const places = event.affected.filter((place) => place !== 'GLOBAL' && place !== 'NON-US');
  const words = measure ? WORDS[measure] : null;
  const fill = (template: string): string =>
    template
      .replaceAll('{n}', words?.noun ?? 'an act on {m}')
      .replaceAll('{a}', event.actor ? name(event.actor) : '')
      .replaceAll('{m}', models)
      .replaceAll('{p}', places.length ? ` in ${listed(places.map(placeName))}` : '');
  const own = event.actor && (event.status === 'eased' ? words?.eased : event.status === 'lifted' ? words?.lifted : undefined);
  const [by, done] =
    event.status === 'in-force' ? [words?.by ?? '{a} acts on {m}', words?.done ?? 'An act on {m}'] : STATUS_WORDS[event.status];
  const title = fill(own || (event.actor ? by : done));
  return title.charAt(0).toUpperCase() + title.slice(1);
}
