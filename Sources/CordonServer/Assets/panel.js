// @ts-check
import { element, said } from "./element.js";
import { words } from "./inks.js";
import { pairName, restId } from "./view.js";

/** @typedef {import("./shapes.js").Party} Party */
/** @typedef {import("./scene.js").Scene} Scene */

/** How many parties one step adds at most. */
export const mostAdded = 20;
/** How many relations of a party are listed: a hub has thousands. */
const mostListed = 200;
const firmness = ["official", "registered", "assumed", "reported", "alleged"];

/**
 * What can be done from the panel.
 * @typedef {{add: (beside: string, ids: string[], left: number) => void, hide: (ids: string[]) => void,
 *   keep: (ids: string[]) => void, pin: (ids: string[]) => void,
 *   gather: (name: string, ids: string[]) => void, part: (id: string) => void,
 *   turn: (pair: string) => void, look: (id: string) => Promise<any>, page: (id: string) => string}} Acts
 */

/** What stands beside the canvas: the parties that are chosen, and what can be done with them. */
export class Panel {
  root = element("aside", { class: "panel-side", "aria-label": "Chosen parties" });

  /** @param {Acts} act */
  constructor(act) {
    this.act = act;
    this.#nobody();
  }

  /**
   * @param {string[]} ids
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   */
  show(ids, scene, view) {
    const parties = ids.flatMap((id) => scene.parties.get(id) ?? []);
    if (parties.length === 0) return this.#nobody();
    if (parties.length > 1) return this.#several(parties, view);
    const beside = view.rests.find((id) => restId(id) === parties[0].id);
    if (beside !== undefined) return this.#rest(parties[0], beside, scene, view);
    if (parties[0].kind === "stack") return this.#group(parties[0], scene, view);
    this.#one(parties[0], scene, view);
  }

  #nobody() {
    this.root.replaceChildren(element("p", { class: "none" },
      "Choose a party: with a click, or with the arrow keys when the canvas has the focus. "
      + "Shift and a click, or the space bar, chooses several."));
  }

  /**
   * @param {Party} party
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   */
  #one(party, scene, view) {
    const more = element("div", { class: "more" });
    this.root.replaceChildren(
      element("h3", {}, element("a", { href: this.act.page(party.id) }, said(party.caption))),
      ...(party.original ? [element("p", { class: "also" }, said(party.original))] : []),
      element("p", { class: "none" }, [party.kindWord, party.country?.toUpperCase()].filter(Boolean).join(", ")),
      badges(party),
      element("p", { class: "doing" },
        button("What else is next to it", () => this.#offer(party.id, scene, view, more)),
        button(party.id in view.pins ? "Let go" : "Pin", () => this.act.pin([party.id])),
        button("Hide", () => this.act.hide([party.id]))),
      more, ...this.#relations(party, scene, view));
  }

  /**
   * @param {Party} party
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   */
  #group(party, scene, view) {
    const members = view.groups.find((group) => `group:${group.name}` === party.id)?.members ?? [];
    this.root.replaceChildren(
      element("h3", {}, said(party.caption)),
      element("p", { class: "none" }, `${members.length} parties drawn as one`), badges(party),
      element("p", { class: "doing" },
        button("Open the group", () => this.act.part(party.id)),
        button(party.id in view.pins ? "Let go" : "Pin", () => this.act.pin([party.id])),
        button("Hide", () => this.act.hide([party.id]))),
      element("p", {}, said(party.tooltip)), ...this.#relations(party, scene, view));
  }

  /**
   * The rest beside a party: more of it can be drawn.
   * @param {Party} party
   * @param {string} beside
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   */
  #rest(party, beside, scene, view) {
    const more = element("div", { class: "more" });
    this.root.replaceChildren(
      element("h3", {}, said(party.caption)), element("p", {}, said(party.tooltip)),
      element("p", { class: "doing" },
        button("Draw some of them", () => this.#offer(beside, scene, view, more)),
        button(party.id in view.pins ? "Let go" : "Pin", () => this.act.pin([party.id])),
        button("Hide", () => this.act.hide([party.id]))),
      more);
  }

  /**
   * @param {Party[]} parties
   * @param {import("./view.js").View} view
   */
  #several(parties, view) {
    const ids = parties.map((party) => party.id);
    const name = element("input", { id: "group-name", type: "text", maxlength: 60 });
    const gather = () => this.act.gather(name.value, ids);
    name.addEventListener("keydown", (event) => { if (event.key === "Enter") gather(); });
    this.root.replaceChildren(
      element("h3", {}, `${parties.length} parties chosen`),
      element("p", { class: "doing" },
        button("Hide them", () => this.act.hide(ids)), button("Hide all others", () => this.act.keep(ids)),
        button(ids.every((id) => id in view.pins) ? "Let them go" : "Pin them", () => this.act.pin(ids))),
      element("div", { class: "field" }, element("label", { for: "group-name" }, "Draw them as one, named"),
        name, button("Group", gather)),
      element("ul", { class: "list" }, ...parties.slice(0, 40).map((party) => element("li", {}, said(party.caption)))),
      ...(parties.length > 40 ? [element("p", { class: "none" }, `and ${parties.length - 40} more`)] : []));
  }

  /**
   * The relations of a party; several with one other can be drawn apart.
   * @param {Party} party
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   */
  #relations(party, scene, view) {
    const relations = scene.relationsOf(party.id);
    /** @type {Map<string, number>} */
    const pairs = new Map();
    for (const { from, to } of relations) {
      const name = pairName(from, to);
      pairs.set(name, (pairs.get(name) ?? 0) + 1);
    }
    const turns = [...pairs].filter(([, count]) => count > 1).map(([name, count]) => {
      const other = JSON.parse(name).find((/** @type {string} */ id) => id !== party.id) ?? party.id;
      const caption = scene.parties.get(other)?.caption ?? other;
      const word = view.apart.includes(name) ? "Draw as one line" : `Draw ${count} lines apart`;
      return element("li", {}, button(word, () => this.act.turn(name)), " ", said(caption));
    });
    return [
      element("h4", {}, `Relations on the canvas (${relations.length})`),
      ...(turns.length ? [element("ul", { class: "kinds" }, ...turns)] : []),
      element("ul", { class: "list" }, ...relations.slice(0, mostListed).map((relation) =>
        element("li", {}, said(relation.tooltip || relation.label)))),
      ...(relations.length > mostListed
        ? [element("p", { class: "none" }, `and ${relations.length - mostListed} more`)] : []),
    ];
  }

  /**
   * Says how many there are of each kind beside a party before any is drawn.
   * @param {string} own
   * @param {Scene} scene
   * @param {import("./view.js").View} view
   * @param {HTMLElement} place
   */
  async #offer(own, scene, view, place) {
    place.replaceChildren("Looking…");
    const document = await this.act.look(own).catch((/** @type {Error} */ error) => error);
    if (document instanceof Error) {
      place.replaceChildren(document.message);
      return;
    }
    const kinds = counted(own, document.relations, new Set([...scene.parties.keys(), ...view.ids]));
    if (kinds.length === 0) {
      place.replaceChildren(element("p", { class: "none" }, "Everything next to it is on the canvas."));
      return;
    }
    place.replaceChildren(element("ul", { class: "kinds" }, ...kinds.map(({ kind, ids }) => {
      const first = ids.slice(0, mostAdded);
      const rest = ids.length - first.length;
      return element("li", {}, button(
        `${kind}: add ${rest ? `the firmest ${first.length} of ${ids.length}` : ids.length}`,
        () => this.act.add(own, first, rest)));
    })));
    place.querySelector("button")?.focus();
  }
}

/**
 * The neighbours of a party that are not on the canvas, by the kind of their relation, the most
 * firmly said first.
 * @param {string} own
 * @param {{kind: string, from: string, to: string, standing: string}[]} relations
 * @param {Set<string>} there
 * @returns {{kind: string, ids: string[]}[]}
 */
function counted(own, relations, there) {
  /** @type {Map<string, Map<string, number>>} */
  const kinds = new Map();
  for (const relation of relations) {
    const other = relation.from === own ? relation.to : relation.from;
    if (other === own || there.has(other)) continue;
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

/** @param {Party} party */
function badges(party) {
  return element("ul", { class: "badges" }, ...party.badges.map((badge) =>
    element("li", {}, element("b", {}, words[badge.status] ?? ""), ` ${badge.text}`)));
}

/**
 * @param {string} text
 * @param {() => void} click
 */
function button(text, click) { return element("button", { type: "button", class: "tool", click }, text); }
