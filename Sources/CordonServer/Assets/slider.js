// @ts-check
import { element, said } from "./element.js";

/**
 * A day on which something changes.
 * @typedef {{day: string, count: number, changes: {what: string, text: string, claims: string[]}[]}} ChangeDay
 * @typedef {{asOf: string, asOfDays: ChangeDay[], knownAtDays: ChangeDay[]}} Days
 */

/** How long the hand rests before a day is shown, and how long a day is shown when they run. */
const rest = 200;
const pace = 500;

/**
 * A slider over the days on which something on the canvas changes.
 *
 * Its last place is the page's own: today, or all that is known.
 */
export class Slider {
  /** @type {ChangeDay[]} */
  #days = [];
  #timer = 0;
  #run = 0;
  #range = element("input", { type: "range", min: 0, value: 0 });
  #word = element("output", {});
  #what = element("p", { class: "what" });
  #play;

  /**
   * @param {string} name
   * @param {string} blank  what the last place is called
   * @param {(day: string) => void} go
   */
  constructor(name, blank, go) {
    this.blank = blank;
    this.go = go;
    this.#range.setAttribute("aria-label", name);
    this.#range.addEventListener("input", () => this.#moved(rest));
    this.#play = this.#button("▶", "Run through the days", () => this.#toggle());
    this.root = element("div", { class: "slider" },
      element("span", { class: "name" }, name),
      this.#button("‹", "Earlier change", () => this.step(-1)), this.#range,
      this.#button("›", "Later change", () => this.step(1)), this.#play, this.#word, this.#what);
  }

  /**
   * @param {string} text
   * @param {string} label
   * @param {() => void} click
   */
  #button(text, label, click) {
    return element("button", { type: "button", class: "tool", "aria-label": `${label}: ${this.#name}`, title: label, click }, text);
  }

  get #name() { return this.#range.getAttribute("aria-label") ?? ""; }

  /**
   * Takes the days, and stands where a day is.
   * @param {ChangeDay[]} days
   * @param {string} now  the day that is shown; empty for the last place
   */
  show(days, now) {
    this.#days = days;
    this.root.hidden = days.length === 0;
    this.#range.max = String(days.length);
    // A day between two changes looks like the earlier one.
    const later = days.findIndex((one) => one.day > now);
    const place = now === "" ? days.length : later < 0 ? days.length - 1 : later - 1;
    this.#range.value = String(Math.max(0, place));
    this.#tell(now);
  }

  /** @returns {string} */
  get #day() { return this.#days[Number(this.#range.value)]?.day ?? ""; }

  /**
   * Goes to the change before or after.
   * @param {number} by
   * @returns {boolean} whether there is one
   */
  step(by) {
    const next = Number(this.#range.value) + by;
    if (next < 0 || next > this.#days.length) return false;
    this.#range.value = String(next);
    this.#moved(0);
    return true;
  }

  /** @param {number} wait */
  #moved(wait) {
    this.#tell(this.#day);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.go(this.#day), wait);
  }

  /** @param {string} now */
  #tell(now) {
    const day = this.#days[Number(this.#range.value)];
    const word = now || this.blank;
    this.#word.textContent = word;
    const isThat = day && day.day === now;
    const changes = isThat ? day.changes.map((one) => `${one.what}: ${one.text}`) : [];
    const more = isThat && day.count > day.changes.length ? ` and ${day.count - day.changes.length} more` : "";
    this.#what.replaceChildren(said(changes.slice(0, 4).join(" · ") + (changes.length > 4 ? ` and ${day.count - 4} more` : more)));
    this.#range.setAttribute("aria-valuetext", [word, ...changes.slice(0, 3)].join("; "));
  }

  #toggle() {
    if (this.#run) return this.#stop();
    if (!this.#day) this.#range.value = "-1";
    this.#play.textContent = "❚❚";
    this.#run = setInterval(() => { if (!this.step(1)) this.#stop(); }, pace);
  }

  #stop() {
    clearInterval(this.#run);
    this.#run = 0;
    this.#play.textContent = "▶";
  }
}
