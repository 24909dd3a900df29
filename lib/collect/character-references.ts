// `&amp;`, `&#8217;`, `&#x2019;` and HTML's named characters → the characters they stand for.
import NAMED from 'entities/lib/maps/entities.json' with { type: 'json' };

const CHARACTER_OF = new Map<string, string>(Object.entries(NAMED));

// Numbers 128–159 mean windows-1252 (HTML, "numeric character reference end state").
const WINDOWS_1252 = new TextDecoder('windows-1252');

function characterOf(point: number): string {
  if (point >= 0x80 && point <= 0x9f) return WINDOWS_1252.decode(Uint8Array.of(point));
  const control = point < 0x20 && point !== 9 && point !== 10 && point !== 13;
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) || point === 0) return '\ufffd';
  return control ? '' : String.fromCodePoint(point);
}

/**
 * Decodes once. Named references need their semicolon, so that `?a=1&copy=2` stays an address; unknown names stay as written.
 * `declared` are a document's own entities. Linear.
 */
export function decodeReferences(text: string, declared?: ReadonlyMap<string, string>): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,8});?|#[xX]([\da-fA-F]{1,6});?|([A-Za-z_][\w.:-]{0,63});)/g, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return characterOf(Number.parseInt(decimal, 10));
    if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
    return declared?.get(name) ?? CHARACTER_OF.get(name) ?? whole;
  });
}
