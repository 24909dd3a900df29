// Five articles with their labels and the acts they tell of, kept beside the project and never in it: what was read of them, held against the labels.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Claim, Tags } from '../../lib/domain.ts';

export type Seed = { id: string; file: string; title: string | null; published: string | null; gold: Record<string, unknown> };

type Told = {
  id: string;
  seed: string;
  actor: string[];
  models: string[];
  measures: string[];
  status: string[];
  ordered?: string[];
  effective?: string[];
  contested?: { what: string[]; by: string };
  complies_with?: string;
  optional?: boolean;
};

/** What was read of one seed. */
export type Read = { seed: string; claims: readonly Claim[]; tags: Tags };

// Labels that a reading must have exactly; the others are told and not asked for.
const ASKED = ['subject_models', 'programs', 'restriction_kinds'] as const;

/** The seeds of a gold folder. */
export function seedsOf(dir: string): Seed[] {
  return JSON.parse(readFileSync(join(dir, 'seeds_gold.json'), 'utf8')) as Seed[];
}

const some = (want: string[] | undefined, got: readonly string[]): boolean => !want?.length || want.some((value) => got.includes(value));

function tells(claim: Claim, told: Told): boolean {
  return (
    told.actor.includes(claim.actor ?? '') &&
    told.models.every((model) => claim.models.includes(model)) &&
    claim.models.every((model) => told.models.includes(model)) &&
    some(told.measures, claim.measures) &&
    told.status.includes(claim.status) &&
    some(told.ordered, claim.ordered) &&
    some(told.effective, claim.effective) &&
    (!told.contested || claim.contested.some((one) => one.by === told.contested?.by && told.contested.what.includes(one.what)))
  );
}

/** Every required act that no claim tells, every claim with the wrong kind of actor, every label that differs: `wrong` is empty when all is read. `lines` says everything for people. */
export function checkSeeds(dir: string, reads: readonly Read[]): { wrong: string[]; lines: string[] } {
  const { acts } = JSON.parse(readFileSync(join(dir, 'seeds_acts.json'), 'utf8')) as { acts: Told[] };
  const wrong: string[] = [];
  const lines: string[] = [];
  const hitOf = new Map<string, Claim>();
  for (const told of acts) {
    const hit = reads.find((read) => read.seed === told.seed)?.claims.find((claim) => tells(claim, told));
    if (hit) hitOf.set(told.id, hit);
    else if (!told.optional) wrong.push(`${told.id} is not read`);
    const dates = hit?.dates.map((date) => `${date.raw} (${date.edtf}${date.flag ? `, ${date.flag}` : ''})`).join('; ');
    lines.push(
      `${hit ? '✓' : told.optional ? '–' : '✗'} ${told.id}${hit ? `  ${hit.measures.join('+')} ${hit.status}, ${hit.when.basis}${dates ? `, ${dates}` : ''}` : ''}`,
    );
  }
  for (const told of acts) {
    if (told.complies_with && hitOf.get(told.id)?.compliesWith !== hitOf.get(told.complies_with)?.id)
      wrong.push(`${told.id} is not linked to ${told.complies_with}`);
  }
  for (const { seed, claims } of reads) {
    for (const claim of claims) {
      if (claim.measures.includes('export-control') && claim.imposerType !== 'government')
        wrong.push(`${seed}: a company orders an export control`);
      if (claim.measures.includes('suspension') && claim.imposerType !== 'company') wrong.push(`${seed}: a government switches models off`);
    }
  }
  for (const { id, gold } of seedsOf(dir)) {
    const tags = reads.find((read) => read.seed === id)?.tags as Record<string, unknown> | undefined;
    const sorted = (value: unknown): string => JSON.stringify([...((value as string[] | undefined) ?? [])].sort());
    const asked = ASKED.filter((key) => sorted(gold[key]) !== sorted(tags?.[key])).map(String);
    for (const key of ['status', 'claim_strength']) if (tags?.[key] !== gold[key]) asked.push(key);
    const differs = asked.map((key) => `${key} ${JSON.stringify(tags?.[key])}, labelled ${JSON.stringify(gold[key])}`);
    if (differs.length) wrong.push(`${id}: ${differs.join('; ')}`);
    lines.push(`${id}: ${differs.length ? differs.join('; ') : 'labels as given'}`);
  }
  lines.push(...wrong.map((line) => `✗ ${line}`));
  return { wrong, lines };
}
