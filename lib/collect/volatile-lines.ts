// Lines of a page that change by themselves and say nothing new: dates of an update, times ago, counts of readers. Data for page-change.ts.

/** What may stand beside a date in a line that only says when the page was touched. `Effective …` is none of them: that is what it says. */
export const DATE_LABELS =
  /^(?:last|page|first|originally|article|document|content|this|was|is|on|at|by|the|date|as|of|updated?|modified|reviewed?|changed|published|posted|edited|revised|verified|checked|added|created|time|utc|gmt|am|pm|e[sd]t|p[sd]t|cest|cet|today|yesterday|ago|version)*$/;

/** Whole lines that count, time or sign a page. */
export const VOLATILE_LINES: readonly RegExp[] = [
  /^(?:updated |published |posted )?(?:about |over )?(?:an?|\d+) (?:second|minute|min|hour|day|week|month|year)s? ago\.?$/i,
  /^\d+\s*(?:min(?:ute)?s?|mins?)[ -](?:to )?read(?:ing time)?\.?$/i,
  /^reading time:?\s*\d+\s*min(?:ute)?s?\.?$/i,
  /^[\d.,]+\s*[km]?\s*(?:views?|reads?|likes?|shares?|comments?|reactions?|claps?|followers?|stars?)\.?$/i,
  /^\d+ (?:out )?of \d+ (?:people )?found this helpful\.?$/i,
  /^(?:©|\(c\)|copyright)\b.{0,120}$/i,
];
