// A mail's bytes (.eml, and pages saved as .mhtml) → subject, sender, date, and its text or HTML part.
import PostalMime from 'postal-mime';
import type { Instant } from '../domain.ts';

/** `pageUrl`: where a browser saved the page from (.mhtml). Attachments are those a person sees, not pictures within the text. */
export type Mail = {
  subject: string | null;
  from: string | null;
  date: Instant | null;
  text: string;
  html: string | null;
  pageUrl: string | null;
  attachments: { name: string; bytes: Uint8Array }[];
};

/** Header lines a mail begins with (RFC 5322, and what servers put above them). */
const FIRST_HEADER =
  /^(?:from|to|date|subject|received|return-path|delivered-to|mime-version|message-id|x-[\w-]+|content-type|dkim-signature|arc-[\w-]+|reply-to|sender|snapshot-content-location):[ \t]/i;
const HEADER = /^[!-9;-~]+:|^[ \t]/;

/** Whether a text begins with a mail's headers. */
export function isMail(start: string): boolean {
  const lines = start.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.indexOf('');
  const head = lines.slice(0, end < 0 ? lines.length - 1 : end);
  return (
    head.length > 1 &&
    FIRST_HEADER.test(head[0] ?? '') &&
    head.every((line) => HEADER.test(line)) &&
    head.some((line) => /^(?:from|mime-version):/i.test(line))
  );
}

/** Reads a mail. Rejects where it nests or repeats beyond what people send (the parser's own bounds). */
export async function readMail(bytes: Uint8Array): Promise<Mail> {
  const mail = await PostalMime.parse(bytes, { attachmentEncoding: 'arraybuffer' });
  const sender = mail.from;
  const at = mail.date ? Date.parse(mail.date) : Number.NaN;
  const header = (key: string): string | null => mail.headers.find((one) => one.key === key)?.value.trim() || null;
  return {
    subject: mail.subject?.trim() || null,
    from: sender?.name.trim() || sender?.address?.trim() || null,
    date: Number.isNaN(at) ? null : `${new Date(at).toISOString().slice(0, 19)}Z`,
    text: (mail.text ?? '').replace(/\r\n?/g, '\n').trim(),
    html: mail.html?.trim() || null,
    pageUrl:
      header('snapshot-content-location') ??
      (header('mime-version') && /\btype="?text\/html/i.test(header('content-type') ?? '') ? header('content-location') : null),
    attachments: mail.attachments.flatMap(({ filename, disposition, related, content }) =>
      related || disposition === 'inline' || typeof content === 'string'
        ? []
        : [{ name: filename ?? 'attachment', bytes: content instanceof Uint8Array ? content : new Uint8Array(content) }],
    ),
  };
}
