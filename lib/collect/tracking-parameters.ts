// Parameters that say how a reader came to a page, never which page it is: campaign and click marks of mail, advertising and
// social services, as feeds carry them. Only names that sites do not use for content.

/** Whole families: a parameter that begins so. */
export const TRACKING_PREFIXES = [
  'utm_',
  'mtm_',
  'pk_',
  'matomo_',
  'hsa_',
  'stm_',
  'at_recipient_',
  'oly_',
  '__hs',
  'vero_',
  'ga_',
  'itm_',
] as const;

/** Single names, lower-case. */
// biome-ignore format: a table
export const TRACKING_PARAMETERS: ReadonlySet<string> = new Set([
  // Advertising click ids: Google, Meta, Microsoft, Twitter, TikTok, LinkedIn, Yandex, Reddit, Snapchat, Pinterest, Outbrain
  'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_source', 'gad_campaignid', 'srsltid', '_ga', '_gl', 'fbclid', 'fb_action_ids', 'fb_action_types', 'fb_ref', 'fb_source', 'msclkid', 'twclid', 'ttclid', 'li_fat_id', 'yclid', 'ysclid', '_openstat', 'rdt_cid', 'sccid', 'epik', 'dicbo', 'obclid', 'igshid', 'igsh',
  // Mail: Mailchimp, HubSpot, Marketo, Drip, Klaviyo, Adobe, Vero, Sailthru, Beehiiv
  'mc_cid', 'mc_eid', 'mc_tc', 'hsctatracking', '_hsenc', '_hsmi', 'mkt_tok', '_ke', '_kx', 's_kwcid', 's_cid', 'sc_cid', 'vgo_ee', '_bhlid', 'ml_subscriber', 'ml_subscriber_hash', 'ck_subscriber_id', 'sfmc_id', 'sfmc_activityid',
  // Sites' own: heise, BBC, The Guardian, New York Times, Washington Post, CNN, Financial Times
  'wt_mc', 'wt_zmc', 'wt.mc_id', 'at_medium', 'at_campaign', 'at_custom1', 'at_custom2', 'at_custom3', 'at_custom4', 'at_link_id', 'at_link_type', 'at_link_origin', 'at_ptr_name', 'at_format', 'at_bbc_team', 'cmp', 'cmpid', 'smid', 'smtyp', 'wpisrc', 'wpmm', 'icid', 'ftcamp', 'ftag', 'ncid', 'sr_share', 'guccounter', 'guce_referrer', 'guce_referrer_sig', 'trk_contact', 'trk_msg', 'trk_sid', 'spm', 'scm',
]);
