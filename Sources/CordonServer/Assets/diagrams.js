// @ts-check

/** @typedef {import("./shapes.js").Diagram} Diagram */

/** The addresses under which the server gives pictures of some parties, seen as the page is. */
export class Diagrams {
  #base;

  /** @param {string} address  that of the picture of the page, as JSON */
  constructor(address) { this.#base = new URL(address, location.href); }

  /**
   * The address of a picture of exactly these parties; of the page's own where none are named.
   * @param {string[] | null} ids
   * @param {string} format
   * @returns {URL}
   */
  address(ids, format) {
    const url = new URL(this.#base);
    url.pathname = `/v1/diagram.${format}`;
    if (!ids) return url;
    for (const key of ["entity", "hops", "most"]) url.searchParams.delete(key);
    for (const id of ids) url.searchParams.append("entity", id);
    url.searchParams.set("hops", "0");
    url.searchParams.set("most", String(ids.length));
    return url;
  }

  /**
   * The address of the page that shows the same.
   * @param {string[]} ids
   * @param {Record<string, number[]>} pins
   * @returns {URL}
   */
  page(ids, pins) {
    const url = new URL(location.href);
    for (const key of ["nodes", "hops", "most", "pin"]) url.searchParams.delete(key);
    for (const id of ids) url.searchParams.append("nodes", id);
    url.searchParams.set("hops", "0");
    url.searchParams.set("most", String(ids.length));
    for (const [id, [x, y]] of Object.entries(pins)) {
      url.searchParams.append("pin", `${id}:${Math.round(x)},${Math.round(y)}`);
    }
    return url;
  }

  /**
   * A picture with the places of everything.
   * @param {string[] | null} ids
   * @returns {Promise<Diagram>}
   */
  async get(ids) { return (await answer(this.address(ids, "json"))).json(); }

  /**
   * What is said of a party, claims left out.
   * @param {string} id
   */
  async party(id) {
    const url = new URL("/v1/show", location.href);
    url.searchParams.set("entity", id);
    url.searchParams.set("limit", "0");
    for (const key of ["as-of", "known-at", "recorded-by", "standing", "resolve", "source"]) {
      for (const value of this.#base.searchParams.getAll(key)) url.searchParams.append(key, value);
    }
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
