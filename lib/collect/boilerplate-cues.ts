// What marks text of a page that is not its article: names that sites give such parts, and the words such parts begin with.

export type BoilerplateKind =
  | 'advertising'
  | 'faq'
  | 'bio'
  | 'comments'
  | 'related'
  | 'newsletter'
  | 'share'
  | 'cookie'
  | 'tags'
  | 'open-in'
  | 'editorial-note'
  | 'contents';

/** Class names and ids (camelCase split, lower case) as WordPress, Drupal, Ghost, Blogger, AMP and the large publishers' themes give them. */
export const NAMED_PARTS: { kind: BoilerplateKind; name: RegExp }[] = [
  {
    kind: 'advertising',
    name: /^(?:ad|ads|adv|advert|adverts|advertisement|advertising|adsbygoogle|ad-?(?:box|slot|unit|wrapper|container|block|label)|sponsor|sponsored|promo|promotion|affiliate|affiliates|product-(?:card|box|link)|amazon-(?:box|product)|aawp|lasso)(?:-|$)|-(?:ad|ads|advert|advertisement|sponsored|affiliate|promo|product-card)$/,
  },
  {
    kind: 'faq',
    name: /^(?:faq|faqs|frequently-asked(?:-questions)?|rank-math-faq|schema-faq|yoast-faq|wp-block-yoast-faq-block)(?:-|$)|-(?:faq|faqs)(?:-|$)/,
  },
  {
    kind: 'bio',
    name: /^(?:bio|biography|bio-box|about-(?:the-)?author|author-?(?:bio|box|card|info|about|description|profile|section|block|details)|writer-bio|post-author-(?:bio|box)|contributor-bio|saboxplugin|abh-box|article-author-bio)(?:-|$)|-(?:author-(?:bio|box|card|info)|bio)$/,
  },
  {
    kind: 'comments',
    name: /^(?:comments?|comment-(?:list|section|form|area|thread)|comments-(?:area|section|list)|commentlist|disqus|disqus-thread|respond|fb-comments|replies)(?:-|$)|-comments$/,
  },
  {
    kind: 'related',
    name: /^(?:related|related-(?:posts?|articles?|content|links?|stories|news)|relatedposts|recommend(?:ed|ations?)|read-?(?:more|next|also|on)|more-(?:stories|articles|news|posts|from|on|like)|also-(?:like|read)|see-also|you-may(?:-also)?-like|up-next|next-(?:article|post)|post-navigation|nav-links|popular(?:-posts)?|most-(?:read|popular)|trending|outbrain|taboola|yarpp|jp-relatedposts|zergnet)(?:-|$)|-(?:related|related-(?:posts|articles|stories)|recommended|recommendations|read-?more|read-?next)$/,
  },
  {
    kind: 'newsletter',
    name: /^(?:newsletter|newsletters|subscribe|subscription|sign-?up|mailing-list|mc-embed|mailchimp|email-(?:signup|capture)|optin)(?:-|$)|-(?:newsletter|signup|sign-up|subscribe|optin)(?:-|$)/,
  },
  {
    kind: 'share',
    name: /^(?:share|shares|sharing|share-?(?:bar|buttons?|links?|tools?|icons?)|social|social-?(?:share|sharing|links|icons|media|buttons?|bar)|sharedaddy|sd-sharing|addtoany|addthis|shariff|reactions?|emoji-reactions?|likes?|like-button|follow-us|post-reactions?)(?:-|$)|-(?:share|sharing|reactions?|social)$/,
  },
  {
    kind: 'cookie',
    name: /^(?:cookies?|cookie-?(?:banner|notice|consent|bar|law|policy-banner)|consent|consent-(?:banner|modal)|gdpr|onetrust|ot-sdk|cmp|cmplz|cky|borlabs|privacy-(?:banner|notice))(?:-|$)/,
  },
  {
    kind: 'tags',
    name: /^(?:tags|tag-?(?:list|links?|cloud|s-links)|tags-?links|post-?tags|entry-?tags|article-?tags|article-topics|topic-?tags|cat-links|post-categories|post-?labels|keywords|filed-under)(?:-|$)|-(?:tags|taglist)$/,
  },
  {
    kind: 'contents',
    name: /^(?:toc|table-?of-?contents|ez-toc|toc-?container|lwptoc|in-this-article|article-contents|page-contents)(?:-|$)|-(?:toc|table-of-contents)$/,
  },
];

/** Other attributes that say as much. */
export const MARKED_PARTS: { kind: BoilerplateKind; selector: string }[] = [
  { kind: 'faq', selector: '[itemtype*="schema.org/FAQPage"]' },
  { kind: 'comments', selector: '[itemtype*="schema.org/Comment"], [itemprop="comment"]' },
  { kind: 'contents', selector: '[role="doc-toc"]' },
  { kind: 'advertising', selector: 'ins.adsbygoogle, amp-ad, [aria-label="Advertisement"], [data-ad-slot]' },
];

/** Links that are paid for (rel values of Google's guidance on qualified links). */
export const PAID_LINK = 'a[rel~="sponsored"], a[href*="tag="][href*="amazon."], a[href*="amzn.to/"]';

/** A heading that opens a part. `ends`: how far the part goes in bare text, where headings have no level. */
export const OPENING_LINES: { kind: BoilerplateKind; line: RegExp; ends: 'questions' | 'counts' | 'titles' | 'text' | 'repeats' }[] = [
  {
    kind: 'faq',
    line: /^(?:key questions(?: answered)?|(?:our |your )?(?:frequently|commonly) asked questions\b.*|(?:the )?faqs?(?: about .*| on .*)?|people also ask|common questions|your questions answered|questions? (?:and|&) answers?|q ?& ?as?|häufig(?:e| gestellte) fragen|questions fréquentes|foire aux questions|preguntas frecuentes|domande frequenti|perguntas frequentes|veelgestelde vragen)\s*:?$/i,
    ends: 'questions',
  },
  {
    kind: 'share',
    line: /^(?:what(?:['’]s| is) your reaction|how (?:do|did) you feel about (?:this|it)|react to this(?: (?:post|story|article))?|was this (?:article|page|post|content)? ?(?:helpful|useful)|did you (?:like|enjoy) this (?:article|post|story)|rate this (?:article|post)|share (?:this|on|via|the (?:article|story|post))(?: (?:article|story|post|page))?|share|spread the word|follow us(?: on.*)?|like this|teilen|partager|compartir|condividi|compartilhar|delen|поделиться)\s*[:?!.…]*$/i,
    ends: 'counts',
  },
  {
    kind: 'comments',
    line: /^(?:(?:\d+ )?comments?(?: ?\(\d+\))?|\d+ (?:comments?|responses?|replies|thoughts?) (?:to|on) .{1,80}|\d+ (?:responses?|replies)|comments? (?:are )?closed|leave a (?:reply|comment).*|post a comment|join the (?:conversation|discussion)|add (?:a|your) comment|(?:\d+ )?kommentare?(?: ?\(\d+\))?|(?:\d+ )?commentaires?(?: ?\(\d+\))?|(?:\d+ )?comentarios?(?: ?\(\d+\))?|(?:\d+ )?commenti(?: ?\(\d+\))?|schreibe? einen kommentar|laisser un commentaire|deja un comentario)\s*:?$/i,
    ends: 'text',
  },
  {
    kind: 'related',
    line: /^(?:related(?: (?:articles?|posts?|stories|content|news|coverage|links?|reading|topics))?|(?:more|most) (?:popular|read)|popular (?:now|posts|stories)|more (?:stories|articles|news|posts|coverage)|more (?:on|from|in|like) (?:this\b.*|.{1,40})|(?:you (?:may|might) (?:also )?(?:like|enjoy|be interested in))|recommended(?: (?:for you|reading|stories|articles|posts))?|read (?:next|more|also|this next)|also read|see also|up next|trending(?: now)?|latest (?:news|stories|posts|articles)|don['’]t miss|what to read next|editor['’]?s['’]? picks|in case you missed it|further coverage|mehr zum thema|lesen sie auch|das könnte sie auch interessieren|auch interessant|verwandte (?:artikel|themen)|(?:à )?lire aussi|sur le même (?:sujet|thème)|te puede interesar|lee también|noticias relacionadas|leggi anche|potrebbe interessarti|leia (?:também|mais)|lees ook|читайте также)\s*:?$/i,
    ends: 'titles',
  },
  {
    kind: 'bio',
    line: /^(?:about the (?:authors?|writers?)|about (?:the )?contributors?|author(?:['’]s)? (?:bio|biography|profile)|meet the author|(?:über|zum) (?:den |die )?autor(?:in)?|à propos de l['’]auteure?|sobre (?:el|la|o|a) autora?|informazioni sull['’]autore|over de auteur)\s*:?$/i,
    ends: 'titles',
  },
  {
    kind: 'newsletter',
    line: /^(?:(?:our |the |free |daily |weekly )*newsletters?|stay (?:informed|updated|up to date|in the loop|connected)|get the (?:latest|newsletter).{0,60}|never miss (?:a|an) .{1,40}|subscribe(?: (?:now|today|to .{1,60}))?|sign up(?: (?:now|today))?|join our (?:newsletter|mailing list).{0,60})\s*[:!.]?$/i,
    ends: 'counts',
  },
  {
    kind: 'tags',
    line: /^(?:tags|tagged|filed under|topics in this (?:article|story)|categories|related topics|schlagworte|mots[- ]clés|etiquetas)\s*:?$/i,
    ends: 'counts',
  },
  {
    kind: 'contents',
    line: /^(?:table of contents|contents|in this (?:article|story|post|guide)|on this page|what['’]s in this (?:article|post)|jump to(?: section)?|inhaltsverzeichnis|inhalt|sommaire|índice|indice|inhoudsopgave)\s*:?$/i,
    ends: 'repeats',
  },
];

/** A line that is boilerplate by itself. */
export const WHOLE_LINES: { kind: BoilerplateKind; line: RegExp }[] = [
  {
    kind: 'advertising',
    line: /\bas an? (?:[a-z]+ )?(?:affiliate|associate)\b.{0,60}\b(?:earn|receive|get)\b|\b(?:we|i) (?:may |might |can |will )?(?:earn|receive|get|make) (?:a |an |some )?(?:small )?(?:affiliate )?(?:commissions?|money)\b|\b(?:contains?|includes?|uses?|using|through|via|clicking|these are) (?:our |some )?affiliate links?\b|\baffiliate (?:disclosure|disclaimer|commission)\b/i,
  },
  {
    kind: 'advertising',
    line: /^[[(–—\s]*(?:advertise?ments?|advertising|sponsored(?: (?:content|post|by .{1,60}|links?))?|paid (?:content|post|promotion)|promoted(?: content)?|(?:story|article) continues below(?: (?:this )?ad(?:vertisement)?)?|continue reading below|ad|anzeige|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|реклама|reklam(?:a|e)?|annons|广告)[\])–—\s:.]*$/i,
  },
  {
    kind: 'related',
    line: /^(?:[▶►→»•*-]\s*)?(?:read (?:more|also|next|our|the full)|also read|see also|related(?: (?:article|story|post|coverage|reading))?|recommended(?: reading)?|more (?:on this|from .{1,40})|watch|listen|don['’]t miss|lesen sie auch|lies auch|mehr zum thema|lire aussi|à lire aussi|lee también|leer más|leggi anche|leia (?:também|mais)|lees ook|читайте также|ler mais)\s*[:|»→]\s*\S/i,
  },
  {
    kind: 'related',
    line: /^(?:(?:continue|keep) reading|read more|read on|learn more|view all|see all|show more|load more|click here(?: to .{1,60})?)\s*[.…»→>]*$/i,
  },
  { kind: 'related', line: /^related on .{1,60}$/i },
  { kind: 'related', line: /^the post .{1,200} (?:first appeared|appeared first) on .{1,80}$/i },
  {
    kind: 'open-in',
    line: /^(?:open|view|read|continue|listen|watch|get it|download) (?:this |it )?(?:in|on) (?:the )?.{1,40}?(?: app)?\s*[→»↗>]$/i,
  },
  {
    kind: 'open-in',
    line: /^(?:open in (?:the )?(?:app|browser|new tab|.{1,30}app)|view in browser|download (?:the|our) app.{0,60})\s*[→»↗>.]?$/i,
  },
  {
    kind: 'newsletter',
    line: /^(?:.{0,100}[.!?:–—|·]\s+)?(?:sign up (?:for|to|and) .{0,60}\b(?:newsletters?|e-?mails?|updates|alerts|briefings?|digest|mailing list|inbox)\b|subscribe (?:to|for) (?:our|the|my|this)\b.{0,60}\b(?:newsletter|channel|podcast|updates|feed|emails?|list)\b|(?:delivered|sent) (?:straight |directly |right )?(?:to|into) your (?:inbox|email)|(?:get|receive) .{1,80}\bin your inbox\b|enter your e-?mail|join (?:our|the) (?:newsletter|mailing list)|jetzt (?:den |unseren )?newsletter abonnieren|newsletter abonnieren|inscrivez-vous à (?:la|notre) newsletter|suscríbete a|iscriviti alla newsletter).{0,160}$/i,
  },
  {
    kind: 'share',
    line: /^(?:share|tweet|like|pin|email|print|whatsapp|facebook|twitter|linkedin|reddit|copy link|dislike|love|funny|wow|sad|angry|haha|care|celebrate|insightful|clap)(?:[\s,|/·•]+(?:share|tweet|like|pin|email|print|whatsapp|facebook|twitter|x|linkedin|reddit|copy link|dislike|love|funny|wow|sad|angry|this|on|via|\d+))*\s*$/i,
  },
  { kind: 'share', line: /^(?:\d{1,6}\s+){1,4}\d{1,6}$|^\d+(?:[.,]\d+)?k?\s+(?:shares?|likes?|views?|reads?|claps?|retweets?)$/i },
  { kind: 'share', line: /^(?:share this (?:article|story|post|page)|follow (?:us|me|him|her|them) on|like us on|join us on)\b.{0,100}$/i },
  {
    kind: 'cookie',
    line: /\b(?:we|this (?:web)?site|our (?:web)?site|our partners) (?:and our (?:\d+ )?partners )?(?:uses?|stores?|store and\/or access|store and access|value|values) (?:your |the )?(?:cookies|information on a device|privacy\b.{0,40}\b(?:cookies|partners|device)|.{0,30}\bcookies)\b|\b(?:accept|reject|manage) (?:all )?cookies\b|\bwe value your privacy\b|\bdiese (?:web)?seite (?:verwendet|nutzt) cookies\b|\bce site utilise des cookies\b/i,
  },
  {
    kind: 'tags',
    line: /^(?:tags?|tagged(?: (?:with|as))?|filed under|posted in|categor(?:y|ies)|keywords|hashtags|schlagworte|schlagwörter|mots[- ]clés|etiquetas|tag)\s*:\s*\S.{0,300}$/i,
  },
  { kind: 'tags', line: /^(?:#[\p{L}\p{N}_]+[\s,]*){2,}$/u },
  {
    kind: 'editorial-note',
    line: /^(?:.{0,100}[.!?–—|·]\s+)?(?:(?:original|this) (?:article|story|post|piece|report|version|content) (?:was |is |has been |were )?(?:first |originally )?(?:published|appeared|posted|written)\b|(?:re)?(?:published|printed|posted) (?:here )?(?:with|by) (?:the )?(?:kind )?permission\b|(?:originally|first) (?:published|appeared|posted) (?:by|on|in|at)\b|editorial (?:summary|curation|note)\b|(?:summary|summari[sz]ed|curated|curation|generated|translated) (?:and \w+ )?by (?:ai\b|an ai\b|the editors\b|our editors\b|[A-Z])|republished from\b|syndicated from\b|reproduced (?:from|with)\b)/i,
  },
  {
    kind: 'editorial-note',
    line: /^\W{0,2}(?:editor['’]s note|correction|clarification|disclaimer|disclosure|note to readers)\s*:.{0,400}\b(?:updated|corrected|amended|edited|published|affiliate|sponsor|headline|earlier version|previous version|invest(?:s|ed|or)|not financial advice|views|opinions)\b/i,
  },
  { kind: 'editorial-note', line: /\b(?:views|opinions) expressed (?:here|in this|by|are)\b/i },
];

/** A paragraph about who wrote the text: `Name is a reporter who …`, `Name writes about …`. */
export const BIO_LINE =
  /^(?:by )?(?:Dr\.? |Prof\.? )?\p{Lu}[\p{L}'’.-]*(?: (?:de|van|von|der|den|la|di|bin|al|\p{Lu}[\p{L}'’.-]*)){1,4}(?:,? (?:PhD|MD|JD))?,? (?:is|was|has been|writes|covers|reports|works|joined|serves|lives|studied|holds|speciali[sz]es)\b/u;
export const BIO_WORK =
  /\b(?:(?:is|was|as) (?:an?|the|our|currently an?)? ?(?:[\p{L}-]+,? ){0,6}?(?:reporter|writer|editor|journalist|columnist|correspondent|contributor|freelancer|blogger|author|podcaster|producer|fellow|analyst|intern|lecturer)|writes? (?:here |about |on |for |the )|writing (?:about|on|for)|covers? (?:\p{L}+ ){0,4}(?:for|at)|reports? on|reporting on|covering|(?:has |previously |formerly )(?:written|worked|reported|covered)|follow (?:him|her|them|me) (?:on|at)|can be (?:reached|followed)|reach (?:him|her|them) at|based in|lives in|joined \p{Lu}[\p{L} ]+ (?:in|as)|years of experience|(?:two|three|several|more than a) decades? of experience)\b/u;
