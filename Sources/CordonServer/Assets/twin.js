// @ts-check
import { element, said } from "./element.js";
import { words } from "./inks.js";
import { status } from "./boxes.js";

/** @typedef {import("./scene.js").Scene} Scene */

/** The most parties that the tree names: a page of more is slow to hear and to draw. */
const most = 1_000;
/** The order of names: one collator, for it is dear to make. */
const order = new Intl.Collator("en");

/**
 * The canvas as a tree for those who hear it: parties, and under each its relations.
 *
 * One item has the focus; arrows move it, Enter chooses the party.
 */
export class Twin {
  #scene;
  #choose;
  /** The parties and relations that the tree is of. */
  #of = [/** @type {unknown} */ (null), null];
  root = element("ul", {
    role: "tree", class: "twin", "aria-label": "Parties on the canvas", "aria-multiselectable": "true",
  });

  /**
   * @param {Scene} scene
   * @param {(id: string) => void} choose
   */
  constructor(scene, choose) {
    this.#scene = scene;
    this.#choose = choose;
    this.root.addEventListener("keydown", (event) => this.#key(event));
    this.root.addEventListener("click", (event) => {
      const item = /** @type {HTMLElement} */ (event.target).closest("li");
      if (item?.dataset.id) choose(item.dataset.id);
    });
  }

  /**
   * Shows who is chosen; the tree is made anew where other parties are there.
   * @param {Set<string>} chosen
   */
  show(chosen) {
    const of = [this.#scene.parties, this.#scene.relations];
    if (of.some((one, place) => one !== this.#of[place])) {
      this.#of = of;
      this.#make();
    }
    for (const item of this.root.children) {
      if (item instanceof HTMLElement && item.dataset.id) {
        const word = String(chosen.has(item.dataset.id));
        if (item.getAttribute("aria-selected") !== word) item.setAttribute("aria-selected", word);
      }
    }
    this.root.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    const first = this.root.querySelector("[aria-selected=true]") ?? this.root.querySelector("li");
    first?.setAttribute("tabindex", "0");
  }

  #make() {
    const parties = [...this.#scene.parties.values()]
      .sort((one, other) => order.compare(one.caption, other.caption) || (one.id < other.id ? -1 : 1));
    this.root.replaceChildren(...parties.slice(0, most).map((party) => this.#item(party)));
    if (parties.length > most) {
      this.root.append(element("li", { role: "treeitem", tabindex: -1 }, `and ${parties.length - most} more`));
    }
  }

  /** @param {import("./shapes.js").Party} party */
  #item(party) {
    const relations = this.#scene.relationsOf(party.id);
    const word = words[status(party)];
    return element(
      "li", {
        role: "treeitem", tabindex: -1, "data-id": party.id, "aria-selected": "false",
        ...(relations.length ? { "aria-expanded": "false" } : {}),
      },
      element("span", {}, said(party.caption), word ? ` – ${word.toLowerCase()}` : ""),
      ...(relations.length ? [element("ul", { role: "group", hidden: true })] : []));
  }

  /**
   * @param {string} own
   * @param {import("./shapes.js").Relation} relation
   */
  #relation(own, relation) {
    const other = relation.from === own ? relation.to : relation.from;
    const caption = this.#scene.parties.get(other)?.caption ?? other;
    const parts = relation.from === own
      ? [`${relation.label} `, said(caption)] : [said(caption), ` ${relation.label} this`];
    return element(
      "li", { role: "treeitem", tabindex: -1, "data-id": other },
      element("span", {}, ...parts, ` (${relation.standing}${relation.disputed ? ", disputed" : ""})`));
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const item = /** @type {HTMLElement} */ (event.target);
    if (item.getAttribute("role") !== "treeitem") return;
    const items = [...this.root.querySelectorAll("li")].filter((one) => !one.closest("[hidden]"));
    const place = items.indexOf(/** @type {HTMLLIElement} */ (item));
    const isOpen = item.getAttribute("aria-expanded");
    /** @type {Record<string, () => void>} */
    const keys = {
      ArrowDown: () => this.#focus(items[place + 1]), ArrowUp: () => this.#focus(items[place - 1]),
      Home: () => this.#focus(items[0]), End: () => this.#focus(items.at(-1)),
      ArrowRight: () => (isOpen === "false" ? this.#fold(item, true) : this.#focus(items[place + 1])),
      ArrowLeft: () => (isOpen === "true"
        ? this.#fold(item, false) : this.#focus(item.parentElement?.closest("li"))),
      Enter: () => item.dataset.id && this.#choose(item.dataset.id),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  }

  /**
   * @param {HTMLElement} item
   * @param {boolean} isOpen
   */
  #fold(item, isOpen) {
    item.setAttribute("aria-expanded", String(isOpen));
    const group = item.querySelector("ul");
    if (!group) return;
    group.hidden = !isOpen;
    // The relations of thousands are dear to make: those of a party come when it is unfolded.
    const id = item.dataset.id ?? "";
    if (isOpen) group.replaceChildren(...this.#scene.relationsOf(id).map((one) => this.#relation(id, one)));
  }

  /** @param {HTMLElement | null | undefined} item */
  #focus(item) {
    if (!item) return;
    this.root.querySelector("[tabindex='0']")?.setAttribute("tabindex", "-1");
    item.setAttribute("tabindex", "0");
    item.focus();
  }
}
