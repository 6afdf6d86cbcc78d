// @ts-check
import { pairName } from "./view.js";

/** @typedef {import("./shapes.js").Relation} Relation */

const firmness = ["official", "registered", "assumed", "reported", "alleged"];

/**
 * Relations as they are drawn: several between the same two are one line with their count, unless the
 * reader has opened it.
 * @param {Relation[]} relations
 * @param {Set<string>} apart  pairs whose relations are drawn apart
 * @returns {Relation[]}
 */
export function bundled(relations, apart) {
  /** @type {Map<string, Relation[]>} */
  const pairs = new Map();
  for (const relation of relations) {
    const name = pairName(relation.from, relation.to);
    const those = pairs.get(name);
    if (those) those.push(relation);
    else pairs.set(name, [relation]);
  }
  return [...pairs].flatMap(([name, those]) =>
    (those.length < 2 || apart.has(name) ? those : [bundle(those)]));
}

/**
 * One line for several: as firm as the firmest of them, disputed if one of them is.
 * @param {Relation[]} those
 * @returns {Relation}
 */
function bundle(those) {
  const first = [...those].sort((one, other) =>
    firmness.indexOf(one.standing) - firmness.indexOf(other.standing))[0];
  /** @param {keyof Relation} key */
  const same = (key) => those.every((one) => one[key] === first[key]);
  return {
    ...first, ids: those.flatMap((one) => one.ids), parts: those,
    family: same("family") ? first.family : "link", label: `${those.length} relations`,
    disputed: those.some((one) => one.disputed), indirect: those.every((one) => one.indirect),
    ended: same("ended") ? first.ended : null,
    directed: first.directed && same("from") && same("directed"),
    share: null, labelBox: null, curves: [],
    tooltip: those.map((one) => one.tooltip || one.label).join("; "),
  };
}
