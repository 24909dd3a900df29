// CSV for spreadsheets and statistics: one row per statement, headers that stay, cells that no program takes for a formula.
import { labelOf, labelOfParty, labelOfPlace } from '../catalog/vocabulary.ts';
import { safeUrl } from '../collect/canonical-url.ts';
import { outletOf } from '../collect/facts-of.ts';
import { unsaidSince } from '../ledger/unsaid.ts';
import { lapseOf, sentenceOf, speakerName } from './citation.ts';
import { pagesOf } from './pages-of.ts';
import { depthWords, type Export, type Statement } from './statements.ts';

const several = (values: readonly string[]): string => values.join('; ');
const nameIn = (out: Export, id: string | null | undefined): string => (id ? (out.catalog.byId.get(id)?.name ?? id) : '');

/** The columns, in order. Ids stand beside names, so that rows can be joined; later columns are added at the end. */
const COLUMNS: [header: string, cell: (statement: Statement, out: Export) => string][] = [
  ['statement_id', ({ claim }) => claim.id],
  ['event_id', ({ event }) => event?.id ?? ''],
  ['event_title', ({ event }) => event?.title ?? ''],
  ['event_date', ({ event }) => event?.date ?? ''],
  ['date_earliest', ({ claim }) => claim.when.earliest ?? ''],
  ['date_latest', ({ claim }) => claim.when.latest ?? ''],
  ['date_basis', ({ claim }) => claim.when.basis],
  [
    'dates_stated',
    ({ claim }) => several(claim.dates.map(({ edtf, kind, raw, flag }) => `${kind} ${edtf} “${raw}”${flag ? ` (${flag})` : ''}`)),
  ],
  ['models', ({ claim }, out) => several(claim.models.map((id) => nameIn(out, id)))],
  ['model_ids', ({ claim }) => several(claim.models)],
  ['organisation', ({ claim }, out) => nameIn(out, claim.org)],
  ['programme', ({ claim }, out) => nameIn(out, claim.programme)],
  ['measures', ({ claim }) => several(claim.measures.map(labelOf))],
  ['measure_ids', ({ claim }) => several(claim.measures)],
  ['status', ({ claim }) => labelOf(claim.status)],
  ['status_id', ({ claim }) => claim.status],
  ['strength', ({ claim }) => labelOf(claim.strength)],
  ['strength_id', ({ claim }) => claim.strength],
  ['checked', ({ checked }) => checked],
  ['read', ({ claim }) => depthWords(claim.depth)],
  ['actor', ({ claim }, out) => nameIn(out, claim.actor)],
  ['actor_id', ({ claim }) => claim.actor ?? ''],
  ['actor_kind', ({ claim }) => claim.imposerType ?? ''],
  ['acting_countries', ({ claim }) => several(claim.imposing.map(labelOfPlace))],
  ['places_affected', ({ claim }) => several(claim.affected.map(labelOfPlace))],
  ['ordered_for', ({ claim }) => several(claim.ordered.map(labelOfParty))],
  ['in_practice_for', ({ claim }) => several(claim.effective.map(labelOfParty))],
  [
    'reasons',
    ({ claim }, out) =>
      several(
        claim.reasons.map((reason) => {
          const speakers = claim.reasonSpeakers.filter((given) => given.reason === reason).map(({ speaker }) => nameIn(out, speaker));
          return speakers.length ? `${labelOf(reason)} (${speakers.join(', ')})` : labelOf(reason);
        }),
      ),
  ],
  ['contested', ({ claim }, out) => several(claim.contested.map(({ what, by }) => `${labelOf(what)}, by ${nameIn(out, by)}`))],
  ['speaker', ({ claim }, out) => speakerName(claim.attribution, out.catalog)],
  ['speaker_named', ({ claim }) => (claim.attribution.named ? 'yes' : 'no')],
  ['first_hand', ({ claim }) => (claim.attribution.firstHand ? 'yes' : 'no')],
  ['relayed_by', ({ claim }) => claim.attribution.via ?? ''],
  ['original_not_seen', ({ claim }, out) => nameIn(out, claim.attribution.notSeen)],
  ['order_law_or_policy', ({ claim }, out) => nameIn(out, claim.instrument ?? claim.instrumentImplied)],
  ['order_implied', ({ claim }) => (!claim.instrument && claim.instrumentImplied ? 'yes' : 'no')],
  ['no_longer_said_since', ({ claim }) => unsaidSince(claim) ?? ''],
  ['no_longer_said', ({ claim }) => lapseOf(claim)],
  ['sentence', ({ claim }) => sentenceOf(claim)],
  ['evidence', ({ claim }) => several(claim.evidence.map(({ field, start, end }) => `${field} ${start}-${end}`))],
  ['page', ({ claim }) => pagesOf(claim)],
  ['item_title', ({ facts }) => facts.title],
  ['outlet', ({ item }) => outletOf(item) ?? ''],
  ['author', ({ facts }) => facts.byline ?? ''],
  ['published', ({ facts }) => facts.published ?? ''],
  ['modified', ({ facts }) => facts.modified ?? ''],
  ['accessed', ({ item }) => item.accessedAt],
  ['address', ({ item }) => safeUrl(item.address) ?? ''],
  ['item_id', ({ item }) => item.id],
  ['revision_id', ({ claim }) => claim.revision],
  ['rule', ({ claim }) => claim.rule],
  ['rules_version', ({ claim }) => claim.rulesVersion],
];

// Spreadsheets run what begins with these; the full-width forms too, which some fold first (OWASP, "CSV injection"). Where a comma is the
// decimal sign they part cells at semicolons instead, wherever one stands: there a cell can begin in the middle of ours.
const FORMULA = /^(?=[=+\-@\t\r\n＝＋－＠])|(?<=[;\t\r\n]\s*)(?=[=+\-@＝＋－＠])/g;

/** One cell: guarded with an apostrophe wherever a formula could begin, quoted where RFC 4180 asks for it. */
function csvCell(value: string): string {
  const guarded = value.replace(FORMULA, "'");
  return /[",\r\n\u2028\u2029]/.test(guarded) || guarded.trim() !== guarded ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The library's statements as CSV: UTF-8 with a mark for Excel, CRLF line ends. */
export function csvOf(out: Export): string {
  const rows = [COLUMNS.map(([header]) => header), ...out.statements.map((statement) => COLUMNS.map(([, cell]) => cell(statement, out)))];
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}
