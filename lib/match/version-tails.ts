// What may follow a model's name and still belong to it (versions, tiers, sizes, dates), and what only looks like it.

/**
 * Tiers: part of the written name, never a model of their own unless the catalog has them. `any` may follow after a space, `loose` too
 * when capitalised, `hyphen` only when tied on. */
export const TIERS: ReadonlyMap<string, 'any' | 'loose' | 'hyphen'> = new Map([
  ...'mini nano'.split(' ').map((word) => [word, 'any'] as const),
  ...'flash pro ultra lite turbo thinking instant instruct preview heavy reasoning scout maverick behemoth coder omni vl air exp max plus deep think opus sonnet haiku speciale experimental fast it'
    .split(' ')
    .map((word) => [word, 'loose'] as const),
  ...'medium small large high low base chat vision image code codex latest distill video audio live zero beta quantized gguf fp'
    .split(' ')
    .map((word) => [word, 'hyphen'] as const),
]);

/**
 * Words that, capitalised or tied on behind a version, make a model of their own. Where the catalog does not have it, it is an unknown member
 * of the family and not the version alone: who may use GPT-5.5 says nothing of GPT-5.5-Cyber.
 */
export const VARIANTS: ReadonlySet<string> = new Set('cyber bio biodefense gov rosalind'.split(' '));

/** Letters that may be tied to a version and belong to it: vision, omni. */
export const LETTERED: ReadonlySet<string> = new Set(['v', 'o']);

/** A number before one of these counts or measures; it is no version. */
export const UNITS: ReadonlySet<string> = new Set(
  'percent per cent day days week weeks month months year years hour hours minute minutes second seconds times million billion trillion dollars euros points am pm degrees miles km gb tb'.split(
    ' ',
  ),
);

/** After an unregistered number even these show that it counts things (`gave Mythos 50 partners`). */
export const COUNTED: ReadonlySet<string> = new Set(
  'people partners organisations organizations companies firms users countries researchers customers employees students banks agencies states vulnerabilities bugs tests prompts languages models of out other more new major different'.split(
    ' ',
  ),
);
