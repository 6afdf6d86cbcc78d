// @ts-check

/** @typedef {import("./view.js").View} View */

/** The most steps that can be taken back. */
const most = 200;
/** Browsers drop entries of their history beyond some fifty. */
const kept = 45;
/** The server refuses longer addresses. */
const longest = 55_000;

/**
 * The steps of a reader. Each is an entry of the browser's history, so that back is undo, forward is
 * redo, and the address always shows what is seen. What the browser has dropped is kept here.
 */
export class Steps {
  #address;
  #show;
  /** @type {View[]} */
  #list;
  #at = 0;
  /** How many entries of the browser's history behind this one are ours. */
  #behind = 0;

  /**
   * @param {View} first
   * @param {(view: View) => URL} address
   * @param {(view: View, word: string) => void} show
   */
  constructor(first, address, show) {
    this.#list = [first];
    this.#address = address;
    this.#show = show;
    history.replaceState({ view: first, at: 0 }, "");
    addEventListener("popstate", (event) => {
      if (!event.state?.view) return;
      const { view, at } = event.state;
      this.#behind = Math.max(0, this.#behind + at - this.#at);
      const word = at < this.#at ? "Undone" : "Redone";
      this.#at = at;
      this.#list[at] = view;
      this.#show(view, word);
    });
  }

  /** @returns {View} */
  get now() { return this.#list[this.#at]; }

  /**
   * Takes a step.
   * @param {View} view
   * @returns {boolean} whether its address is short enough to be handed on
   */
  take(view) {
    this.#list = [...this.#list.slice(0, this.#at + 1), view].slice(-most);
    this.#at = this.#list.length - 1;
    this.#behind = Math.min(kept, this.#behind + 1);
    const url = this.#address(view);
    const fits = url.pathname.length + url.search.length <= longest;
    history.pushState({ view, at: this.#at }, "", fits ? url : undefined);
    return fits;
  }

  /** Takes the last step back. */
  undo() {
    if (this.#behind > 0) return history.back();
    if (this.#at > 0) this.#go(this.#at - 1, "Undone");
  }

  /** Takes the step again that was taken back. */
  redo() {
    if (this.#behind > 0 || this.#at === 0) return history.forward();
    if (this.#at + 1 < this.#list.length) this.#go(this.#at + 1, "Redone");
  }

  /**
   * @param {number} at
   * @param {string} word
   */
  #go(at, word) {
    this.#at = at;
    history.replaceState({ view: this.now, at }, "", this.#address(this.now));
    this.#show(this.now, word);
  }
}
