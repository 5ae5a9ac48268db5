import type { Point } from './shapes';

const RADIUS = 5;

/** A path through points at right angles, with rounded corners. */
export function pathThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const steps = rest.map((point, at) => {
    const before = points[at]!;
    const after = rest[at + 1];
    if (!after) return `L${xy(point)}`;
    const radius = Math.min(RADIUS, distance(before, point) / 2, distance(point, after) / 2);
    return `L${xy(towards(point, before, radius))}Q${xy(point)} ${xy(towards(point, after, radius))}`;
  });
  return `M${xy(first)}${steps.join('')}`;
}

/** A crow's foot, many: three toes that end at the border. */
export function crowsFoot(end: Point, before: Point): string {
  const heel = towards(end, before, 11);
  const [dx, dy] = across(end, before);
  const toe = (side: number) => xy({ x: end.x + dx * side * 6, y: end.y + dy * side * 6 });
  return `M${toe(-1)}L${xy(heel)}L${toe(1)}`;
}

/** A bar, one. */
export function bar(end: Point, before: Point): string {
  const at = towards(end, before, 8);
  const [dx, dy] = across(end, before);
  return `M${xy({ x: at.x - dx * 5, y: at.y - dy * 5 })}L${xy({ x: at.x + dx * 5, y: at.y + dy * 5 })}`;
}

/** An arrow's head. */
export function arrowHead(end: Point, before: Point): string {
  const back = towards(end, before, 7);
  const [dx, dy] = across(end, before);
  return `M${xy({ x: back.x - dx * 3.5, y: back.y - dy * 3.5 })}L${xy(end)}L${xy({ x: back.x + dx * 3.5, y: back.y + dy * 3.5 })}Z`;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to) || 1;
  return { x: from.x + ((to.x - from.x) / length) * by, y: from.y + ((to.y - from.y) / length) * by };
}

function across(end: Point, before: Point): [number, number] {
  const length = distance(end, before) || 1;
  return [-(before.y - end.y) / length, (before.x - end.x) / length];
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const xy = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;
const round = (value: number): number => Math.round(value * 10) / 10;
