// @ts-check
import { middle, touches } from "./shapes.js";
import { bundled } from "./bundles.js";
import { freePlace } from "./placing.js";

/** @typedef {import("./shapes.js").Party} Party */
/** @typedef {import("./shapes.js").Relation} Relation */
/** @typedef {import("./shapes.js").Box} Box */

/**
 * What is on the canvas and where. Parties that were placed once stay where they are: new ones
 * go beside their neighbours, into cells that are free.
 */
export class Scene {
  /** @type {Map<string, Party>} */
  parties = new Map();
  /**
   * The relations, each by itself.
   * @type {Relation[]}
   */
  relations = [];
  /**
   * The same as they are drawn: several between two parties as one line.
   * @type {Relation[]}
   */
  lines = [];
  /**
   * Where the server placed a party first.
   * @type {Map<string, Box>}
   */
  #places = new Map();
  /**
   * The lines that the server drew for these places.
   * @type {Map<string, {curves: number[][][], labelBox: Box | null}>}
   */
  #lines = new Map();

  /**
   * Takes over a picture of the server, and moves nobody who was there before.
   * @param {import("./shapes.js").Diagram} diagram
   * @param {import("./view.js").View} view  where the reader has put parties
   */
  take(diagram, view) {
    const isFirst = this.#places.size === 0;
    if (isFirst) shift(diagram);
    this.parties = new Map(diagram.nodes.map((party) => [party.id, party]));
    this.relations = diagram.edges;
    if (isFirst) {
      for (const party of diagram.nodes) this.#places.set(party.id, party.box);
      this.#lines = new Map(diagram.edges.map((relation) => [Scene.key(relation), relation]));
    }
    this.bundle(view.apart);
    this.#place({ ...view.places, ...view.pins });
  }

  /**
   * Draws several relations of one pair as one line, but for some pairs.
   * @param {string[]} apart
   */
  bundle(apart) { this.lines = bundled(this.relations, new Set(apart)); }

  /**
   * Where everybody stands now.
   * @returns {Record<string, number[]>}
   */
  get places() {
    return Object.fromEntries([...this.parties.values()].map((party) =>
      [party.id, [Math.round(party.box.x), Math.round(party.box.y)]]));
  }

  /** @param {Record<string, number[]>} pins */
  #place(pins) {
    /** @type {Box[]} */
    const taken = [];
    /** @type {Party[]} */
    const open = [];
    for (const party of this.parties.values()) {
      const known = this.#places.get(party.id);
      const pin = pins[party.id];
      // Addresses carry whole points; the server's lines lead to where it drew a party.
      const isThere = known && pin && Math.abs(known.x - pin[0]) < 1 && Math.abs(known.y - pin[1]) < 1;
      const place = pin && !isThere ? { x: pin[0], y: pin[1] } : known;
      if (!place) {
        open.push(party);
        continue;
      }
      party.box = { ...party.box, x: place.x, y: place.y };
      if (!this.#places.has(party.id)) this.#places.set(party.id, party.box);
      taken.push(party.box);
    }
    for (const party of open) {
      party.box = freePlace(party.box, this.#anchor(party.id, open), taken);
      this.#places.set(party.id, party.box);
      taken.push(party.box);
    }
  }

  /**
   * The box beside which a new party belongs: that of a neighbour who has a place.
   * @param {string} id
   * @param {Party[]} open
   * @returns {Box | null}
   */
  #anchor(id, open) {
    const unplaced = new Set(open.map((party) => party.id));
    for (const other of this.neighbours(id)) {
      const party = this.parties.get(other);
      if (party && (!unplaced.has(other) || this.#places.has(other))) return party.box;
    }
    return null;
  }

  /**
   * Puts a party somewhere else.
   * @param {string} id
   * @param {number} x
   * @param {number} y
   */
  move(id, x, y) {
    const party = this.parties.get(id);
    if (party) party.box = { ...party.box, x, y };
  }

  /**
   * What tells a relation from all others.
   * @param {Relation} relation
   */
  static key(relation) {
    const { from, to, family, standing, label, disputed } = relation;
    return [from, to, family, standing, label, disputed].join(" ");
  }

  /** Forgets where everybody stood, so that the next picture is taken over as the server placed it. */
  forget() {
    this.#places = new Map();
    this.#lines = new Map();
  }

  /**
   * The line that the server drew, where both ends still stand where it drew them.
   * @param {Relation} relation
   * @returns {{curves: number[][][], labelBox: Box | null} | null}
   */
  line(relation) {
    const line = this.#lines.get(Scene.key(relation));
    if (!line || line.curves.length === 0) return null;
    for (const id of [relation.from, relation.to]) {
      const [place, box] = [this.#places.get(id), this.parties.get(id)?.box];
      if (!place || !box || place.x !== box.x || place.y !== box.y) return null;
    }
    return line;
  }

  /**
   * The parties next to one, each once.
   * @param {string} id
   * @returns {string[]}
   */
  neighbours(id) {
    const found = new Set();
    for (const { from, to } of this.relations) {
      if (from === id) found.add(to);
      if (to === id) found.add(from);
    }
    found.delete(id);
    return [...found];
  }

  /**
   * The relations of a party.
   * @param {string} id
   */
  relationsOf(id) {
    return this.relations.filter(({ from, to }) => from === id || to === id);
  }

  /**
   * The uppermost party at a point; of several that overlap the last drawn.
   * @param {import("./shapes.js").Point} point
   * @returns {Party | null}
   */
  at(point) {
    const spot = { ...point, width: 0, height: 0 };
    const hits = [...this.parties.values()].filter((party) => touches(party.box, spot));
    return hits.at(-1) ?? null;
  }

  /**
   * The nearest party in a direction: what the arrow keys go to.
   * @param {string} id
   * @param {number} dx
   * @param {number} dy
   * @returns {Party | null}
   */
  toward(id, dx, dy) {
    const own = this.parties.get(id);
    if (!own) return null;
    const from = middle(own.box);
    let best = null;
    let least = Infinity;
    for (const party of this.parties.values()) {
      if (party === own) continue;
      const to = middle(party.box);
      const along = (to.x - from.x) * dx + (to.y - from.y) * dy;
      const aside = Math.abs((to.x - from.x) * dy) + Math.abs((to.y - from.y) * dx);
      const cost = along + 2 * aside;
      if (along > 1 && cost < least) [best, least] = [party, cost];
    }
    return best;
  }

  /**
   * The box around everything.
   * @returns {Box}
   */
  get bounds() {
    const boxes = [...this.parties.values()].map((party) => party.box);
    if (boxes.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
    for (const relation of this.lines) {
      for (const [x, y] of this.line(relation)?.curves.flat() ?? []) {
        boxes.push({ x, y, width: 0, height: 0 });
      }
    }
    const left = Math.min(...boxes.map((box) => box.x));
    const top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return { x: left, y: top, width: right - left, height: bottom - top };
  }
}

/**
 * Moves a picture to where the places of its parties are counted from.
 * @param {import("./shapes.js").Diagram} diagram
 */
function shift(diagram) {
  const [dx, dy] = diagram.origin;
  if (dx === 0 && dy === 0) return;
  for (const party of diagram.nodes) {
    party.box = { ...party.box, x: party.box.x + dx, y: party.box.y + dy };
  }
  for (const relation of diagram.edges) {
    relation.curves = relation.curves.map((curve) => curve.map(([x, y]) => [x + dx, y + dy]));
    const box = relation.labelBox;
    if (box) relation.labelBox = { ...box, x: box.x + dx, y: box.y + dy };
  }
}
