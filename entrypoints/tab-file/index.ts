// Injected into a tab that shows a file, when the reader asks for its text: gives the bytes. The site is asked as the reader's browser asks it, out of its cache where that holds them.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PAGE_BYTES } from '../../lib/adapters/byte-caps.ts';
import type { TabFile } from '../../lib/adapters/pdf-of-tab.ts';

async function bytesOfTab(): Promise<TabFile> {
  const control = new AbortController();
  const response = await fetch(location.href, { cache: 'force-cache', signal: control.signal });
  if (!response.ok) return { status: response.status };
  if (Number(response.headers.get('content-length') ?? 0) > PAGE_BYTES) {
    control.abort();
    return { tooBig: true };
  }
  const file = await response.blob();
  if (file.size > PAGE_BYTES) return { tooBig: true };
  // What a script hands back has to be text: base64, after the comma of a data address.
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve({ base64: String(reader.result).replace(/^[^,]*,/, '') });
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

export default defineUnlistedScript(bytesOfTab);
