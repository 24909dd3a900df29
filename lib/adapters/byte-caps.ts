// How much of an answer is read, in decoded bytes: a 10 GiB gzip bomb and an endless page must both end early.

export const FEED_BYTES = 5 * 1024 * 1024;
export const PAGE_BYTES = 20 * 1024 * 1024;
export const MAP_BYTES = 10 * 1024 * 1024;
