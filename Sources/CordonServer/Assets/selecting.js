// @ts-check
import { status } from "./boxes.js";
import { element } from "./element.js";
import { gravity, words } from "./inks.js";

/** @typedef {import("./scene.js").Scene} Scene */

/** The field that chooses all parties of a kind, with their counts. */
export class Selecting {
  root = element("select", { "aria-label": "Choose parties by kind" });
  #scene;
  /** @type {(() => string[])[]} */
  #choices = [];

  /**
   * @param {Scene} scene
   * @param {(ids: string[]) => void} choose
   */
  constructor(scene, choose) {
    this.#scene = scene;
    this.root.addEventListener("change", () => {
      const ids = this.#choices[Number(this.root.value)]?.() ?? [];
      this.root.value = "";
      choose(ids);
    });
  }

  /** Offers what is there now. */
  show() {
    const parties = [...this.#scene.parties.values()];
    /** @type {[string, string[]][]} */
    const sets = [["all", parties.map((party) => party.id)], ["none", []]];
    for (const word of gravity) {
      const those = parties.filter((party) => status(party) === word).map((party) => party.id);
      if (those.length) sets.push([(words[word] ?? word).toLowerCase(), those]);
    }
    for (const kind of new Set(parties.map((party) => party.kindWord))) {
      sets.push([kind, parties.filter((party) => party.kindWord === kind).map((party) => party.id)]);
    }
    const ends = new Set(this.#scene.relations.flatMap(({ from, to }) => [from, to]));
    const alone = parties.filter((party) => !ends.has(party.id)).map((party) => party.id);
    if (alone.length) sets.push(["without relations here", alone]);
    this.#choices = sets.map(([, ids]) => () => ids);
    this.root.replaceChildren(element("option", { value: "" }, "Choose parties…"), ...sets.map(([word, ids], place) =>
      element("option", { value: place }, word === "none" ? "nobody" : `${word} (${ids.length})`)));
  }
}
