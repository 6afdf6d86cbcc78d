// @ts-check
// What the server says of a picture: parties with their boxes, relations with their lines.
// Lengths are points, y grows downwards. See the article ReadingADiagram.

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Box
 * @typedef {{x: number, y: number}} Point
 * @typedef {{status: string, text: string}} Badge
 * @typedef {{id: string, caption: string, original: string, kind: string, kindWord: string,
 *   country: string | null, badges: Badge[], emphasis: string, tooltip: string, note?: string, box: Box}} Party
 * @typedef {{ids: string[], from: string, to: string, family: string, label: string,
 *   standing: string, disputed: boolean, indirect: boolean, ended: string | null,
 *   directed: boolean, share: {lower: number, upper: number} | null, tooltip: string,
 *   labelBox: Box | null, curves: number[][][], parts?: Relation[]}} Relation
 * @typedef {{nodes: Party[], edges: Relation[], width: number, height: number, origin: number[], engine: string,
 *   legend: import("./legend.js").Key, footer: {hidden: string[]}}} Diagram
 */

/**
 * The middle of a box.
 * @param {Box} box
 * @returns {Point}
 */
export function middle(box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/**
 * Whether two boxes have a point in common.
 * @param {Box} one
 * @param {Box} other
 */
export function touches(one, other) {
  return one.x <= other.x + other.width && other.x <= one.x + one.width
    && one.y <= other.y + other.height && other.y <= one.y + one.height;
}

/**
 * A box with room on every side.
 * @param {Box} box
 * @param {number} room
 * @returns {Box}
 */
export function grown(box, room) {
  return {
    x: box.x - room, y: box.y - room, width: box.width + 2 * room, height: box.height + 2 * room,
  };
}

/**
 * Where a line from the middle of a box to a point leaves the box.
 * @param {Box} box
 * @param {Point} to
 * @returns {Point}
 */
export function rim(box, to) {
  const from = middle(box);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  if (dx === 0 && dy === 0) return from;
  const reach = Math.min(
    dx === 0 ? Infinity : box.width / 2 / Math.abs(dx),
    dy === 0 ? Infinity : box.height / 2 / Math.abs(dy));
  return { x: from.x + dx * reach, y: from.y + dy * reach };
}
