// @ts-check
import { Camera } from "./camera.js";
import { Diagrams } from "./diagrams.js";
import { element } from "./element.js";
import { listen as listenToHand } from "./gestures.js";
import { help, listen as listenToKeys } from "./keys.js";
import { Panel } from "./panel.js";
import { Scene } from "./scene.js";
import { Steps } from "./steps.js";
import { Surface } from "./surface.js";
import { Twin } from "./twin.js";

/** @typedef {import("./steps.js").View} View */

/** The canvas with what belongs to it: panel, tree, keys, steps, and the ways out. */
export class Desk {
  scene = new Scene();
  camera = new Camera();
  canvas = element("canvas", { tabindex: 0, role: "application" });
  voice = element("p", { class: "unseen", "aria-live": "polite" });
  shown = element("p", { class: "shown" });

  /**
   * Puts a canvas in the place of the picture, when the server has said where everything stands.
   * @param {HTMLElement} place
   * @param {string} address
   */
  static async open(place, address) {
    const diagrams = new Diagrams(address);
    const diagram = await diagrams.get(null);
    return new Desk(place, diagrams, diagram);
  }

  /**
   * @param {HTMLElement} place
   * @param {Diagrams} diagrams
   * @param {import("./shapes.js").Diagram} diagram
   */
  constructor(place, diagrams, diagram) {
    this.place = place;
    this.diagrams = diagrams;
    const pins = pinned();
    this.scene.take(diagram, pins);
    this.panel = new Panel({
      add: (ids, left) => this.add(ids, left), hide: (id) => this.hide(id),
      pin: (id) => this.pin(id), look: (id) => diagrams.party(id),
      page: (id) => `/e/${encodeURIComponent(id)}${seenAs()}`,
    });
    this.twin = new Twin(this.scene, (id) => this.choose(id));
    this.steps = new Steps(
      { ids: diagram.nodes.map((party) => party.id), pins },
      (view) => diagrams.page(view.ids, view.pins), (view) => this.show(view, "Undone"));
    this.#build();
    this.surface = new Surface(this.canvas, this.scene, this.camera);
    this.surface.pinned = new Set(Object.keys(pins));
    this.camera.fit(this.scene.bounds);
    this.#listen();
    this.#changed(diagram);
  }

  #build() {
    const keys = element("details", { class: "keys" }, element("summary", {}, "Keys"),
      element("dl", {}, ...help.map(([key, text]) =>
        element("div", {}, element("dt", {}, key), element("dd", {}, text)))));
    const list = element("details", { class: "tree-twin" },
      element("summary", {}, "The same as a tree"), this.twin.root);
    const tools = element("div", { class: "tools", role: "toolbar", "aria-label": "Canvas" },
      this.#tool("Everything", () => this.fit()), this.#tool("+", () => this.zoom(1.25), "Larger"),
      this.#tool("−", () => this.zoom(0.8), "Smaller"),
      this.#tool("Undo", () => history.back()), this.#tool("Redo", () => history.forward()),
      // The server lays out what the address names; pins stay.
      this.#tool("Lay out anew", () => location.reload()));
    const desk = element("div", { class: "desk" },
      element("div", { class: "ground" }, tools, this.canvas), this.panel.root);
    const figure = this.place.querySelector("figure");
    const printed = element("details", { class: "printed" }, element("summary", {}, "The picture as it is printed"));
    this.place.querySelector(".shown")?.remove();
    figure?.before(this.shown, desk, list, keys, this.voice, printed);
    if (figure) printed.append(figure);
  }

  /**
   * @param {string} text
   * @param {() => void} click
   * @param {string} label
   */
  #tool(text, click, label = text) {
    return element("button", { type: "button", class: "tool", "aria-label": label, click }, text);
  }

  #listen() {
    listenToHand(this.surface, {
      choose: (id) => this.choose(id), opened: (id) => this.open(id),
      dropped: (id) => this.#keepPlace(id),
    });
    listenToKeys(this.canvas, {
      toward: (dx, dy) => this.toward(dx, dy), zoom: (factor) => this.zoom(factor),
      fit: () => this.fit(), open: () => this.#chosen && this.open(this.#chosen),
      expand: () => this.panel.root.querySelector("button")?.click(),
      hide: () => this.#chosen && this.hide(this.#chosen),
      pin: () => this.#chosen && this.pin(this.#chosen),
      undo: () => history.back(), redo: () => history.forward(),
      leave: () => this.place.querySelector("summary")?.focus(),
    });
  }

  /** @returns {string | null} */
  get #chosen() { return this.surface.selected; }

  // What changes the view

  /** @param {string | null} id */
  choose(id) {
    this.surface.selected = id;
    const party = id ? this.scene.parties.get(id) ?? null : null;
    if (party) this.camera.reveal(party.box);
    this.panel.show(party, this.scene, id ? id in this.steps.now.pins : false);
    this.twin.show(id);
    this.surface.repaint();
    if (party) {
      const count = this.scene.relationsOf(party.id).length;
      this.say(`${party.caption}, ${party.kindWord}, ${count} relations on the canvas.`);
    }
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  toward(dx, dy) {
    const chosen = this.#chosen;
    const next = chosen ? this.scene.toward(chosen, dx, dy) : this.scene.at(this.camera.toScene(
      { x: this.camera.width / 2, y: this.camera.height / 2 })) ?? [...this.scene.parties.values()][0];
    if (next) return this.choose(next.id);
    this.camera.pan(-dx * 80, -dy * 80);
    this.surface.moved();
  }

  /** @param {number} factor */
  zoom(factor) {
    this.camera.zoom(factor, { x: this.camera.width / 2, y: this.camera.height / 2 });
    this.surface.moved();
  }

  fit() {
    this.camera.fit(this.scene.bounds);
    this.surface.repaint();
  }

  /** @param {string} id */
  open(id) { location.assign(this.panel.act.page(id)); }

  // What changes what is there; each is a step that can be undone

  /**
   * @param {string[]} ids
   * @param {number} left
   */
  async add(ids, left) {
    const rest = left ? `, ${left} not shown` : "";
    const before = this.steps.now.ids;
    const view = { ...this.steps.now, ids: [...before, ...ids] };
    if (await this.show(view, `${ids.length} added${rest}`)) this.steps.take(view);
  }

  /** @param {string} id */
  async hide(id) {
    const caption = this.scene.parties.get(id)?.caption ?? id;
    const view = { ...this.steps.now, ids: this.steps.now.ids.filter((one) => one !== id) };
    if (view.ids.length === 0) return;
    this.surface.selected = null;
    if (await this.show(view, `${caption} hidden`)) this.steps.take(view);
  }

  /** @param {string} id */
  pin(id) {
    const pins = { ...this.steps.now.pins };
    const box = this.scene.parties.get(id)?.box;
    const isPinned = id in pins;
    if (isPinned) delete pins[id];
    else if (box) pins[id] = [box.x, box.y];
    this.#takePins(pins, isPinned ? "Let go" : "Pinned");
  }

  /**
   * A party that was dragged stays where it was put.
   * @param {string} id
   */
  #keepPlace(id) {
    const box = this.scene.parties.get(id)?.box;
    if (box) this.#takePins({ ...this.steps.now.pins, [id]: [box.x, box.y] }, "Moved");
  }

  /**
   * @param {Record<string, number[]>} pins
   * @param {string} word
   */
  #takePins(pins, word) {
    this.steps.take({ pins });
    this.surface.pinned = new Set(Object.keys(pins));
    this.say(word);
    if (this.#chosen) this.choose(this.#chosen);
    else this.surface.repaint();
  }

  /**
   * Shows a view: asks the server for its parties and leaves everybody where they are.
   * @param {View} view
   * @param {string} word
   * @returns {Promise<boolean>}
   */
  async show(view, word) {
    try {
      const diagram = await this.diagrams.get(view.ids);
      this.scene.take(diagram, view.pins);
      this.surface.pinned = new Set(Object.keys(view.pins));
      this.#changed(diagram);
      this.say(`${word}. ${this.scene.parties.size} parties on the canvas.`);
      return true;
    } catch (error) {
      this.say(`That did not work: ${/** @type {Error} */ (error).message}`);
      return false;
    }
  }

  /** @param {import("./shapes.js").Diagram} diagram */
  #changed(diagram) {
    const listed = [...this.scene.parties.values()]
      .filter((party) => party.badges.some((badge) => badge.status === "listed")).length;
    this.canvas.setAttribute("aria-label",
      `Network of ${this.scene.parties.size} parties, ${listed} listed. The tree below says the same.`);
    this.shown.textContent = diagram.footer.hidden.filter((text) => /^Shown|left out$/.test(text)).join(" · ");
    if (this.#chosen && !this.scene.parties.has(this.#chosen)) this.surface.selected = null;
    const chosen = this.#chosen ? this.scene.parties.get(this.#chosen) ?? null : null;
    this.panel.show(chosen, this.scene, this.#chosen ? this.#chosen in this.steps.now.pins : false);
    this.twin.show(this.#chosen);
    this.#offerExports();
    this.surface.repaint();
  }

  /** The files are of what is on the canvas now. */
  #offerExports() {
    for (const link of this.place.querySelectorAll(".exports a")) {
      const format = link.textContent?.toLowerCase() ?? "svg";
      link.setAttribute("href", this.diagrams.address([...this.scene.parties.keys()], format).href);
    }
  }

  /** @param {string} text */
  say(text) { this.voice.textContent = text; }
}

/**
 * Where the address puts parties: `pin=ID:X,Y`.
 * @returns {Record<string, number[]>}
 */
function pinned() {
  /** @type {Record<string, number[]>} */
  const pins = {};
  for (const text of new URL(location.href).searchParams.getAll("pin")) {
    const match = /^(.*):(-?\d+),(-?\d+)$/.exec(text);
    if (match) pins[match[1]] = [Number(match[2]), Number(match[3])];
  }
  return pins;
}

/** What pages are seen through, to be kept by links. */
function seenAs() {
  const query = new URLSearchParams();
  for (const [key, value] of new URL(location.href).searchParams) {
    if (["as-of", "known-at", "recorded-by", "standing", "resolve", "source"].includes(key)) {
      query.append(key, value);
    }
  }
  const text = query.toString();
  return text ? `?${text}` : "";
}
