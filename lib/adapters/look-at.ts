// Which kind of source is looked at how: one row each.
import type { SourceKind } from '../domain.ts';
import type { Looker } from './look.ts';
import { lookAtFeed } from './look-at-feed.ts';
import { lookAtPage } from './look-at-page.ts';
import { lookAtRegister } from './look-at-register.ts';
import { lookAtSitemap } from './look-at-sitemap.ts';

const LOOKERS: Record<SourceKind, Looker> = { feed: lookAtFeed, sitemap: lookAtSitemap, page: lookAtPage, register: lookAtRegister };

/** Looks at a source as what it is. A kind that this Cordon does not know (a newer one's backup) is trouble, not a throw. */
export const lookAt: Looker = (library, source, now) => {
  const looker = Object.hasOwn(LOOKERS, source.kind) ? LOOKERS[source.kind] : null;
  if (looker) return looker(library, source, now);
  const message = `This Cordon does not know sources of the kind “${source.kind}”. Update Cordon.`;
  return Promise.resolve({ trouble: { code: 'unknown-kind', message } });
};
