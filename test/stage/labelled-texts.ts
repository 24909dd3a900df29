// The texts of test/fixtures/labelled: written for it, one a line, each sentence with the acts and reasons that it tells.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.ts';

const DIR = join(ROOT, 'test/fixtures/labelled');

/** An act as a label tells it. */
export type Act = [measure: string, status: string, by: string];
type Labels = [acts: Act[], reasons: string[]];
/** One labelled text: `t` of its title, `s` each sentence with its own; `rel`: about restrictions, or arguably (`b`). */
export type Labelled = {
  id: string;
  k: string;
  d: string;
  title: string;
  t: Labels;
  s: [text: string, ...labels: Labels][];
  rel: 0 | 1 | 'b';
  str: string | null;
  subj: string[];
  imp: string[];
  aff: string[];
};

/** The labelled texts of a folder, in the order of its files. Throws on a line that is no JSON. */
export function labelledTexts(dir: string = DIR): Labelled[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(join(dir, name), 'utf8')
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => JSON.parse(line) as Labelled),
    );
}
