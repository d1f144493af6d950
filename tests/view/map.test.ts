import { describe, expect, it } from 'vitest';
import type { WirePlaces } from '../../src/view/wire.js';
import { type Camera, frame, onScreen, pan, zoom } from '../../viewer/src/map/camera.js';
import { draw } from '../../viewer/src/map/drawn.js';
import { land } from '../../viewer/src/map/land.js';
import { project, world } from '../../viewer/src/map/project.js';
import { decodePlaces, locate } from '../../viewer/src/state/places.js';
import { border, harbour } from '../store/articles.js';
import { crossing, hostile } from './articles.js';
import { noBrowser } from './browser.js';
import { edgeOf } from './edges.js';
import { viewer } from './viewer.js';

const size = { width: 800, height: 600 };

describe('the projection', () => {
  it('is Equal Earth, by the figures of its authors', () => {
    // Extent of the sphere: Šavrič, Patterson, Jenny (2019), table 2 (width 5.41 and height 2.63 of the radius).
    expect(world.right - world.left).toBeCloseTo(5.413, 3);
    expect(world.bottom - world.top).toBeCloseTo(2.6346, 3);
    expect(project(0, 0)).toEqual({ x: 0, y: -0 });
    const cell = (latitude: number) => {
      const [a, b] = [project(10, latitude), project(11, latitude)];
      return (b.x - a.x) * (project(10, latitude - 0.5).y - project(10, latitude + 0.5).y);
    };
    expect(cell(60) / cell(0)).toBeCloseTo(Math.cos((60 * Math.PI) / 180), 3);
  });

  it('has no land beyond its edges, and none drawn across it', () => {
    const rings = land.split('M').slice(1);
    expect(rings.length).toBeGreaterThan(200);
    for (const ring of rings) {
      const points = ring
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(' ').map(Number));
      expect(
        points.every(([x = 9, y = 9]) => Math.abs(x) <= world.right && Math.abs(y) <= world.bottom),
      ).toBe(true);
      const jumps = points
        .slice(1)
        .map(([x = 0, y = 0], i) => (Math.abs(y) > 1.2 ? 0 : Math.abs(x - (points[i]?.[0] ?? 0))));
      expect(Math.max(0, ...jumps)).toBeLessThan(1);
    }
  });
});

describe('the camera', () => {
  const places = [project(35, 31), project(-97, 38)];

  it('begins with all places in view, and with the world where there are none', () => {
    const camera = frame(places, size);
    for (const place of places) {
      const { x, y } = onScreen(place, camera, size);
      expect(x > 20 && x < 780 && y > 20 && y < 580).toBe(true);
    }
    const whole = frame([], size);
    expect(onScreen({ x: world.left, y: 0 }, whole, size).x).toBeGreaterThan(0);
  });

  it('keeps under the pointer what is there, and never leaves the world', () => {
    const camera = frame(places, size);
    const at = { x: 600, y: 200 };
    const near = zoom(camera, 3, at, size);
    const back = (c: Camera) => ({ x: c.x + (at.x - 400) / c.scale, y: c.y + (at.y - 300) / c.scale });
    expect(back(near).x).toBeCloseTo(back(camera).x, 9);
    const far = pan(near, 1e6, -1e6, size);
    const corner = onScreen({ x: world.left, y: world.bottom }, far, size);
    expect(corner.x).toBeCloseTo(0);
    expect(corner.y).toBeCloseTo(600);
    expect(zoom(camera, 1e-9, at, size)).toMatchObject({ x: 0, y: 0 });
  });
});

const wire: WirePlaces = {
  places: {
    id: ['a', 'b', 'c'],
    name: ['Aland', 'Beland', 'Ceport'],
    kind: ['State', 'State', 'Location'],
    latitude: [10, 20, 30],
    longitude: [10, 20, 30],
  },
  happened: { edge: ['4', '9'], place: [2, 7] },
};

it('locates relations by their ends and by where they happened, and counts the rest', () => {
  const edges = [
    edgeOf('1', 'a', 'WARNS', 'b'),
    edgeOf('2', 'b', 'WARNS', 'a'),
    edgeOf('3', 'b', 'MEETS', 'a', { family: 'cooperation', symmetric: true }),
    edgeOf('4', 'x', 'MEETS', 'y'),
    edgeOf('5', 'x', 'MEETS', 'y'),
    edgeOf('6', 'x', 'MEETS', 'a'),
    edgeOf('7', 'a', 'WARNS', 'b'),
  ];
  const { dots, ways, all, nowhere } = locate(edges, decodePlaces(wire));
  expect(dots.map((dot) => [dot.place.name, dot.edges.map(({ id }) => id).join('')])).toEqual([
    ['Aland', '12367'],
    ['Beland', '1237'],
    ['Ceport', '4'],
  ]);
  expect(
    ways.map((way) => [way.from.id, way.to.id, way.family, way.directed, way.lane, way.edges.length]),
  ).toEqual([
    ['a', 'b', 'conflict', true, 0, 2],
    ['a', 'b', 'cooperation', false, 1, 1],
    ['b', 'a', 'conflict', true, 0, 1],
  ]);
  expect([all, nowhere]).toEqual([7, 1]);
});

it('draws ways apart that join the same places, and no label over another', () => {
  const located = locate(
    [
      edgeOf('1', 'a', 'WARNS', 'b'),
      edgeOf('2', 'b', 'WARNS', 'a'),
      edgeOf('3', 'a', 'MEETS', 'b', { family: 'cooperation' }),
    ],
    decodePlaces(wire),
  );
  const drawn = draw(
    located,
    frame([project(10, 10), project(20, 20)], size),
    size,
    [],
    (words) => 7 * words.length,
  );
  const middles = drawn.ways.map(({ points }) => points[points.length >> 1]);
  for (const [i, a] of middles.entries())
    for (const b of middles.slice(i + 1))
      expect(Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0))).toBeGreaterThan(8);
  expect(drawn.labels.map(({ wish }) => wish.text)).toEqual(['Aland', 'Beland']);
});

describe.skipIf(noBrowser)('the map in the viewer', () => {
  const app = viewer([harbour, border, hostile, crossing]);

  it('knows where relations happened from the names of their own article', async () => {
    const { places, happened } = (await (await fetch(app.at('api/places'))).json()) as WirePlaces;
    const at = happened.edge.map((edge, i) => [edge, places.id[happened.place[i] as number]]);
    expect(at).toEqual([
      ['crossing-1', 'location:midport'],
      ['crossing-3', 'location:midport'],
      ['harbour-2', 'location:norport'],
    ]);
    expect(places.latitude[places.id.indexOf('state:EAS')]).toBe(48);
  });

  it('shows places and the relations between them, and what has none', async () => {
    const { page, complaints } = await app.show('#show=map');
    await page.locator('.dot').first().waitFor();
    expect(await page.locator('.dot').evaluateAll((dots) => dots.map((dot) => dot.ariaLabel))).toEqual([
      'Borland: 5 relations',
      'Eastmark: 3 relations',
      'Westmark: 3 relations',
      'Midport: 2 relations',
      'Norport: 1 relation',
    ]);
    expect(await page.locator('.way').evaluateAll((ways) => ways.map((way) => way.ariaLabel))).toEqual(
      expect.arrayContaining([
        'Westmark to Eastmark, conflict: 1 relation',
        'Eastmark and Westmark, cooperation: 1 relation',
        'Eastmark to Westmark, conflict: 1 relation',
      ]),
    );
    expect(await page.locator('.map-note').textContent()).toBe(
      '7 of the 17 relations shown have no place on the map.',
    );
    expect(
      await page.locator('.land').evaluate((path) => path.getBoundingClientRect().width),
    ).toBeGreaterThan(500);
    expect(complaints).toEqual([]);
  });

  it('opens what is clicked, and what happened at a place', async () => {
    const { page } = await app.show('#show=map');
    await page.getByLabel('Midport: 2 relations').click();
    const panel = page.locator('.panel');
    await expect.poll(() => panel.locator('#panel-title').textContent()).toBe('Midport');
    expect(await panel.locator('.row').allTextContents()).toHaveLength(2);
    await panel.locator('.row', { hasText: 'Carl Dahl' }).click();
    await expect
      .poll(() => panel.locator('.evidence blockquote').first().textContent())
      .toBe('Ada Berg met Carl Dahl in Midport.');
    // A way is a line: the click is on it, not in the middle of its box.
    const at = await page
      .getByLabel('Eastmark to Westmark')
      .locator('.line')
      .evaluate((path) => {
        const line = path as unknown as SVGPathElement;
        const point = line.getPointAtLength(line.getTotalLength() / 2);
        const box = line.ownerSVGElement?.getBoundingClientRect();
        return { x: (box?.x ?? 0) + point.x, y: (box?.y ?? 0) + point.y };
      });
    await page.mouse.click(at.x, at.y);
    await expect.poll(() => panel.locator('mark.as-trigger').first().textContent()).toBe('accused');
    expect(page.url()).toContain('show=map');
  });

  it('follows filters, zooms and moves by keyboard and mouse, and shows all again', async () => {
    const { page } = await app.show('#show=map&hide=family.conflict');
    await page.locator('.dot').first().waitFor();
    expect(await page.locator('.way').count()).toBe(1);
    const places = () =>
      page.locator('.dot').evaluateAll((dots) => dots.map((dot) => (dot as HTMLElement).style.left).join());
    const first = await places();
    await page.locator('.handle').focus();
    await page.keyboard.press('+');
    await expect.poll(places).not.toBe(first);
    const zoomed = await places();
    await page.keyboard.press('ArrowRight');
    await expect.poll(places).not.toBe(zoomed);
    await page.keyboard.press('0');
    await expect.poll(places).toBe(first);
    const dot = await page.getByLabel('Westmark: 1 relation').boundingBox();
    const [x, y] = [(dot?.x ?? 0) + 4, (dot?.y ?? 0) + 4];
    await page.mouse.move(x, y);
    await page.mouse.wheel(0, -300);
    await expect.poll(places).not.toBe(first);
    const wheeled = await places();
    await page.mouse.down();
    await page.mouse.move(x + 80, y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(places).not.toBe(wheeled);
    await page.locator('.handle').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('.panel').waitFor();
  });
});
