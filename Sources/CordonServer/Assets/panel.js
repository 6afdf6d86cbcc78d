// @ts-check
import { element, said } from "./element.js";
import { words } from "./inks.js";

/** @typedef {import("./shapes.js").Party} Party */

/** How many parties one step adds at most. */
export const mostAdded = 20;
const firmness = ["official", "registered", "assumed", "reported", "alleged"];

/** What stands beside the canvas: the party that is chosen, and what can be done with it. */
export class Panel {
  root = element("aside", { class: "panel-side", "aria-label": "Chosen party" });

  /**
   * @param {{add: (ids: string[], left: number) => void, hide: (id: string) => void,
   *   pin: (id: string) => void, look: (id: string) => Promise<any>, page: (id: string) => string}} act
   */
  constructor(act) {
    this.act = act;
    this.show(null, null);
  }

  /**
   * @param {Party | null} party
   * @param {import("./scene.js").Scene | null} scene
   * @param {boolean} isPinned
   */
  show(party, scene, isPinned = false) {
    if (!party || !scene) {
      this.root.replaceChildren(element("p", { class: "none" },
        "Choose a party: with a click, or with the arrow keys when the canvas has the focus."));
      return;
    }
    const more = element("div", { class: "more" });
    this.root.replaceChildren(
      element("h3", {}, element("a", { href: this.act.page(party.id) }, said(party.caption))),
      ...(party.original ? [element("p", { class: "also" }, said(party.original))] : []),
      element("p", { class: "none" }, [party.kindWord, party.country?.toUpperCase()].filter(Boolean).join(", ")),
      element("ul", { class: "badges" }, ...party.badges.map((badge) =>
        element("li", {}, element("b", {}, words[badge.status] ?? ""), ` ${badge.text}`))),
      element("p", { class: "doing" },
        button("What else is next to it", () => this.#offer(party, scene, more)),
        button(isPinned ? "Let go" : "Pin", () => this.act.pin(party.id)),
        button("Hide", () => this.act.hide(party.id))),
      more,
      element("h4", {}, "Relations on the canvas"),
      element("ul", { class: "list" }, ...scene.relationsOf(party.id).map((relation) =>
        element("li", {}, said(relation.tooltip || relation.label)))));
  }

  /**
   * Says how many there are of each kind before any is drawn.
   * @param {Party} party
   * @param {import("./scene.js").Scene} scene
   * @param {HTMLElement} place
   */
  async #offer(party, scene, place) {
    place.replaceChildren("Looking…");
    const document = await this.act.look(party.id).catch((/** @type {Error} */ error) => error);
    if (document instanceof Error) {
      place.replaceChildren(document.message);
      return;
    }
    const kinds = counted(party.id, document.relations, scene);
    if (kinds.length === 0) {
      place.replaceChildren(element("p", { class: "none" }, "Everything next to it is on the canvas."));
      return;
    }
    place.replaceChildren(element("ul", { class: "kinds" }, ...kinds.map(({ kind, ids }) => {
      const first = ids.slice(0, mostAdded);
      const rest = ids.length - first.length;
      return element("li", {}, button(
        `${kind}: add ${rest ? `the firmest ${first.length} of ${ids.length}` : ids.length}`,
        () => this.act.add(first, rest)));
    })));
    place.querySelector("button")?.focus();
  }
}

/**
 * The neighbours of a party that are not on the canvas, by the kind of their relation, the most
 * firmly said first.
 * @param {string} own
 * @param {{kind: string, from: string, to: string, standing: string}[]} relations
 * @param {import("./scene.js").Scene} scene
 * @returns {{kind: string, ids: string[]}[]}
 */
function counted(own, relations, scene) {
  /** @type {Map<string, Map<string, number>>} */
  const kinds = new Map();
  for (const relation of relations) {
    const other = relation.from === own ? relation.to : relation.from;
    if (other === own || scene.parties.has(other)) continue;
    const those = kinds.get(relation.kind) ?? new Map();
    kinds.set(relation.kind, those);
    const grade = firmness.indexOf(relation.standing);
    those.set(other, Math.min(grade, those.get(other) ?? grade));
  }
  return [...kinds].map(([kind, those]) => ({
    kind, ids: [...those].sort((one, other) => one[1] - other[1] || (one[0] < other[0] ? -1 : 1))
      .map(([id]) => id),
  })).sort((one, other) => other.ids.length - one.ids.length || (one.kind < other.kind ? -1 : 1));
}

/**
 * @param {string} text
 * @param {() => void} click
 */
function button(text, click) { return element("button", { type: "button", class: "tool", click }, text); }
