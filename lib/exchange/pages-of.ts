// The pages that a statement's words stand on, as citations write them.
import type { Claim } from '../domain.ts';

/** `p. 3`, `pp. 3–4`, `pp. 3, 7`; '' where the document has no numbered pages. */
export function pagesOf({ evidence }: Pick<Claim, 'evidence'>): string {
  const pages = [...new Set(evidence.flatMap(({ page }) => page ?? []))].sort((a, b) => a - b);
  if (pages.length < 2) return pages.map((page) => `p. ${page}`).join('');
  const runs: number[][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run && run.at(-1) === page - 1) run.push(page);
    else runs.push([page]);
  }
  return `pp. ${runs.map((run) => (run.length > 1 ? `${run[0]}–${run.at(-1)}` : `${run[0]}`)).join(', ')}`;
}
