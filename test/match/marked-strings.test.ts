// Every line of test/fixtures/marked is read exactly as it is marked: every span, id and kind, and nothing else.
// A line is `text` or `title :: text`; `\n` and `\uXXXX` stand for characters; `⟦GPT-9|openai/gpt?⟧` is a version that the catalog does not have.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileCatalog } from '../../lib/catalog/catalog.ts';
import { findMentions } from '../../lib/match/find-mentions.ts';
import { mark, unmark } from './marked.ts';

const folder = new URL('../fixtures/marked/', import.meta.url);
const catalog = compileCatalog();

const written = (line: string): string =>
  line.replaceAll('\\n', '\n').replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line.trim() && !line.startsWith('#'));

describe.each(files)('%s', (name) => {
  test.each(linesOf(name))('%s', (line) => {
    const [title, body] = line.includes(' :: ') ? (line.split(' :: ') as [string, string]) : ['', line];
    const { text, spans } = unmark(written(body));
    const found = findMentions(text, catalog, { title }).map(({ start, end, id, unknownVersion }) => ({
      start,
      end,
      id: unknownVersion ? `${id}?` : id,
    }));
    expect(mark(text, found, true)).toBe(mark(text, spans, true));
  });
});

test('there are at least 200 of them', () => expect(files.flatMap(linesOf).length).toBeGreaterThanOrEqual(200));
