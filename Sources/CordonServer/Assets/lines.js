// @ts-check
import { dashes, ink, lineWidth } from "./inks.js";
import { grown, middle, rim, touches } from "./shapes.js";

/** @typedef {import("./shapes.js").Relation} Relation */
/** @typedef {import("./shapes.js").Point} Point */

/** The length of the sign at the end of a line, in points. */
const signLength = 8.5;

/** Below this size the sign at the end of a line is smaller than a point. */
const pointed = 0.12;

/**
 * How much wider lines are drawn where all is small, so that colour and dashes can be told; among
 * thousands they stay thin.
 * @param {number} scale
 */
function thickening(scale) { return Math.min(2.5, Math.max(1, 0.65 / scale)); }

/**
 * A style's lines in one path: so that thousands are stroked at once.
 * @typedef {{ink: string, width: number, dash: number[], double: boolean, path: Path2D}} Bucket
 */

/**
 * The way of a line.
 * @typedef {{trace: (path: Path2D) => void, before: Point, end: Point, label: Point,
 *   box: import("./shapes.js").Box}} Way
 *
 * The ways of a scene in one state; a gesture changes none of them.
 * @type {WeakMap<import("./scene.js").Scene, {of: string, ways: {relation: Relation, way: Way}[]}>}
 */
const known = new WeakMap();

/**
 * The ways of all lines, worked out once while nobody moves.
 * @param {import("./scene.js").Scene} scene
 * @param {boolean} isWorded
 */
function ways(scene, isWorded) {
  const of = `${scene.version} ${isWorded}`;
  const kept = known.get(scene);
  if (kept?.of === of) return kept.ways;
  /**
   * How many lines of a pair were drawn: each further one is set apart.
   * @type {Map<string, number>}
   */
  const pairs = new Map();
  const found = scene.lines.flatMap((relation) => {
    const way = course(scene, relation, pairs, isWorded);
    return way ? [{ relation, way }] : [];
  });
  known.set(scene, { of, ways: found });
  return found;
}

/**
 * Draws the relations that are seen, gathered by style, and says where their words go.
 * @param {CanvasRenderingContext2D} context
 * @param {import("./scene.js").Scene} scene
 * @param {import("./shapes.js").Box} seen
 * @param {import("./inks.js").Inks} inks
 * @param {boolean} isWorded  whether words will be written into the gaps of the lines
 * @param {number} scale  pixels of the page for a point of the scene
 * @returns {{relation: Relation, at: Point}[]}
 */
export function drawLines(context, scene, seen, inks, isWorded, scale) {
  /** @type {Map<string, Bucket>} */
  const buckets = new Map();
  /** @type {Map<string, Path2D>} */
  const heads = new Map();
  /** @type {{relation: Relation, at: Point}[]} */
  const labels = [];
  for (const { relation, way } of ways(scene, isWorded)) {
    if (!touches(way.box, seen)) continue;
    way.trace(bucket(buckets, relation).path);
    if (relation.directed && scale >= pointed) head(heads, ink(relation), way.before, way.end);
    labels.push({ relation, at: way.label });
  }
  for (const one of buckets.values()) stroke(context, one, inks, thickening(scale));
  context.setLineDash([]);
  for (const [name, path] of heads) {
    context.fillStyle = inks[name];
    context.fill(path);
  }
  return labels;
}

/**
 * @param {Map<string, Bucket>} buckets
 * @param {Relation} relation
 */
function bucket(buckets, relation) {
  const width = Math.round(lineWidth(relation) * 2) / 2;
  const [name, dash] = [ink(relation), dashes(relation)];
  const key = `${name} ${width} ${dash.join(",")} ${relation.indirect}`;
  const known = buckets.get(key);
  if (known) return known;
  const made = { ink: name, width, dash, double: relation.indirect, path: new Path2D() };
  buckets.set(key, made);
  return made;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Bucket} bucket
 * @param {import("./inks.js").Inks} inks
 * @param {number} factor
 */
function stroke(context, bucket, inks, factor) {
  context.setLineDash(bucket.dash.map((length) => length * factor));
  context.strokeStyle = inks[bucket.ink];
  context.lineWidth = (bucket.double ? bucket.width + 2.4 : bucket.width) * factor;
  context.stroke(bucket.path);
  if (!bucket.double) return;
  context.setLineDash([]);
  context.strokeStyle = inks.paper;
  context.lineWidth = bucket.width * factor;
  context.stroke(bucket.path);
}

/**
 * The way of a line: the server's where it holds, else straight from rim to rim.
 * @param {import("./scene.js").Scene} scene
 * @param {Relation} relation
 * @param {Map<string, number>} pairs
 * @param {boolean} isWorded
 * @returns {Way | null}
 */
function course(scene, relation, pairs, isWorded) {
  const line = scene.line(relation);
  if (line) return curved(line, relation, isWorded);
  const [from, to] = [scene.parties.get(relation.from), scene.parties.get(relation.to)];
  if (!from || !to || from === to) return null;
  const key = [relation.from, relation.to].sort().join(" ");
  const count = pairs.get(key) ?? 0;
  pairs.set(key, count + 1);
  const [one, other] = [middle(from.box), middle(to.box)];
  const shift = aside(one, other, Math.ceil(count / 2) * (count % 2 ? 16 : -16));
  const start = moved(rim(from.box, other), shift);
  const end = moved(rim(to.box, one), shift);
  return {
    /** @param {Path2D} path */
    trace(path) {
      path.moveTo(start.x, start.y);
      path.lineTo(end.x, end.y);
    },
    before: start, end,
    label: { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 },
    box: around([start, end]),
  };
}

/**
 * The line that the server drew. It stops short of the party by the length of a sign.
 * @param {{curves: number[][][], labelBox: import("./shapes.js").Box | null}} line
 * @param {Relation} relation
 * @param {boolean} isWorded
 */
function curved({ curves, labelBox }, relation, isWorded) {
  const last = curves[curves.length - 1];
  const [base, before] = [point(last[last.length - 1]), point(last[last.length - 2])];
  const end = relation.directed ? beyond(before, base) : base;
  const first = curves[0];
  return {
    /** @param {Path2D} path */
    trace(path) {
      curves.forEach((points, piece) => {
        if (piece === 0 || isWorded) path.moveTo(points[0][0], points[0][1]);
        else path.lineTo(points[0][0], points[0][1]);
        for (let place = 1; place + 2 < points.length; place += 3) {
          const [one, two, three] = [points[place], points[place + 1], points[place + 2]];
          path.bezierCurveTo(one[0], one[1], two[0], two[1], three[0], three[1]);
        }
      });
      path.lineTo(end.x, end.y);
    },
    before, end,
    label: labelBox ? middle(labelBox) : point(first[Math.floor(first.length / 2)]),
    box: around(curves.flat().map(point)),
  };
}

/**
 * The tip of the sign at the end of a line.
 * @param {Point} before
 * @param {Point} base
 * @returns {Point}
 */
function beyond(before, base) {
  const length = Math.hypot(base.x - before.x, base.y - before.y) || 1;
  const far = signLength / length;
  return { x: base.x + (base.x - before.x) * far, y: base.y + (base.y - before.y) * far };
}

/**
 * @param {number[]} pair
 * @returns {Point}
 */
function point(pair) { return { x: pair[0], y: pair[1] }; }

/**
 * @param {Point} from
 * @param {Point} to
 * @param {number} far
 * @returns {Point}
 */
function aside(from, to, far) {
  // The same side whichever way a relation points, so that opposite ones lie apart.
  const turn = from.x < to.x || (from.x === to.x && from.y < to.y) ? 1 : -1;
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: -(to.y - from.y) / length * far * turn, y: (to.x - from.x) / length * far * turn,
  };
}

/**
 * @param {Point} point
 * @param {Point} by
 * @returns {Point}
 */
function moved(point, by) { return { x: point.x + by.x, y: point.y + by.y }; }

/**
 * @param {Point[]} points
 * @returns {import("./shapes.js").Box}
 */
function around(points) {
  const [xs, ys] = [points.map((one) => one.x), points.map((one) => one.y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return grown({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }, 4);
}

/**
 * @param {Map<string, Path2D>} heads
 * @param {string} name
 * @param {Point} from
 * @param {Point} tip
 */
function head(heads, name, from, tip) {
  const path = heads.get(name) ?? new Path2D();
  heads.set(name, path);
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const [size, half] = [9, 3.8];
  path.moveTo(tip.x, tip.y);
  path.lineTo(tip.x - ux * size - uy * half, tip.y - uy * size + ux * half);
  path.lineTo(tip.x - ux * size + uy * half, tip.y - uy * size - ux * half);
  path.closePath();
}
