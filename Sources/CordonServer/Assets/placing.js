// @ts-check
import { grown, touches } from "./shapes.js";

/** @typedef {import("./shapes.js").Box} Box */

const gap = 26;

/**
 * The nearest place beside another box where a box touches none: rings of cells around it,
 * always tried in the same order.
 * @param {Box} box
 * @param {Box | null} anchor
 * @param {Box[]} taken
 * @returns {Box}
 */
export function freePlace(box, anchor, taken) {
  const start = anchor ?? { x: 0, y: 0, width: box.width, height: box.height };
  const [stepX, stepY] = [box.width / 2 + gap, box.height + gap];
  for (let ring = 1; ring < 80; ring += 1) {
    for (const [column, row] of cells(ring)) {
      const place = {
        ...box,
        x: start.x + start.width / 2 - box.width / 2 + column * stepX,
        y: start.y + start.height / 2 - box.height / 2 + row * stepY,
      };
      const room = grown(place, gap / 2);
      if (!taken.some((other) => touches(room, other))) return place;
    }
  }
  return { ...box, x: start.x + 80 * stepX, y: start.y };
}

/**
 * The cells of a ring, those below first: what is added hangs under what it belongs to.
 * @param {number} ring
 * @returns {number[][]}
 */
function cells(ring) {
  const found = [];
  for (let column = -ring; column <= ring; column += 1) {
    for (let row = -ring; row <= ring; row += 1) {
      if (Math.max(Math.abs(column), Math.abs(row)) === ring) found.push([column, row]);
    }
  }
  return found.sort((one, other) =>
    Math.hypot(one[0], one[1]) - Math.hypot(other[0], other[1])
    || other[1] - one[1] || Math.abs(one[0]) - Math.abs(other[0]) || one[0] - other[0]);
}
