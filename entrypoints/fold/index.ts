// The worker of the full tab that folds a large library's statements into acts and standings.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { foldLedger } from '../../lib/adapters/fold-ledger.ts';
import type { FoldMessage } from '../../lib/adapters/fold-messages.ts';

export default defineUnlistedScript(() => {
  const take = foldLedger((part) => postMessage(part));
  addEventListener('message', ({ data }: MessageEvent<FoldMessage>) => take(data));
});
