// The worker of the full tab that folds a large library's statements into acts and standings.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { foldLibrary } from '../../lib/adapters/fold-library.ts';
import type { FoldWish } from '../../lib/adapters/fold-messages.ts';

export default defineUnlistedScript(() => {
  const take = foldLibrary((part) => postMessage(part));
  addEventListener('message', ({ data }: MessageEvent<FoldWish>) => take(data));
});
