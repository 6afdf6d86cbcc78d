// @ts-check
import { drawn, isWhole, picture } from "./view.js";

/** @typedef {import("./shapes.js").Diagram} Diagram */
/** @typedef {import("./view.js").View} View */

/** The addresses under which the server gives pictures of some parties, seen as the page is. */
export class Diagrams {
  #base;

  /** @param {string} address  that of the picture of the page, as JSON */
  constructor(address) { this.#base = new URL(address, location.href); }

  /**
   * The address of a file of what a view shows; of the page's own picture where none is given.
   * @param {View | null} view
   * @param {string} format
   * @returns {URL}
   */
  address(view, format) {
    const url = view ? picture(view, this.#base) : new URL(this.#base);
    url.pathname = `/v1/diagram.${format}`;
    return url;
  }

  /**
   * A picture with the places of everything.
   * @param {View | null} view
   * @returns {Promise<Diagram>}
   */
  async get(view) {
    if (!view || isWhole(view)) return (await answer(this.address(view, "json"))).json();
    // The canvas finds the places of those who are new: the server need not lay them out.
    const places = { ...view.places };
    for (const id of [...view.ids, ...drawn(view)]) places[id] ??= [0, 0];
    return (await answer(this.address({ ...view, places }, "json"))).json();
  }

  /** Where a layout of the page's own picture is asked for. */
  get layout() {
    const url = new URL(this.#base);
    url.pathname = "/v1/layouts";
    return url;
  }

  /**
   * The days on which something that a view shows changes.
   * @param {View} view
   * @returns {Promise<import("./slider.js").Days>}
   */
  async days(view) {
    const url = picture({ ...view, places: {}, pins: {}, groups: [] }, this.#base);
    url.pathname = "/v1/days";
    return (await answer(url)).json();
  }

  /**
   * What is said of a party, claims left out.
   * @param {string} id
   * @param {View} view
   */
  async party(id, view) {
    const url = new URL("/v1/show", location.href);
    url.searchParams.set("entity", id);
    url.searchParams.set("limit", "0");
    for (const key of ["recorded-by", "standing", "resolve", "source"]) {
      for (const value of this.#base.searchParams.getAll(key)) url.searchParams.append(key, value);
    }
    if (view.asOf) url.searchParams.set("as-of", view.asOf);
    if (view.knownAt) url.searchParams.set("known-at", view.knownAt);
    return (await answer(url)).json();
  }
}

/**
 * An answer; where the server is busy, it is asked again.
 * @param {URL} url
 */
async function answer(url) {
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(url);
    if (response.ok) return response;
    if (response.status !== 429 || attempt === 4) {
      const { detail } = await response.json().catch(() => ({ detail: "no answer" }));
      throw new Error(typeof detail === "string" ? detail : "the picture cannot be drawn");
    }
    await new Promise((done) => { setTimeout(done, 400 * (attempt + 1)); });
  }
}
