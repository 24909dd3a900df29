// Names for pages: the dictionary their scripts read from storage, and the matcher's word on what the dictionary could not decide.
import { browser } from 'wxt/browser';
import { type Catalog, compileCatalog } from '../catalog/catalog.ts';
import { findMentions } from '../match/find-mentions.ts';
import { dictionaryVersion, type PageDictionary, pageDictionary } from '../match/page-dictionary.ts';

/** Where content scripts find the dictionary: storage.local, so that no page waits for the worker. */
const DICTIONARY_KEY = 'names';

/** Bounds on what one page may ask to have read. */
const MOST_PARAGRAPHS = 400;
const MOST_CHARS = 400_000;

const MARKED: ReadonlySet<string> = new Set(['model', 'instrument', 'programme']);

let catalog: Catalog | null = null;

// The public catalog alone: what is painted can be seen by the page, and the reader's own names are nobody's business.
function publicCatalog(): Catalog {
  catalog ??= compileCatalog();
  return catalog;
}

/** Stores the dictionary when the catalog is another than the stored one's. */
export async function publishDictionary(): Promise<void> {
  const stored = (await browser.storage.local.get(DICTIONARY_KEY)) as { names?: PageDictionary };
  if (stored.names?.version !== dictionaryVersion(publicCatalog()))
    await browser.storage.local.set({ [DICTIONARY_KEY]: pageDictionary(publicCatalog()) });
}

/** Names in each paragraph, as the matcher reads them with the page's title for context. */
export function namesIn(paragraphs: readonly string[], title: string): { start: number; end: number; id: string }[][] {
  let chars = 0;
  return paragraphs.slice(0, MOST_PARAGRAPHS).map((text) => {
    chars += text.length;
    if (chars > MOST_CHARS) return [];
    return findMentions(text, publicCatalog(), { title })
      .filter((mention) => MARKED.has(mention.kind))
      .map(({ start, end, id }) => ({ start, end, id }));
  });
}
