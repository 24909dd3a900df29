// Small PDFs made here, so that tests bring their own: lines at places, properties, pictures only, or locked.

export type PrintedLine = { text: string; x: number; y: number; size?: number };
export type Printed = {
  pages: readonly (readonly PrintedLine[])[];
  info?: Record<string, string>;
  locked?: boolean;
};

const escaped = (text: string): string => text.replace(/[\\()]/g, '\\$&');
const WIN_ANSI: Record<string, number> = { '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97, '•': 0x95 };
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (sign) => WIN_ANSI[sign] ?? sign.charCodeAt(0) & 0xff);

/** The bytes of a PDF 1.4 on letter paper in Helvetica. Pages without lines hold a picture of one grey point. */
export function pdfOf({ pages, info = {}, locked = false }: Printed): Uint8Array {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  add('<</Type/Catalog/Pages 2 0 R>>');
  add('');
  add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  add('<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\n\x80\nendstream');
  const kids = pages.map((lines) => {
    const drawn = lines.length
      ? lines.map(({ text, x, y, size = 11 }) => `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`).join('\n')
      : 'q 500 0 0 700 50 50 cm /Im1 Do Q';
    const content = add(`<</Length ${drawn.length}>>stream\n${drawn}\nendstream`);
    return add(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${content} 0 R/Resources<</Font<</F1 3 0 R>>/XObject<</Im1 4 0 R>>>>>>`,
    );
  });
  objects[1] = `<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${kids.length}>>`;
  const told = add(
    `<<${Object.entries(info)
      .map(([key, value]) => `/${key}(${escaped(value)})`)
      .join('')}>>`,
  );
  const lock = locked ? add(`<</Filter/Standard/V 1/R 2/P -44/O<${'5a'.repeat(32)}>/U<${'a5'.repeat(32)}>>>`) : null;
  let file = '%PDF-1.4\n';
  const places = objects.map((body, n) => {
    const at = file.length;
    file += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R/Info ${told} 0 R${lock ? `/Encrypt ${lock} 0 R/ID[<${'01'.repeat(16)}><${'01'.repeat(16)}>]` : ''}>>\nstartxref\n${table}\n%%EOF\n`;
  return bytesOf(file);
}

/** Lines set below each other from `y` down, `leading` points apart. */
export function column(lines: readonly string[], { x = 72, y = 700, leading = 14, size = 11 } = {}): PrintedLine[] {
  return lines.map((text, n) => ({ text, x, y: y - n * leading, size }));
}
