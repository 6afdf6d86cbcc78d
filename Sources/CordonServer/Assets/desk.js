// @ts-check
import { Camera } from "./camera.js";
import { adding, gathering, hiding, keeping, parting, pinning, turning } from "./changes.js";
import { Days } from "./days.js";
import { Diagrams } from "./diagrams.js";
import { element } from "./element.js";
import { frame, tool } from "./frame.js";
import { listen as listenToHand } from "./gestures.js";
import { listen as listenToKeys } from "./keys.js";
import { layOutLater } from "./layouting.js";
import { Legend } from "./legend.js";
import { Moves } from "./moves.js";
import { PageParts } from "./page-parts.js";
import { Panel } from "./panel.js";
import { Scene } from "./scene.js";
import { Selecting } from "./selecting.js";
import { Steps } from "./steps.js";
import { Surface } from "./surface.js";
import { Twin } from "./twin.js";
import { isWhole, page, pairName, partyPage, read } from "./view.js";
import { WaysOut } from "./ways-out.js";

/** @typedef {import("./view.js").View} View */

/** The canvas with what belongs to it: panel, tree, days, keys, steps, and the ways out. */
export class Desk {
  scene = new Scene();
  camera = new Camera();
  canvas = element("canvas", { tabindex: 0, role: "application" });
  voice = element("p", { class: "unseen", "aria-live": "polite" });
  shown = element("p", { class: "shown" });
  parts = new PageParts();
  legend = new Legend();

  /**
   * Puts a canvas in the place of the picture, when the server has said where everything stands.
   * @param {HTMLElement} place
   * @param {string} address
   */
  static async open(place, address) {
    const diagrams = new Diagrams(address);
    const diagram = await diagrams.get(null);
    const desk = new Desk(place, diagrams, diagram);
    if (diagram.engine === "components") layOutLater(desk);
    return desk;
  }

  /**
   * @param {HTMLElement} place
   * @param {Diagrams} diagrams
   * @param {import("./shapes.js").Diagram} diagram
   */
  constructor(place, diagrams, diagram) {
    this.place = place;
    this.diagrams = diagrams;
    const first = read(new URL(location.href), diagram.nodes);
    this.scene.take(diagram, first);
    this.panel = new Panel({
      add: (beside, ids, left) => this.#change(
        adding(this.#now, beside, ids, left), `${ids.length} added${left ? `, ${left} not shown` : ""}`),
      hide: (ids) => this.hide(ids), keep: (ids) => this.#change(keeping(this.#now, ids), "All others hidden"),
      pin: (ids) => this.pin(ids), turn: (pair) => this.turn(pair),
      gather: (name, ids) => this.#change(gathering({ ...this.#now, places: this.scene.places }, name, ids), `${ids.length} drawn as one`),
      part: (id) => this.#change(parting(this.#now, id), "Group opened"),
      look: (id) => diagrams.party(id, this.#now), page: partyPage,
    });
    this.twin = new Twin(this.scene, (id) => this.choose(id));
    this.selecting = new Selecting(this.scene, (ids) => {
      this.surface.selected = ids.length === 1 ? ids[0] : null;
      this.#chooseAll(ids);
    });
    this.days = new Days(diagrams, (change, word) => this.#change({ ...this.#now, ...change }, word));
    this.steps = new Steps(first, (view) => page(view, location.href), (view, word) => this.show(view, word));
    this.waysOut = new WaysOut(diagrams);
    this.#build();
    this.surface = new Surface(this.canvas, this.scene, this.camera);
    this.moves = new Moves(this.surface, (id) => this.choose(id));
    this.moves.fit();
    this.#listen();
    this.#changed(diagram);
    this.days.show(this.#now);
  }

  /** @returns {View} */
  get #now() { return this.steps.now; }

  #build() {
    const tools = [
      tool("Everything", () => this.moves.fit()), tool("+", () => this.moves.zoom(1.25), "Larger"),
      tool("−", () => this.moves.zoom(0.8), "Smaller"), tool("Undo", () => this.steps.undo()),
      tool("Redo", () => this.steps.redo()), tool("Lay out anew", () => this.layOut()), this.selecting.root,
    ];
    frame(this.place, {
      tools, canvas: this.canvas, panel: this.panel.root, days: this.days.root, twin: this.twin.root,
      voice: this.voice, shown: this.shown, legend: this.legend.root,
    });
  }

  #listen() {
    listenToHand(this.surface, {
      choose: (id, isMore) => (isMore ? this.#alsoChoose(id) : this.choose(id)),
      opened: (id) => this.open(id), dropped: (ids) => this.#keepPlaces(ids),
      turned: (relation) => this.turn(pairName(relation.from, relation.to)),
    });
    listenToKeys(this.canvas, {
      toward: (dx, dy) => this.moves.toward(dx, dy), zoom: (factor) => this.moves.zoom(factor),
      fit: () => this.moves.fit(), open: () => this.#focus && this.open(this.#focus),
      expand: () => this.panel.root.querySelector("button")?.click(),
      hide: () => this.hide(this.#chosen), pin: () => this.pin(this.#chosen),
      more: () => this.#alsoChoose(this.#focus), all: () => this.#chooseAll([...this.scene.parties.keys()]),
      gather: () => document.getElementById("group-name")?.focus(), turn: () => this.#turnAll(),
      day: (by) => this.days.step(by), known: (by) => this.days.stepKnown(by),
      undo: () => this.steps.undo(), redo: () => this.steps.redo(),
      leave: () => this.place.querySelector("summary")?.focus(),
    });
  }

  /** The party that the keys go on from. */
  get #focus() { return this.surface.selected; }

  /** @returns {string[]} */
  get #chosen() { return [...this.surface.chosen]; }

  // What changes what is looked at

  /** @param {string | null} id */
  choose(id) {
    this.surface.selected = id;
    this.#chooseAll(id ? [id] : []);
    const party = id ? this.scene.parties.get(id) : null;
    if (!party) return;
    this.camera.reveal(party.box);
    this.surface.moved();
    const count = this.scene.relationsOf(party.id).length;
    this.say(`${party.caption}, ${party.kindWord}, ${count} relations on the canvas.`);
  }

  /** @param {string | null} id */
  #alsoChoose(id) {
    if (!id) return;
    const chosen = new Set(this.surface.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.surface.selected = id;
    this.#chooseAll([...chosen]);
  }

  /** @param {string[]} ids */
  #chooseAll(ids) {
    this.surface.chosen = new Set(ids);
    if (ids.length !== 1) this.say(`${ids.length} parties chosen.`);
    this.panel.show(ids, this.scene, this.#now);
    this.twin.show(this.surface.chosen);
    // The panel comes first: of thousands of parties the picture takes longer.
    this.surface.moved();
  }

  /** @param {string} id */
  open(id) {
    if (this.scene.parties.get(id)?.kind !== "stack") location.assign(this.panel.act.page(id));
  }

  // What changes what is there; each is a step that can be undone

  /** @param {string[]} ids */
  hide(ids) {
    const view = hiding(this.#now, ids);
    if (ids.length === 0) return;
    if (view.ids.length === 0) return this.say("Nobody would be left: one party stays.");
    const caption = ids.length === 1 ? this.scene.parties.get(ids[0])?.caption ?? ids[0] : `${ids.length} parties`;
    this.surface.selected = null;
    this.surface.chosen = new Set();
    this.#change(view, `${caption} hidden`);
  }

  /** @param {string[]} ids */
  pin(ids) {
    if (ids.length === 0) return;
    const isHeld = ids.every((id) => id in this.#now.pins);
    this.#redraw(pinning(this.#now, ids, this.scene.places), isHeld ? "Let go" : "Pinned");
  }

  /**
   * Parties that were dragged stay where they were put.
   * @param {string[]} ids
   */
  #keepPlaces(ids) {
    const places = this.scene.places;
    const pins = { ...this.#now.pins };
    for (const id of ids) pins[id] = places[id];
    this.#redraw({ ...this.#now, pins }, "Moved");
  }

  /** @param {string} pair */
  turn(pair) { this.#redraw(turning(this.#now, pair), this.#now.apart.includes(pair) ? "One line" : "Lines apart"); }

  /** Draws all lines of the party apart that are one, or as one again. */
  #turnAll() {
    const line = this.scene.lines.find((one) => one.parts && (one.from === this.#focus || one.to === this.#focus));
    const name = line ? pairName(line.from, line.to)
      : this.#now.apart.find((one) => JSON.parse(one).includes(this.#focus));
    if (name) this.turn(name);
  }

  /** The server lays out what is there; pins stay. */
  layOut() {
    const view = { ...this.#now, places: {} };
    location.assign(page(view, location.href));
  }

  /** Takes places over that the server has found since. */
  async takeAnew() {
    const diagram = await this.diagrams.get(null);
    this.scene.forget();
    this.scene.take(diagram, this.#now);
    this.#changed(diagram);
    this.moves.fit();
    this.say("Laid out anew.");
  }

  /**
   * Takes a step for which nothing new has to be fetched.
   * @param {View} view
   * @param {string} word
   */
  #redraw(view, word) {
    if (!isWhole(view)) this.scene.settle();
    this.#take(view);
    this.scene.bundle(view.apart);
    this.say(word);
    this.surface.pinned = new Set(Object.keys(view.pins));
    this.panel.show(this.#chosen, this.scene, this.#now);
    this.waysOut.show(this.#now);
    this.surface.repaint();
  }

  /**
   * Takes a step to a view that the server is asked for.
   * @param {View} view
   * @param {string} word
   */
  async #change(view, word) {
    const shown = await this.show(view, word);
    if (!shown) return;
    if (!isWhole(shown)) this.scene.settle();
    this.#take(shown);
    this.surface.repaint();
    this.waysOut.show(this.#now);
    this.parts.refresh();
  }

  /** @param {View} view */
  #take(view) {
    if (this.steps.take({ ...view, places: this.scene.places })) return;
    this.say("This is too much for an address: keep the view, or choose fewer parties.");
  }

  /**
   * Shows a view: asks the server for its parties and leaves everybody where they are.
   * @param {View} view
   * @param {string} word
   * @returns {Promise<View | null>} the view with the parties that are there
   */
  async show(view, word) {
    try {
      const diagram = await this.diagrams.get(view);
      // On another day other parties may be near.
      if (isWhole(view)) view = { ...view, ids: diagram.nodes.map((party) => party.id) };
      this.scene.take(diagram, view);
      this.#changed(diagram, view);
      this.say(`${word}. ${this.scene.named.length} parties on the canvas.`);
      if (word === "Undone" || word === "Redone") this.parts.refresh();
      this.days.show(view);
      return view;
    } catch (error) {
      this.say(`That did not work: ${/** @type {Error} */ (error).message}`);
      return null;
    }
  }

  /**
   * @param {import("./shapes.js").Diagram} diagram
   * @param {View} view
   */
  #changed(diagram, view = this.#now) {
    const parties = this.scene.named;
    const listed = parties.filter((party) => party.badges.some((badge) => badge.status === "listed")).length;
    this.canvas.setAttribute("aria-label",
      `Network of ${parties.length} parties, ${listed} listed. The tree below says the same.`);
    this.shown.textContent = diagram.footer.hidden.filter((text) => /^Shown|left out$|not drawn$/.test(text)).join(" · ");
    if (this.#focus && !this.scene.parties.has(this.#focus)) this.surface.selected = null;
    this.surface.chosen = new Set(this.#chosen.filter((id) => this.scene.parties.has(id)));
    this.surface.pinned = new Set(Object.keys(view.pins));
    this.panel.show(this.#chosen, this.scene, view);
    this.twin.show(this.surface.chosen);
    this.selecting.show();
    this.legend.show(diagram.legend, this.scene.lines);
    this.waysOut.show(view);
    this.surface.repaint();
  }

  /** @param {string} text */
  say(text) { this.voice.textContent = text; }
}
