// @ts-check
import { element, said } from "./element.js";

/** Shows parties under the field of every page while a name is typed; without it, Enter finds. */
export function offerParties() {
  const field = document.getElementById("find");
  const form = field?.closest("form");
  if (!(field instanceof HTMLInputElement) || !form) return;
  const list = element("ul", { id: "found", role: "listbox", "aria-label": "Parties", hidden: true });
  form.append(list);
  for (const [name, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-controls": "found", "aria-expanded": "false",
    "aria-autocomplete": "list",
  })) field.setAttribute(name, value);
  new Finder(field, form, list).listen();
}

/**
 * The list under a field: asked for while one types, chosen from by arrows or a click.
 *
 * One question is under way at a time, and the next is about what stands there when it is answered:
 * nobody waits for the fingers to rest, and nobody asks what is no longer wanted.
 */
class Finder {
  /** What is being asked; empty while nothing is. */
  #asked = "";

  /**
   * @param {HTMLInputElement} field
   * @param {HTMLFormElement} form
   * @param {HTMLUListElement} list
   */
  constructor(field, form, list) {
    this.field = field;
    this.form = form;
    this.list = list;
  }

  listen() {
    this.field.addEventListener("input", () => this.#ask());
    this.field.addEventListener("keydown", (event) => this.#key(event));
    this.field.addEventListener("blur", () => setTimeout(() => this.#close(), 150));
  }

  /** What is asked about: two signs or more, else nothing. */
  get #text() {
    const text = this.field.value.trim();
    return text.length < 2 ? "" : text;
  }

  async #ask() {
    if (!this.#text) this.#close();
    if (this.#asked) return;
    while (this.#text && this.#text !== this.#asked) {
      this.#asked = this.#text;
      const hits = await found(this.#asked);
      const isWanted = this.#text !== "" && document.activeElement === this.field;
      if (hits && isWanted) this.#show(hits);
    }
    this.#asked = "";
  }

  /** @param {{entity: string, caption: string, matchedName: string}[]} hits */
  #show(hits) {
    this.list.replaceChildren(...hits.map((hit, place) => {
      const other = hit.matchedName && hit.matchedName !== hit.caption
        ? [element("small", {}, " ", said(hit.matchedName))] : [];
      const item = element(
        "li", { role: "option", id: `found-${place}`, "aria-selected": "false" },
        said(hit.caption), ...other);
      item.addEventListener("mousedown", () => this.#go(hit.entity));
      item.dataset.id = hit.entity;
      return item;
    }));
    this.list.hidden = hits.length === 0;
    this.field.setAttribute("aria-expanded", String(hits.length > 0));
    this.field.removeAttribute("aria-activedescendant");
  }

  #close() {
    this.list.hidden = true;
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  /** @param {string} id */
  #go(id) {
    const query = new URLSearchParams();
    for (const input of this.form.querySelectorAll("input[type=hidden]")) {
      if (input instanceof HTMLInputElement) query.append(input.name, input.value);
    }
    const text = query.toString();
    location.assign(`/e/${encodeURIComponent(id)}${text ? `?${text}` : ""}`);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const items = [...this.list.querySelectorAll("li")];
    if (this.list.hidden || items.length === 0) return;
    const place = items.findIndex((item) => item.getAttribute("aria-selected") === "true");
    if (event.key === "Escape") return this.#close();
    if (event.key === "Enter" && place >= 0) {
      event.preventDefault();
      return this.#go(items[place].dataset.id ?? "");
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step) return;
    event.preventDefault();
    const next = (place + step + items.length) % items.length;
    items.forEach((item, number) => item.setAttribute("aria-selected", String(number === next)));
    this.field.setAttribute("aria-activedescendant", items[next].id);
  }
}

/**
 * The parties whose names a text may be; null where the server does not answer: the form still works.
 * @param {string} text
 * @returns {Promise<{entity: string, caption: string, matchedName: string}[] | null>}
 */
async function found(text) {
  const url = new URL("/v1/search", location.href);
  url.searchParams.set("text", text);
  url.searchParams.set("limit", "8");
  try {
    const response = await fetch(url);
    return response.ok ? (await response.json()).hits : null;
  } catch {
    return null;
  }
}
