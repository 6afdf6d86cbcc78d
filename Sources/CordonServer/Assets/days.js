// @ts-check
import { element } from "./element.js";
import { Slider } from "./slider.js";

/** @typedef {import("./view.js").View} View */

/** The two sliders under the canvas: the day asked about, and the day by which something was known. */
export class Days {
  #diagrams;
  #asOf;
  #knownAt;
  /** What the days that are offered are of. */
  #of = "";
  /** @type {import("./slider.js").Days | null} */
  #days = null;

  /**
   * @param {import("./diagrams.js").Diagrams} diagrams
   * @param {(change: Partial<View>, word: string) => void} go
   */
  constructor(diagrams, go) {
    this.#diagrams = diagrams;
    this.#asOf = new Slider("As of", "today", (day) => go({ asOf: day }, day ? `As of ${day}` : "As of today"));
    this.#knownAt = new Slider("As known on", "all that is known", (day) =>
      go({ knownAt: day }, day ? `As known on ${day}` : "All that is known"));
    this.root = element("div", { class: "sliders" }, this.#asOf.root, this.#knownAt.root);
  }

  /**
   * Offers the days of a view, and stands where it is.
   * @param {View} view
   */
  async show(view) {
    const of = JSON.stringify([view.ids, view.knownAt]);
    if (of !== this.#of) {
      this.#of = of;
      const days = await this.#diagrams.days(view).catch(() => null);
      // Another view may have been asked for meanwhile.
      if (this.#of !== of) return;
      this.#days = days;
    }
    this.#asOf.show(this.#days?.asOfDays ?? [], view.asOf);
    this.#knownAt.show(this.#days?.knownAtDays ?? [], view.knownAt);
  }

  /**
   * Goes to the change before or after, by the day asked about.
   * @param {number} by
   */
  step(by) { this.#asOf.step(by); }

  /**
   * The same by what was known.
   * @param {number} by
   */
  stepKnown(by) { this.#knownAt.step(by); }
}
