// The labels must hold to the vocabulary and their evidence must stand in the text: a label that does not would measure nothing.
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { MEASURES, REASONS, STATUSES, STRENGTHS } from '../../lib/catalog/vocabulary.ts';
import { readLabelled } from './read-labelled.ts';

const catalog = compileCatalog();
const ids = (terms: readonly { id: string }[]): string[] => terms.map((term) => term.id);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const FOLDERS = ['docs-varied', 'docs-wild', 'docs-fresh'];

describe.each(FOLDERS.flatMap(readLabelled).map(({ name, doc }) => [name, doc] as const))('%s', (name, doc) => {
  const { gold } = doc;
  const told = gold.acts ?? [];
  const stated = [...gold.event_dates, ...gold.event_dates_relative];

  test('names the file it stands in', () => {
    expect(`${doc.id}.json`).toBe(name);
    expect(doc.published).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('uses the words of the vocabulary and the catalog', () => {
    expect(ids(MEASURES)).toEqual(expect.arrayContaining([...gold.restriction_kinds, ...told.flatMap((act) => act.measures)]));
    expect(ids(STATUSES)).toEqual(expect.arrayContaining([gold.status, ...told.map((act) => act.status)]));
    expect(ids(REASONS)).toEqual(expect.arrayContaining(gold.reasons));
    expect(['model', 'compute', 'none']).toContain(gold.scope);
    if (gold.claim_strength !== null) expect(ids(STRENGTHS)).toContain(gold.claim_strength);
    expect(gold.models).toEqual(expect.arrayContaining([...gold.subject_models, ...told.flatMap((act) => act.models)]));
    for (const id of [...gold.models, ...gold.orgs, ...gold.programs]) expect(catalog.byId.has(id), id).toBe(true);
    for (const place of [...gold.jurisdictions.imposing, ...gold.jurisdictions.affected])
      expect(place).toMatch(/^(?:GLOBAL|NON-US|EUROPE|[A-Z]{2}(?:-[A-Z]{2,3})?)$/);
  });

  test('proves each label by words of the text', () => {
    const whole = `${doc.title}\n${doc.text}`;
    const quoted = [
      ...Object.values(gold.evidence),
      ...gold.traps,
      ...gold.instruments_implied,
      ...gold.instruments.map((one) => one.text),
      ...stated.flatMap((one) => [one.as_stated, one.evidence]),
      ...told.map((act) => act.evidence),
    ];
    for (const words of quoted) expect(whole).toContain(words);
    for (const act of told) expect(catalog.byId.has(act.actor) || whole.includes(act.actor), act.actor).toBe(true);
  });

  test('labels a restriction in full, and nothing else as one', () => {
    expect(gold.scope === 'model').toBe(gold.relevant);
    expect(Object.keys(gold.evidence)).toEqual(gold.relevant ? ['relevant', 'restriction_kinds', 'status'] : []);
    expect(gold.restriction_kinds.length > 0).toBe(gold.relevant);
    expect(gold.claim_strength !== null && gold.imposer_type !== null).toBe(gold.relevant);
    if (!gold.relevant) expect([gold.status, ...gold.subject_models, ...gold.reasons, ...told]).toEqual(['none']);
    if (gold.imposer_type === 'government') expect(gold.jurisdictions.imposing).not.toEqual([]);
    if (gold.imposer_type === 'company') expect(gold.jurisdictions.imposing).toEqual([]);
  });

  test('dates each event on the weekday the text names, and links acts that it tells', () => {
    for (const { date, as_stated } of stated) {
      expect(date).toMatch(/^\d{4}(?:-\d{2}){0,2}$/);
      const weekday = WEEKDAYS.find((day) => as_stated.includes(day));
      if (weekday) expect(WEEKDAYS[new Date(date).getUTCDay()]).toBe(weekday);
    }
    for (const act of told) if (act.complies_with) expect(told.map((one) => one.id)).toContain(act.complies_with);
    if (told.length > 0) expect(told.some((act) => act.complies_with)).toBe(true);
  });
});
