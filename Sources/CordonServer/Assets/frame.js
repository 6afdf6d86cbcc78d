// @ts-check
import { element } from "./element.js";
import { help } from "./keys.js";

/**
 * A button among the tools of the canvas.
 * @param {string} text
 * @param {() => void} click
 * @param {string} label
 */
export function tool(text, click, label = text) {
  return element("button", { type: "button", class: "tool", "aria-label": label, click }, text);
}

/**
 * Puts the canvas and what belongs to it in the place of the picture, which is folded below it.
 * @param {HTMLElement} place
 * @param {{tools: HTMLElement[], canvas: HTMLElement, panel: HTMLElement, days: HTMLElement,
 *   twin: HTMLElement, voice: HTMLElement, shown: HTMLElement, legend: HTMLElement}} pieces
 */
export function frame(place, pieces) {
  const keys = element("details", { class: "keys" }, element("summary", {}, "Keys"),
    element("dl", {}, ...help.map(([key, text]) =>
      element("div", {}, element("dt", {}, key), element("dd", {}, text)))));
  const list = element("details", { class: "tree-twin" },
    element("summary", {}, "The same as a tree"), pieces.twin);
  const tools = element("div", { class: "tools", role: "toolbar", "aria-label": "Canvas" }, ...pieces.tools);
  const desk = element("div", { class: "desk" },
    element("div", { class: "ground" }, tools, pieces.canvas), pieces.panel);
  const figure = place.querySelector("figure");
  const printed = element("details", { class: "printed" }, element("summary", {}, "The picture as it is printed"));
  place.querySelector(".shown")?.remove();
  figure?.before(pieces.shown, desk, pieces.days, pieces.legend, list, keys, pieces.voice, printed);
  if (figure) printed.append(figure);
}
