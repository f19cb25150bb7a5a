/** Saves files: texts, and a panel's picture as SVG or PNG. */

export function saveText(name: string, type: string, text: string): void {
  saveBlob(name, new Blob([text], { type }));
}

export function saveBlob(name: string, blob: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

const KEPT = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
];

/** A picture as SVG text, with its size in pixels. */
export interface SavedPicture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/** Converts the picture to a self-contained file, with the styles from the style sheets written on each shape. */
export function toSavedPicture(svg: SVGSVGElement): SavedPicture {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const shapes = [svg, ...svg.querySelectorAll<SVGElement>('*')];
  for (const [index, target] of [copy, ...copy.querySelectorAll<SVGElement>('*')].entries()) {
    const style = getComputedStyle(shapes[index] as Element);
    target.setAttribute('style', KEPT.map((property) => `${property}:${style.getPropertyValue(property)}`).join(';'));
  }
  const { width, height } = svg.getBoundingClientRect();
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.style.background = getComputedStyle(document.documentElement).getPropertyValue('--surface');
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

export const saveSvg = (name: string, { text }: SavedPicture): void => saveText(name, 'image/svg+xml', text);

/** Saves the picture at twice its size on the screen, for print. */
export async function savePng(name: string, { text, width, height }: SavedPicture): Promise<void> {
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * 2, height: height * 2 });
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  canvas.toBlob((blob) => blob && saveBlob(name, blob));
}
