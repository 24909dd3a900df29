// What an official register says of an item's document, as it says it: rows of its facts.
import type { ComponentChildren } from 'preact';
import { registerOf } from '../collect/registers.ts';
import type { RegisterFacts } from '../domain.ts';
import { dateWords } from './wording.ts';

export function RegisterRows({ facts }: { facts: RegisterFacts }) {
  const register = registerOf(facts.register);
  const rows: [name: string, value: ComponentChildren][] = [
    ['Register', register?.name ?? facts.register],
    [register?.labels.number ?? 'Document', facts.number],
    ['Type', facts.type],
    ['Agencies', facts.agencies.join(', ')],
    [register?.labels.parts ?? 'Parts', facts.parts.join(', ')],
    ['Effective', facts.effectiveOn ? dateWords(facts.effectiveOn) : null],
    ['Docket', facts.docketIds.join(', ')],
    ['Citation', facts.citation],
  ];
  return (
    <>{rows.filter(([, value]) => value).map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}</>
  );
}
