import { attribute } from '../../../src/export/xml.js';
import type { Snapshot } from '../draw/labels.js';
import { type Item, itemsOf } from './drawing.js';
import { legendOf } from './legend.js';

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly ground: string;
  readonly items: readonly Item[];
}

function sheetOf(snapshot: Snapshot): Sheet {
  const legend = legendOf(snapshot, snapshot.height);
  return {
    width: snapshot.width,
    height: snapshot.height + legend.height,
    ground: snapshot.scene.theme.ground,
    items: [...itemsOf(snapshot), ...legend.items],
  };
}

function element(item: Item): string {
  if (item.what === 'text') {
    const { text, x, y, font, color, halo } = item;
    return `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" style="font:${attribute(font)}" fill="${color}" stroke="${halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${attribute(text)}</text>`;
  }
  const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.join(' ')}"` : '';
  return `<path d="${item.d}" fill="${item.fill ?? 'none'}"${item.stroke ? ` stroke="${item.stroke}" stroke-width="${item.width.toFixed(2)}"${dash}` : ''}/>`;
}

/** The picture with its legend as SVG 1.1: no script, no style sheet, nothing from elsewhere. */
export function svgOf(snapshot: Snapshot): string {
  const { width, height, ground, items } = sheetOf(snapshot);
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${ground}"/>
${items.map(element).join('\n')}
</svg>
`;
}

function paint(context: CanvasRenderingContext2D, item: Item): void {
  if (item.what === 'text') {
    context.font = item.font;
    context.lineJoin = 'round';
    context.lineWidth = 4;
    context.setLineDash([]);
    context.strokeStyle = item.halo;
    context.strokeText(item.text, item.x, item.y);
    context.fillStyle = item.color;
    context.fillText(item.text, item.x, item.y);
    return;
  }
  const path = new Path2D(item.d);
  if (item.fill) {
    context.fillStyle = item.fill;
    context.fill(path);
  }
  if (item.stroke) {
    context.setLineDash([...item.dash]);
    context.lineWidth = item.width;
    context.strokeStyle = item.stroke;
    context.stroke(path);
  }
}

/** The same as PNG, with two pixels for each of the screen. */
export async function pngOf(snapshot: Snapshot): Promise<Blob> {
  const { width, height, ground, items } = sheetOf(snapshot);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [2 * width, 2 * height];
  const context = canvas.getContext('2d');
  if (!context) throw new Error('the browser gives no canvas to draw on');
  context.scale(2, 2);
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  for (const item of items) paint(context, item);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))));
  });
}
