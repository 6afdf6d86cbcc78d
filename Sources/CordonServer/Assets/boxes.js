// @ts-check
import { badges, gravity, words } from "./inks.js";
import { grown } from "./shapes.js";

/** @typedef {import("./shapes.js").Party} Party */
/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {import("./inks.js").Inks} Inks */

export const family = '"DejaVu Sans", Verdana, sans-serif';

/**
 * The gravest thing that lists and rules say of a party.
 * @param {Party} party
 * @returns {string}
 */
export function status(party) {
  return gravity.find((word) => party.badges.some((badge) => badge.status === word)) ?? "";
}

/**
 * A box with round corners.
 * @param {Box} box
 * @param {number} radius
 */
function rounded({ x, y, width, height }, radius) {
  const path = new Path2D();
  const [right, bottom] = [x + width, y + height];
  path.arc(x + radius, y + radius, radius, Math.PI, Math.PI * 1.5);
  path.arc(right - radius, y + radius, radius, -Math.PI / 2, 0);
  path.arc(right - radius, bottom - radius, radius, 0, Math.PI / 2);
  path.arc(x + radius, bottom - radius, radius, Math.PI / 2, Math.PI);
  path.closePath();
  return path;
}

/**
 * The outline that says what a party is.
 * @param {Party} party
 * @param {Box} box
 */
function outline(party, box) {
  const path = new Path2D();
  const { x, y, width, height } = box;
  const [right, bottom] = [x + width, y + height];
  /** @param {number[][]} points */
  const through = (points) => {
    points.forEach(([px, py], place) => (place ? path.lineTo(px, py) : path.moveTo(px, py)));
    path.closePath();
  };
  switch (party.kind) {
    case "person": return rounded(box, Math.min(16, height / 2));
    case "party": return rounded(box, 6);
    case "state":
      through([[x + width / 2, y], [right, y + 13], [right, bottom], [x, bottom], [x, y + 13]]);
      break;
    case "alliance":
      through([[x + 13, y], [right - 13, y], [right, y + height / 2], [right - 13, bottom],
        [x + 13, bottom], [x, y + height / 2]]);
      break;
    case "arrangement":
      through([[x + 15, y], [right - 15, y], [right, bottom], [x, bottom]]);
      break;
    case "stack":
      path.rect(x + 8, y + 8, width - 8, height - 8);
      path.rect(x + 4, y + 4, width - 8, height - 8);
      path.rect(x, y, width - 8, height - 8);
      break;
    case "asset": {
      const tab = Math.min(44, width * 0.45);
      through([[x, y], [x + tab, y], [x + tab + 7, y + 8], [right, y + 8], [right, bottom], [x, bottom]]);
      break;
    }
    case "programme":
      path.rect(x + 5, y, width - 5, height);
      path.rect(x, y + 7, 10, 7);
      path.rect(x, bottom - 14, 10, 7);
      break;
    default: path.rect(x, y, width, height);
  }
  return path;
}

/**
 * The frame that says a status: width, dashes, and whether there is a second one inside.
 * @type {Record<string, {width: number, dash: number[], inner: boolean, ink: string}>}
 */
const frames = {
  listed: { width: 3, dash: [], inner: false, ink: "listed" },
  captured: { width: 2.4, dash: [], inner: true, ink: "captured" },
  presumed: { width: 1.2, dash: [], inner: true, ink: "captured" },
  undetermined: { width: 1.4, dash: [5, 3], inner: true, ink: "undetermined" },
  exposed: { width: 1.4, dash: [5, 3], inner: false, ink: "exposed" },
  delisted: { width: 1.6, dash: [1.5, 3], inner: false, ink: "delisted" },
  possibleMatch: { width: 1.2, dash: [6, 3, 1.5, 3], inner: false, ink: "text" },
};
const plain = { width: 1.2, dash: /** @type {number[]} */ ([]), inner: false, ink: "text" };

/**
 * The frame of a party.
 * @param {Party} party
 */
export function frame(party) { return frames[status(party)] ?? plain; }

/**
 * Draws a party's box with its frame.
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {Inks} inks
 */
export function drawBox(context, party, inks) {
  const look = frame(party);
  const path = outline(party, party.box);
  if (party.emphasis === "strong") drawStrong(context, party, inks);
  context.fillStyle = inks.paper;
  context.fill(path);
  context.strokeStyle = inks[look.ink];
  // A chip is too small for a heavy frame.
  context.lineWidth = party.box.height < 30 ? Math.min(look.width, 2) : look.width;
  context.setLineDash(look.dash);
  context.stroke(path);
  if (look.inner) {
    const { x, y, width, height } = party.box;
    const room = height < 30 ? 2.5 : 3.5;
    context.lineWidth = 1.1;
    context.stroke(outline(party, {
      x: x + room, y: y + room, width: width - 2 * room, height: height - 2 * room,
    }));
  }
  context.setLineDash([]);
}

/**
 * The frame around a party that was asked about, or is on the route.
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {Inks} inks
 */
function drawStrong(context, party, inks) {
  const room = party.box.height < 30 ? 4 : 5;
  context.strokeStyle = inks.text;
  context.lineWidth = 1.4;
  context.setLineDash([]);
  context.stroke(rounded(grown(party.box, room), room));
}

/**
 * A line of text in a box: what, how large, how heavy, in which colour, on which ground.
 * @typedef {{text: string, size: number, bold: boolean, color: string, ground: string}} Row
 */

/**
 * The rows of a party, and their wrapping, are kept: text is dear to measure.
 * @type {WeakMap<Party, {dark: boolean, rows: Row[]}>}
 */
const known = new WeakMap();

/**
 * Writes what stands in a party's box.
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {Inks} inks
 */
export function writeBox(context, party, inks) {
  const dark = inks.paper !== "#ffffff";
  let kept = known.get(party);
  if (!kept || kept.dark !== dark) {
    kept = { dark, rows: rows(context, party, inks) };
    known.set(party, kept);
  }
  const height = kept.rows.reduce((sum, row) => sum + row.size * 1.28, 0);
  const roof = party.kind === "state" ? 6 : 0;
  let y = party.box.y + roof + (party.box.height - roof - height) / 2;
  const x = party.box.x + party.box.width / 2;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const row of kept.rows) {
    const step = row.size * 1.28;
    context.font = `${row.bold ? "bold " : ""}${row.size}px ${family}`;
    if (row.ground) {
      const width = context.measureText(row.text).width + 6;
      context.fillStyle = row.ground;
      context.fillRect(x - width / 2, y, width, step);
    }
    context.fillStyle = row.color;
    context.fillText(row.text, x, y + step / 2 + 0.5, party.box.width - 8);
    y += step;
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {Inks} inks
 * @returns {Row[]}
 */
function rows(context, party, inks) {
  const made = party.badges.slice(0, 2).map((badge) => {
    const look = badges[badge.status] ?? badges.possibleMatch;
    const text = `${words[badge.status] ?? ""} ${badge.text}`.trim();
    return {
      text: clipped(text, 34), size: 8.5, bold: true, ground: look.ground,
      color: look.ground ? look.text : inks[look.text] ?? inks.text,
    };
  });
  context.font = `bold 11px ${family}`;
  for (const text of wrapped(context, party.caption, party.box.width - 12, 3)) {
    made.push({ text, size: 11, bold: true, ground: "", color: inks.text });
  }
  if (party.original) {
    made.push({ text: clipped(party.original, 30), size: 9.5, bold: false, ground: "", color: inks.muted });
  }
  const kind = [party.kindWord, party.country?.toUpperCase()].filter(Boolean).join(" | ");
  made.push({ text: kind, size: 8.5, bold: false, ground: "", color: inks.muted });
  if (party.note) {
    made.push({ text: clipped(party.note, 40), size: 8.5, bold: true, ground: "", color: inks.undetermined });
  }
  return made;
}

/**
 * @param {string} text
 * @param {number} most
 */
export function clipped(text, most) {
  const signs = [...text];
  return signs.length > most ? signs.slice(0, most - 1).join("") + "…" : text;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} width
 * @param {number} most
 * @returns {string[]}
 */
function wrapped(context, text, width, most) {
  const lines = [""];
  for (const word of clipped(text, 120).split(" ")) {
    const longer = lines[lines.length - 1] ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines[lines.length - 1] && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), clipped(lines.slice(most - 1).join(" "), 24)];
}
