// @ts-check
import { clipped, drawBox, family, frame, status, writeBox } from "./boxes.js";
import { gravity, inks } from "./inks.js";
import { drawLines } from "./lines.js";
import { grown, middle, touches } from "./shapes.js";

/** @typedef {import("./shapes.js").Party} Party */
/** @typedef {import("./scene.js").Scene} Scene */
/** @typedef {import("./camera.js").Camera} Camera */

/** From this size on a box can be read; below it names stand beside dots. */
const readable = 0.5;
/** From this size on the words of relations can be read. */
const worded = 0.62;
/** The most names beside dots. */
const mostNames = 200;

/**
 * What a hand can touch besides boxes: words on lines that can be read, in points of the scene, and
 * parties drawn as chips or dots, in pixels of the picture.
 * @typedef {{labels: {relation: import("./shapes.js").Relation, at: import("./shapes.js").Point}[],
 *   spots: Spot[]}} Painted
 * @typedef {{party: Party, box: import("./shapes.js").Box}} Spot
 */

/**
 * Draws the part of a scene that a camera sees, with a margin for the next gesture.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {Camera} camera
 * @param {{margin: number, ratio: number, selected: string | null, chosen: Set<string>,
 *   pinned: Set<string>}} view
 * @returns {Painted}
 */
export function paint(context, scene, camera, view) {
  const colours = inks();
  const { ratio, margin } = view;
  const [width, height] = [camera.width * (1 + 2 * margin), camera.height * (1 + 2 * margin)];
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colours.paper;
  context.fillRect(0, 0, width, height);
  const scale = camera.scale * ratio;
  context.setTransform(
    scale, 0, 0, scale, (width / 2) * ratio - camera.x * scale,
    (height / 2) * ratio - camera.y * scale);
  const seen = grown(camera.seen(margin), 20);
  const isWorded = camera.scale >= worded;
  const labels = drawLines(context, scene, seen, colours, isWorded, camera.scale);
  /** @type {(party: Party) => boolean} */
  const isSeen = (party) => touches(party.box, seen);
  if (camera.scale >= readable) {
    const parties = [...scene.parties.values()].filter(isSeen);
    // Words of a line that runs behind a box do not cover the name of who stands there.
    if (isWorded) write(context, labels, colours);
    for (const party of parties) drawBox(context, party, colours);
    for (const party of parties) writeBox(context, party, colours);
    mark(context, scene, view, colours, camera.scale);
    return { labels: isWorded ? labels : [], spots: [] };
  }
  const parties = ranked(scene, view.chosen).filter(isSeen);
  return { labels: [], spots: drawSmall(context, parties, camera, view, colours) };
}

/**
 * The words on relations, each on a ground of its own.
 * @param {CanvasRenderingContext2D} context
 * @param {{relation: import("./shapes.js").Relation, at: import("./shapes.js").Point}[]} labels
 * @param {import("./inks.js").Inks} colours
 */
function write(context, labels, colours) {
  context.font = `8.5px ${family}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { relation, at } of labels) {
    const marks = relation.disputed ? " (disputed)" : "";
    const lines = clipped(relation.label + marks, 60).split("\n");
    const text = lines.join(" ");
    const width = Math.min(context.measureText(text).width, 110) + 4;
    context.fillStyle = colours.paper;
    context.fillRect(at.x - width / 2, at.y - 6, width, 12);
    context.fillStyle = relation.disputed ? colours.disputed : colours.text;
    context.fillText(text, at.x, at.y + 0.5, 110);
  }
}

/**
 * The ring around the party that is chosen, and the pins.
 * @param {CanvasRenderingContext2D} context
 * @param {Scene} scene
 * @param {{selected: string | null, chosen: Set<string>, pinned: Set<string>}} view
 * @param {import("./inks.js").Inks} colours
 * @param {number} scale
 */
function mark(context, scene, view, colours, scale) {
  for (const id of new Set([...view.chosen, view.selected ?? ""])) {
    const party = scene.parties.get(id);
    if (!party) continue;
    const box = grown(party.box, 5);
    context.strokeStyle = colours.focus;
    context.lineWidth = Math.max(id === view.selected ? 3 : 2, 2.5 / scale);
    context.strokeRect(box.x, box.y, box.width, box.height);
  }
  context.fillStyle = colours.text;
  for (const id of view.pinned) {
    const box = scene.parties.get(id)?.box;
    if (!box) continue;
    context.beginPath();
    context.arc(box.x + box.width, box.y, 4, 0, 2 * Math.PI);
    context.fill();
  }
}

/**
 * Parties that are too small to be read: the most telling ones as chips with their names, none over
 * another, the rest as dots.
 * @param {CanvasRenderingContext2D} context
 * @param {Party[]} parties  the most telling first
 * @param {Camera} camera
 * @param {{margin: number, ratio: number, chosen: Set<string>}} view
 * @param {import("./inks.js").Inks} colours
 * @returns {Spot[]} where each was drawn, the uppermost last
 */
function drawSmall(context, parties, camera, view, colours) {
  const { ratio, margin } = view;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.font = `11px ${family}`;
  /** @type {Spot[]} */
  const dots = [];
  /** @type {(Spot & {text: string})[]} */
  const chips = [];
  parties.forEach((party, place) => {
    const at = camera.toView(middle(party.box));
    const centre = { x: at.x + camera.width * margin, y: at.y + camera.height * margin };
    const spot = { x: centre.x - 3.5, y: centre.y - 3.5, width: 7, height: 7 };
    if (place >= mostNames) return dots.push({ party, box: spot });
    const text = clipped(party.caption, 26);
    const width = context.measureText(text).width + 12;
    const box = { x: centre.x - width / 2, y: centre.y - 9, width, height: 18 };
    const room = grown(box, 1);
    if (chips.some((other) => touches(room, other.box))) return dots.push({ party, box: spot });
    return chips.push({ party, box, text });
  });
  for (const { party, box } of dots) dot(context, party, box, colours);
  for (const { party, box, text } of chips) chip(context, party, text, box, view.chosen.has(party.id), colours);
  return [...dots, ...chips];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {import("./shapes.js").Box} box
 * @param {import("./inks.js").Inks} colours
 */
function dot(context, party, box, colours) {
  context.fillStyle = colours[frame(party).ink];
  context.fillRect(box.x, box.y, box.width, box.height);
}

/**
 * A party's name in the frame of its status.
 * @param {CanvasRenderingContext2D} context
 * @param {Party} party
 * @param {string} text
 * @param {import("./shapes.js").Box} box
 * @param {boolean} isChosen
 * @param {import("./inks.js").Inks} colours
 */
function chip(context, party, text, box, isChosen, colours) {
  drawBox(context, { ...party, kind: party.kind === "person" ? "person" : "company", box }, colours);
  context.font = `11px ${family}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colours.text;
  context.fillText(text, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
  if (!isChosen) return;
  const ring = grown(box, 4);
  context.strokeStyle = colours.focus;
  context.lineWidth = 3;
  context.strokeRect(ring.x, ring.y, ring.width, ring.height);
}

/**
 * The parties of a scene in one state, the most telling first.
 * @type {WeakMap<Scene, {version: number, parties: Party[]}>}
 */
const rankings = new WeakMap();

/**
 * Parties by how much they tell: those chosen, then by status and by relations.
 * @param {Scene} scene
 * @param {Set<string>} chosen
 * @returns {Party[]}
 */
function ranked(scene, chosen) {
  let kept = rankings.get(scene);
  if (kept?.version !== scene.version) {
    kept = { version: scene.version, parties: telling(scene) };
    rankings.set(scene, kept);
  }
  if (chosen.size === 0) return kept.parties;
  const first = kept.parties.filter((party) => chosen.has(party.id));
  return [...first, ...kept.parties.filter((party) => !chosen.has(party.id))];
}

/** @param {Scene} scene */
function telling(scene) {
  const weights = new Map([...scene.parties.values()].map((party) => {
    const place = gravity.indexOf(status(party));
    return [party, scene.relationsOf(party.id).length + (place < 0 ? 0 : 2 * (gravity.length - place))];
  }));
  return [...weights].sort(([one, own], [other, its]) => its - own || (one.id < other.id ? -1 : 1))
    .map(([party]) => party);
}
