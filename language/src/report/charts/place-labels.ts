/**
 * Places labels beside points so that none covers another or a point. The worst point chooses first: eight positions at three distances, each
 * with a penalty; where even the best covers something, a shorter label is tried, and then none. The same input gives the same places.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Widths of the label and of shorter ones to fall back to. */
  readonly widths: readonly number[];
}

export interface Placed extends Box {
  /** Which of the widths. */
  readonly choice: number;
  /** How far from the edge of the point; from 14 on a leader line helps. */
  readonly distance: number;
}

export interface Surroundings {
  readonly area: Box;
  readonly height: number;
  /** Text and shapes already there. */
  readonly obstacles: readonly Box[];
  readonly crosshair: { readonly x: number | null; readonly y: number | null };
}

const DISTANCES = [4, 14, 26];
/** Right, left, above, below, then the diagonals. */
const DIRECTIONS: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [-1, -1],
  [1, 1],
  [-1, 1],
];

/** One place, or null, for each point, in their order. */
export function placeLabels(points: readonly Point[], surroundings: Surroundings): readonly (Placed | null)[] {
  const taken: Box[] = [...surroundings.obstacles];
  return points.map((point) => {
    for (const [choice, width] of point.widths.entries()) {
      const place = bestPlace(point, width, choice, points, taken, surroundings);
      if (place === null) continue;
      taken.push(place);
      return place;
    }
    return null;
  });
}

function bestPlace(
  point: Point,
  width: number,
  choice: number,
  points: readonly Point[],
  taken: readonly Box[],
  { area, height, crosshair }: Surroundings,
): Placed | null {
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const distance of DISTANCES) {
    for (const [position, [dx, dy]] of DIRECTIONS.entries()) {
      const box = { ...beside(point, dx, dy, distance, width, height), choice, distance };
      const isFree = isInside(box, area) && !taken.some((other) => overlap(box, other) > 0) && !points.some((other) => meets(box, other));
      if (!isFree) continue;
      const crossed = Number(crosses(box.x, box.width, crosshair.x)) + Number(crosses(box.y, box.height, crosshair.y));
      const penalty = 3 * distance + 0.5 * position + 30 * crossed;
      if (penalty < least) {
        best = box;
        least = penalty;
      }
    }
  }
  return best;
}

function beside(point: Point, dx: number, dy: number, distance: number, width: number, height: number): Box {
  const reach = (point.radius + distance) * (dx !== 0 && dy !== 0 ? Math.SQRT1_2 : 1);
  const x = dx === 0 ? point.x - width / 2 : dx > 0 ? point.x + reach : point.x - reach - width;
  const y = dy === 0 ? point.y - height / 2 : dy > 0 ? point.y + reach : point.y - reach - height;
  return { x, y, width, height };
}

function isInside(box: Box, area: Box): boolean {
  return box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height;
}

/** The area two boxes share. */
export function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

/** True where a box reaches into a circle. */
export function meets(box: Box, circle: { readonly x: number; readonly y: number; readonly radius: number }): boolean {
  const dx = circle.x - Math.min(Math.max(circle.x, box.x), box.x + box.width);
  const dy = circle.y - Math.min(Math.max(circle.y, box.y), box.y + box.height);
  return dx * dx + dy * dy < circle.radius * circle.radius;
}

function crosses(from: number, length: number, line: number | null): boolean {
  return line !== null && from < line && line < from + length;
}
