// @ts-check
import { middle, touches } from "./shapes.js";
import { bundled } from "./bundles.js";
import { freePlace } from "./placing.js";
import { isPlaced, restId } from "./view.js";

/** @typedef {import("./shapes.js").Party} Party */
/** @typedef {import("./shapes.js").Relation} Relation */
/** @typedef {import("./shapes.js").Box} Box */

/**
 * What tells relations apart, once worked out: of thousands it takes as long as drawing them.
 * @type {WeakMap<Relation, string>}
 */
const keys = new WeakMap();

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
   * Whether the reader has put parties where they stand. Lines are straight then: whoever opens the
   * address sees the same.
   */
  isPlaced = false;
  /** Grows whenever something is there, or stands, otherwise: what was worked out before is stale then. */
  version = 0;
  /**
   * The relations of each party.
   * @type {Map<string, Relation[]>}
   */
  #relations = new Map();
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
    this.isPlaced = isPlaced(view);
    if (isFirst) shift(diagram);
    this.parties = new Map(diagram.nodes.map((party) => [party.id, party]));
    this.relations = diagram.edges;
    this.#relations = byParty(diagram.edges);
    if (isFirst) {
      for (const party of diagram.nodes) this.#places.set(party.id, party.box);
      this.#lines = new Map(diagram.edges.map((relation) => [Scene.key(relation), relation]));
    }
    this.bundle(view.apart);
    this.#place({ ...view.places, ...view.pins });
  }

  /**
   * The parties, but for those that stand for a rest.
   * @returns {Party[]}
   */
  get named() { return [...this.parties.values()].filter(({ id }) => !id.startsWith(restId(""))); }

  /**
   * Draws several relations of one pair as one line, but for some pairs.
   * @param {string[]} apart
   */
  bundle(apart) {
    this.lines = bundled(this.relations, new Set(apart));
    this.version += 1;
  }

  /** The reader has put parties: all stand on whole points from now on, as addresses say them. */
  settle() {
    this.isPlaced = true;
    for (const party of this.parties.values()) {
      party.box = { ...party.box, x: Math.round(party.box.x), y: Math.round(party.box.y) };
    }
    this.version += 1;
  }

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
      const isThere = !this.isPlaced && known && pin && Math.abs(known.x - pin[0]) < 1 && Math.abs(known.y - pin[1]) < 1;
      const place = pin && !isThere ? { x: pin[0], y: pin[1] } : known;
      if (!place) {
        open.push(party);
        continue;
      }
      party.box = { ...party.box, x: place.x, y: place.y };
      if (!this.#places.has(party.id)) this.#places.set(party.id, party.box);
      taken.push(party.box);
    }
    const unplaced = new Set(open.map((party) => party.id));
    for (const party of open) {
      party.box = freePlace(party.box, this.#anchor(party.id, unplaced), taken);
      this.#places.set(party.id, party.box);
      taken.push(party.box);
    }
    this.version += 1;
  }

  /**
   * The box beside which a new party belongs: that of a neighbour who has a place.
   * @param {string} id
   * @param {Set<string>} unplaced
   * @returns {Box | null}
   */
  #anchor(id, unplaced) {
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
    if (!party) return;
    party.box = { ...party.box, x, y };
    this.version += 1;
  }

  /**
   * What tells a relation from all others.
   * @param {Relation} relation
   */
  static key(relation) {
    const known = keys.get(relation);
    if (known) return known;
    const { from, to, family, standing, label, disputed } = relation;
    const key = [from, to, family, standing, label, disputed].join(" ");
    keys.set(relation, key);
    return key;
  }

  /** Forgets where everybody stood, so that the next picture is taken over as the server placed it. */
  forget() {
    this.#places = new Map();
    this.#lines = new Map();
    this.version += 1;
  }

  /**
   * The line that the server drew, where both ends still stand where it drew them.
   * @param {Relation} relation
   * @returns {{curves: number[][][], labelBox: Box | null} | null}
   */
  line(relation) {
    if (this.isPlaced) return null;
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
    const found = new Set(this.relationsOf(id).flatMap(({ from, to }) => [from, to]));
    found.delete(id);
    return [...found];
  }

  /**
   * The relations of a party.
   * @param {string} id
   * @returns {Relation[]}
   */
  relationsOf(id) { return this.#relations.get(id) ?? []; }

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
    if (this.parties.size === 0) return { x: 0, y: 0, width: 1, height: 1 };
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    /** @type {(x: number, y: number) => void} */
    const reach = (x, y) => {
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    };
    for (const { box } of this.parties.values()) {
      reach(box.x, box.y);
      reach(box.x + box.width, box.y + box.height);
    }
    for (const relation of this.lines) {
      for (const curve of this.line(relation)?.curves ?? []) for (const [x, y] of curve) reach(x, y);
    }
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

/**
 * The relations of each party, those with itself once.
 * @param {Relation[]} relations
 * @returns {Map<string, Relation[]>}
 */
function byParty(relations) {
  /** @type {Map<string, Relation[]>} */
  const found = new Map();
  for (const relation of relations) {
    for (const id of new Set([relation.from, relation.to])) {
      const those = found.get(id);
      if (those) those.push(relation);
      else found.set(id, [relation]);
    }
  }
  return found;
}
