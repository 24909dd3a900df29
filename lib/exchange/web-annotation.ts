// W3C Web Annotation: every sentence of proof as an annotation on the page it stands in.

import { safeUrl } from '../collect/canonical-url.ts';
import { idOf } from '../identity.ts';
import { lapseOf } from './citation.ts';
import type { Export, Statement } from './statements.ts';

/** How much text goes along on either side, so that a reader of annotations finds the words again (Hypothesis uses as much). */
const CONTEXT = 32;

function uuidOf(...parts: string[]): string {
  const hex = idOf(...parts);
  // Version 8 of RFC 9562: made from a hash of our own, the same every time.
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function annotationsOf({ claim, item, revision, checked }: Statement) {
  return claim.evidence.map(({ field, start, end, exact, page }, i) => {
    const text = revision?.[field] ?? '';
    const tags = [
      ...claim.measures.map((id) => `measure:${id}`),
      `status:${claim.status}`,
      `strength:${claim.strength}`,
      ...claim.models.map((id) => `model:${id}`),
    ];
    return {
      id: uuidOf('annotation', claim.id, String(i)),
      type: 'Annotation',
      motivation: 'tagging',
      created: item.accessedAt,
      body: [
        ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
        ...[checked, lapseOf(claim)]
          .filter(Boolean)
          .map((value) => ({ type: 'TextualBody', purpose: 'commenting', value, format: 'text/plain' })),
      ],
      target: {
        source: safeUrl(item.address) ?? `urn:cordon:item:${item.id}`,
        state: { type: 'TimeState', sourceDate: revision?.seenAt ?? item.accessedAt },
        // No TextPositionSelector: our offsets count in the text as read, not in the page.
        selector: [
          {
            type: 'TextQuoteSelector',
            exact,
            ...(text ? { prefix: text.slice(Math.max(0, start - CONTEXT), start), suffix: text.slice(end, end + CONTEXT) } : {}),
          },
          ...(page ? [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc3778', value: `page=${page}` }] : []),
        ],
      },
    };
  });
}

/** The statements' evidence as one AnnotationPage. */
export function webAnnotationsOf({ statements }: Export): string {
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: uuidOf('annotations', ...statements.map(({ claim }) => claim.id)),
    type: 'AnnotationPage',
    items: statements.flatMap(annotationsOf),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}
