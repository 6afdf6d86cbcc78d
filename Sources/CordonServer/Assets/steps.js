// @ts-check

/**
 * What is on the canvas: the parties, and where the reader has put some of them.
 * @typedef {{ids: string[], pins: Record<string, number[]>}} View
 */

/**
 * The steps of a reader. Each is an entry of the browser's history, so that back is undo, forward
 * is redo, and the address always shows what is seen.
 */
export class Steps {
  #address;
  /** @type {View} */
  now;

  /**
   * @param {View} first
   * @param {(view: View) => URL} address
   * @param {(view: View) => void} show
   */
  constructor(first, address, show) {
    this.now = first;
    this.#address = address;
    history.replaceState(first, "");
    addEventListener("popstate", (event) => {
      if (!event.state?.ids) return;
      this.now = event.state;
      show(this.now);
    });
  }

  /**
   * Takes a step.
   * @param {Partial<View>} change
   * @returns {View}
   */
  take(change) {
    this.now = { ...this.now, ...change };
    history.pushState(this.now, "", this.#address(this.now));
    return this.now;
  }
}
