// @ts-check
import { page } from "./view.js";

/** The links and the form that hand on what is on the canvas: they follow it. */
export class WaysOut {
  /** @param {import("./diagrams.js").Diagrams} diagrams */
  constructor(diagrams) { this.diagrams = diagrams; }

  /** @param {import("./view.js").View} view */
  show(view) {
    for (const link of document.querySelectorAll(".exports a")) {
      if (!(link instanceof HTMLAnchorElement)) continue;
      const old = new URL(link.href);
      const url = this.diagrams.address(view, old.pathname.replace(/^.*\./, ""));
      for (const key of ["table", "save"]) {
        const value = old.searchParams.get(key);
        if (value) url.searchParams.set(key, value);
      }
      link.href = url.href;
    }
    const url = page(view, location.href);
    for (const field of document.querySelectorAll("input[name=address]")) {
      if (field instanceof HTMLInputElement) field.value = url.pathname + url.search;
    }
  }
}
