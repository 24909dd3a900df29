// A page's JSON-LD blocks → the node that speaks of the page itself.

export type JsonNode = { [key: string]: unknown };

/** schema.org types of documents that have a headline and a day of publication. */
const ARTICLE =
  /(?:Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Posting|^Report|^Legislation|^PressRelease|^GovernmentDocument|^AnalysisNews|^Review|^Recipe|^HowTo|^FAQPage)$/;
const PAGE = /(?:WebPage|ItemPage|AboutPage|CreativeWork|VideoObject|Dataset|Product|Book|Chapter)$/;
/** Keys whose nodes speak of something else than the page. */
const ELSEWHERE = new Set(
  'comment review hasPart itemListElement mentions about citation isBasedOn isPartOf relatedLink relatedArticle associatedMedia video image logo author creator editor publisher breadcrumb potentialAction aggregateRating'.split(
    ' ',
  ),
);
const MOST_NODES = 5_000;

function parsed(source: string): unknown {
  const text = source.replace(/^\s*(?:<!--|<!\[CDATA\[|\/\*.*?\*\/|\/\/\s*<!\[CDATA\[)/, '').replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, '');
  try {
    return JSON.parse(text);
  } catch {
    try {
      // Raw line breaks inside strings and commas before a closing bracket are the usual faults.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly these are illegal in JSON
      return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1'));
    } catch {
      return null;
    }
  }
}

export const typesOf = (node: JsonNode): string[] =>
  [node['@type']]
    .flat()
    .filter((type): type is string => typeof type === 'string')
    .map((type) => type.replace(/^.*[/#:]/, ''));

/** First string that a value holds: itself, an array's first, or a node's `name`, `@value`, `@id` or `url`. */
export function stringOf(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'string') return first.trim() || null;
  if (typeof first === 'number') return String(first);
  if (first && typeof first === 'object') {
    const node = first as JsonNode;
    for (const key of ['name', '@value', 'headline', 'url', '@id']) if (typeof node[key] === 'string' && node[key]) return node[key].trim();
  }
  return null;
}

/** All nodes of the page's JSON-LD that may speak of the page (arrays, `@graph` and nesting followed), with a map of those that have an `@id`. */
function nodesOf(dom: Document): { nodes: JsonNode[]; byId: Map<string, JsonNode> } {
  const nodes: JsonNode[] = [];
  const byId = new Map<string, JsonNode>();
  const queue: { value: unknown; own: boolean }[] = [];
  for (const script of dom.querySelectorAll('script[type*="ld+json"]')) queue.push({ value: parsed(script.textContent ?? ''), own: true });
  for (let i = 0; i < queue.length && i < MOST_NODES; i += 1) {
    const { value, own } = queue[i] ?? { value: null, own: false };
    if (Array.isArray(value)) for (const inner of value) queue.push({ value: inner, own });
    else if (value && typeof value === 'object') {
      const node = value as JsonNode;
      if (typeof node['@id'] === 'string' && Object.keys(node).length > 1) byId.set(node['@id'], node);
      if (own && typesOf(node).length) nodes.push(node);
      for (const [key, inner] of Object.entries(node))
        if (inner && typeof inner === 'object') queue.push({ value: inner, own: own && !ELSEWHERE.has(key) });
    }
  }
  return { nodes, byId };
}

const pathOf = (address: string | null): string => {
  try {
    return new URL(address ?? '').pathname.replace(/\/+$/, '');
  } catch {
    return '';
  }
};

export type PageNodes = {
  /** The article that the page is, if it says so. */
  article: JsonNode | null;
  /** The page as such. */
  page: JsonNode | null;
  /** Follows `{"@id": …}` to the node it names. */
  follow: (value: unknown) => unknown;
};

/** The JSON-LD nodes of the page at `url` called `title`. Of several articles the one with this address or headline counts; a list of others counts as none. */
export function pageNodes(dom: Document, url: string, title: string): PageNodes {
  const { nodes, byId } = nodesOf(dom);
  const follow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(follow);
    const id = value && typeof value === 'object' ? (value as JsonNode)['@id'] : undefined;
    return typeof id === 'string' && Object.keys(value as JsonNode).length === 1 ? (byId.get(id) ?? value) : value;
  };
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)));
  const path = pathOf(url);
  const isHere = (node: JsonNode): boolean =>
    path !== '' && [node.url, node['@id'], node.mainEntityOfPage].some((value) => pathOf(stringOf(value)) === path);
  const folded = title.toLowerCase();
  const isCalled = (node: JsonNode): boolean => {
    const headline = stringOf(node.headline ?? node.name)?.toLowerCase();
    return !!headline && headline.length > 8 && (folded.includes(headline) || headline.includes(folded));
  };
  const dated = (node: JsonNode): boolean => !!node.datePublished;
  const here = articles.filter(isHere);
  const article =
    here.find(dated) ??
    here[0] ??
    articles.find((node) => folded && isCalled(node)) ??
    (articles.length <= 2 ? (articles.find(dated) ?? articles[0]) : undefined);
  const pages = nodes.filter((node) => typesOf(node).some((type) => PAGE.test(type)));
  return { article: article ?? null, page: pages.find(isHere) ?? pages[0] ?? null, follow };
}
