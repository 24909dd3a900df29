// The labelled texts of our own writing, as their files have them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A date of an act: as EDTF, in the text's words, with the words that prove it. */
type StatedLabel = { date: string; as_stated: string; evidence: string };
type ActLabel = {
  id: string;
  actor: string;
  models: string[];
  measures: string[];
  status: string;
  complies_with?: string;
  evidence: string;
};

/** What a text says, in the words of the vocabulary; every `evidence` is words of the text. */
export type Labels = {
  relevant: boolean;
  /** Readers would disagree whether it is relevant. */
  borderline: boolean;
  scope: string;
  models: string[];
  subject_models: string[];
  programs: string[];
  orgs: string[];
  instruments: { id: string; text: string }[];
  instruments_implied: string[];
  jurisdictions: { imposing: string[]; affected: string[] };
  imposer_type: string | null;
  restriction_kinds: string[];
  status: string;
  reasons: string[];
  claim_strength: string | null;
  event_dates: StatedLabel[];
  event_dates_relative: StatedLabel[];
  evidence: { relevant?: string; restriction_kinds?: string; status?: string };
  traps: string[];
  acts?: ActLabel[];
};
export type Labelled = { id: string; url?: string; title: string; text: string; published: string | null; gold: Labels };

/** The labelled texts of a folder of test/fixtures with the names of their files, in the order of these. */
export function readLabelled(folder: string): { name: string; doc: Labelled }[] {
  const path = join(import.meta.dirname, '../fixtures', folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({ name, doc: JSON.parse(readFileSync(join(path, name), 'utf8')) as Labelled }));
}
