// Sources worth beginning with: all off until the reader chooses. One line each, under the heading of its group:
// name | address | kind (empty: a feed) | day on which a public list's own check saw it answer (empty: none recorded) | what to know of it
// None was fetched while the list was made: the days are those of the lists that were looked through, and screens say so.
// Not offered, because they refused or were gone when last checked: bis.gov, commerce.gov, cisa.gov, oecd.ai, the Parliament's press feed, euractiv.com.
const LINES = `
# official | Governments and regulators
Federal Register: Bureau of Industry and Security | https://www.federalregister.gov/api/v1/documents.json?conditions[agencies][]=industry-and-security-bureau | register | 2026-09-10 | export controls; each with its number, parts and effective day; the day is that of its RSS form
Federal Register: “artificial intelligence” | https://www.federalregister.gov/api/v1/documents.json?conditions[term]=%22artificial+intelligence%22 | register | 2026-09-10 | its past can be read by dates; the day is that of its RSS form
Federal Register: documents before publication | https://www.federalregister.gov/api/v1/public-inspection-documents/current.json | register | | public inspection, a day or more ahead
White House: presidential actions | https://www.whitehouse.gov/presidential-actions/feed/ | | 2026-09-10 |
White House: executive orders | https://www.whitehouse.gov/presidential-actions/executive-orders/feed/ | | 2026-09-10 | also in presidential actions
White House: news | https://www.whitehouse.gov/news/feed/ | | 2026-09-10 |
White House: briefings and statements | https://www.whitehouse.gov/briefings-statements/feed/ | | 2026-09-10 |
NIST: news | https://www.nist.gov/news-events/news/rss.xml | | 2026-06-19 |
NTIA | https://www.ntia.gov/rss.xml | | 2026-06-19 | another check, in September, could not connect
FTC: press releases | https://www.ftc.gov/feeds/press-release.xml | | 2026-06-19 |
US Trade Representative | https://ustr.gov/rss.xml | | |
Congress: most viewed bills | https://www.congress.gov/rss/most-viewed-bills.xml | | |
Congress: bills presented to the President | https://www.congress.gov/rss/presented-to-president.xml | | |
European Commission: press corner | https://ec.europa.eu/commission/presscorner/api/rss?language=en | | 2026-09-10 |
European Commission: digital strategy | https://digital-strategy.ec.europa.eu/en/rss.xml | | 2026-06-19 | carries the news of the AI Office, which has no feed of its own
EUR-Lex: Official Journal, L series | https://eur-lex.europa.eu/EN/display-feed.rss?rssId=222 | | | the list that saw it answer gives its address in part
EDPB: news | https://www.edpb.europa.eu/feed/news_en | | 2026-06-19 |
CNIL (France) | https://www.cnil.fr/fr/rss.xml | | 2026-06-19 | in French: kept, not read by the rules
Garante (Italy) | https://www.garanteprivacy.it/o/gpdp-rss/rss?t=news | | 2026-06-19 | in Italian: kept, not read by the rules
UK: Science, Innovation and Technology | https://www.gov.uk/search/news-and-communications.atom?organisations[]=department-for-science-innovation-and-technology | | 2026-06-19 |
UK: AI Security Institute | https://www.gov.uk/government/organisations/ai-security-institute.atom | | |
UK: Information Commissioner | https://www.gov.uk/government/organisations/information-commissioner-s-office.atom | | 2026-06-19 |
UK: Competition and Markets Authority | https://www.gov.uk/government/organisations/competition-and-markets-authority.atom | | 2026-06-19 |
EU AI Act explorer | https://artificialintelligenceact.eu/feed/ | | 2026-08-21 | a think tank’s, not the Union’s
UK: AI Security Institute, its work | https://www.aisi.gov.uk/work | page | |
Cyberspace Administration of China | https://www.cac.gov.cn/ | page | | in Chinese: kept, not read by the rules

# labs | Labs and platforms
OpenAI | https://openai.com/news/rss.xml | | 2026-10-08 |
Google DeepMind | https://deepmind.google/blog/rss.xml | | 2026-10-08 |
Google: AI | https://blog.google/innovation-and-ai/technology/ai/rss/ | | 2026-10-08 |
Google Research | https://research.google/blog/rss/ | | 2026-10-08 |
Google for Developers | https://developers.googleblog.com/feeds/posts/default/ | | 2026-10-08 |
Meta: newsroom | https://about.fb.com/news/feed/ | | 2026-10-08 | the Meta AI blog has no feed
Meta: engineering | https://engineering.fb.com/feed/ | | 2026-10-08 |
Microsoft: AI | https://news.microsoft.com/source/topics/ai/feed/ | | 2026-10-08 |
Microsoft Research | https://www.microsoft.com/en-us/research/feed/ | | 2026-10-08 |
Mistral | https://mistral.ai/news/rss | | 2026-10-08 |
Hugging Face | https://huggingface.co/blog/feed.xml | | 2026-10-08 |
NVIDIA | https://blogs.nvidia.com/feed/ | | 2026-10-08 |
Qwen | https://qwenlm.github.io/blog/index.xml | | 2026-10-08 | answered, with nothing recent
Claude: service status | https://status.claude.com/history.atom | | |
OpenAI: service status | https://status.openai.com/history.atom | | |
Anthropic | https://www.anthropic.com/sitemap.xml | sitemap /news/ | | that it has no feed was checked on 8 Oct 2026
xAI | https://x.ai/sitemap.xml | sitemap /news/ | | where news stand in its map was not checked
Cohere | https://cohere.com/sitemap.xml | sitemap /blog/ | | where news stand in its map was not checked
Anthropic: supported countries | https://www.anthropic.com/supported-countries | page | |
Claude API: supported regions | https://platform.claude.com/docs/en/api/supported-regions | page | |
OpenAI API: supported countries | https://help.openai.com/en/articles/5347006 | page | |
OpenAI: deployment safety | https://deploymentsafety.openai.com/ | page | |
Anthropic: red team | https://red.anthropic.com/ | page | |

# research | Research and law
CSET | https://cset.georgetown.edu/feed/ | | 2026-09-11 |
Lawfare | https://www.lawfaremedia.org/feeds/articles | | 2026-08-21 |
Tech Policy Press | https://www.techpolicy.press/rss/feed.xml | | 2026-09-11 |
METR | https://metr.org/feed.xml | | 2026-09-11 |
Future of Life Institute | https://futureoflife.org/feed/ | | 2026-09-11 |
AI Now Institute | https://ainowinstitute.org/category/news/feed | | 2026-09-11 |
AlgorithmWatch | https://algorithmwatch.org/en/feed/ | | 2026-09-11 |
AI Incident Database | https://incidentdatabase.ai/rss.xml | | 2026-08-21 |
Import AI | https://importai.substack.com/feed | | 2026-09-11 | refuses servers, answers browsers
Transformer | https://www.transformernews.ai/feed | | 2026-08-21 |
ChinAI | https://chinai.substack.com/feed | | |
AI Safety Newsletter | https://newsletter.safe.ai/feed | | |
Epoch AI | https://epochai.substack.com/feed | | |
DigiChina | https://digichina.stanford.edu/feed/ | | |
EU AI Act Newsletter | https://artificialintelligenceact.substack.com/feed | | |
arXiv: computers and society | https://rss.arxiv.org/rss/cs.CY | | 2026-09-10 | empty at weekends, which is no error
Nature: machine learning | https://www.nature.com/subjects/machine-learning.rss | | |
Simon Willison | https://simonwillison.net/atom/everything/ | | 2026-08-21 |

# news | News
TechCrunch: AI | https://techcrunch.com/category/artificial-intelligence/feed/ | | 2026-08-21 |
MIT Technology Review: AI | https://www.technologyreview.com/topic/artificial-intelligence/feed | | | the list that saw it answer names it without its address
Ars Technica: AI | https://arstechnica.com/ai/feed/ | | 2026-08-21 |
The Verge: AI | https://www.theverge.com/rss/ai-artificial-intelligence/index.xml | | 2026-08-21 |
Wired: AI | https://www.wired.com/feed/tag/ai/latest/rss | | | the list that saw it answer names it without its address
VentureBeat: AI | https://venturebeat.com/category/ai/feed/ | | | the list that saw it answer names it without its address
BBC: technology | https://feeds.bbci.co.uk/news/technology/rss.xml | | | the list that saw it answer names it without its address
IEEE Spectrum: AI | https://spectrum.ieee.org/feeds/topic/artificial-intelligence.rss | | | the list that saw it answer names it without its address
ZDNet: AI | https://www.zdnet.com/topic/artificial-intelligence/rss.xml | | | the list that saw it answer names it without its address
Politico: technology | https://rss.politico.com/technology.xml | | |
CyberScoop | https://cyberscoop.com/feed/ | | | listed without its address
The Record | https://therecord.media/feed | | | listed without its address
The Register: security | https://www.theregister.com/security/headlines.atom | | | listed without its address
`;

export type DefaultSource = {
  name: string;
  url: string;
  kind: 'feed' | 'sitemap' | 'page' | 'register';
  /** Of a sitemap: what the paths of its documents begin with. */
  prefix?: string;
  /** The day on which a public list's own check saw it answer. */
  seenOn: string | null;
  note: string;
};
export type SourceGroup = { id: string; name: string; sources: DefaultSource[] };

/** The pack, by group, in the order of its lines. */
export function defaultSources(): SourceGroup[] {
  const groups: SourceGroup[] = [];
  for (const line of LINES.split('\n')) {
    if (!line.trim()) continue;
    const [first = '', second = '', kind = '', seenOn = '', note = ''] = line.split('|').map((cell) => cell.trim());
    if (first.startsWith('# ')) groups.push({ id: first.slice(2), name: second, sources: [] });
    else {
      const [word = '', prefix] = kind.split(' ');
      const source = { name: first, url: second, kind: (word || 'feed') as DefaultSource['kind'], seenOn: seenOn || null, note };
      groups.at(-1)?.sources.push(prefix ? { ...source, prefix } : source);
    }
  }
  return groups;
}
