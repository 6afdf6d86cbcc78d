// @ts-check
// What a reader can do to a view; each gives another view and changes nothing.
import { groupId, restId } from "./view.js";

/** @typedef {import("./view.js").View} View */

/**
 * The ids of parties, with the members of groups in their place.
 * @param {View} view
 * @param {string[]} ids
 */
function members(view, ids) {
  return ids.flatMap((id) => view.groups.find((group) => groupId(group) === id)?.members ?? [id]);
}

/**
 * With more parties beside one, and what is left beside it drawn as one.
 * @param {View} view
 * @param {string} beside
 * @param {string[]} ids
 * @param {number} left  how many of them are left
 * @returns {View}
 */
export function adding(view, beside, ids, left) {
  const rests = left > 0 && !view.rests.includes(beside) ? [...view.rests, beside] : view.rests;
  return { ...view, isOwn: false, rests, ids: [...view.ids, ...ids.filter((id) => !view.ids.includes(id))] };
}

/**
 * Without some parties, groups or rests.
 * @param {View} view
 * @param {string[]} ids
 * @returns {View}
 */
export function hiding(view, ids) {
  const gone = new Set(members(view, ids));
  return {
    ...view, isOwn: false, ids: view.ids.filter((id) => !gone.has(id)),
    about: view.about.filter((id) => !gone.has(id)),
    rests: view.rests.filter((id) => !gone.has(id) && !gone.has(restId(id))),
    groups: view.groups.map((group) => ({ ...group, members: group.members.filter((id) => !gone.has(id)) }))
      .filter((group) => group.members.length > 1),
  };
}

/**
 * With some parties and nobody else.
 * @param {View} view
 * @param {string[]} ids
 * @returns {View}
 */
export function keeping(view, ids) {
  const kept = new Set(members(view, ids));
  return hiding(view, view.ids.filter((id) => !kept.has(id)));
}

/**
 * With parties held where they stand; where all of them are held already, they are let go.
 * @param {View} view
 * @param {string[]} ids
 * @param {Record<string, number[]>} places
 * @returns {View}
 */
export function pinning(view, ids, places) {
  const pins = { ...view.pins };
  const isHeld = ids.every((id) => id in pins);
  for (const id of ids) {
    if (isHeld) delete pins[id];
    else if (places[id]) pins[id] = places[id];
  }
  return { ...view, pins };
}

/**
 * With some parties drawn as one, under a name that no other group has.
 * @param {View} view
 * @param {string} name
 * @param {string[]} ids
 * @returns {View}
 */
export function gathering(view, name, ids) {
  const those = members(view, ids).filter((id) => view.ids.includes(id));
  const taken = new Set(those);
  const left = view.groups.map((group) => ({ ...group, members: group.members.filter((id) => !taken.has(id)) }))
    .filter((group) => group.members.length > 1);
  const base = name.trim().replaceAll(":", " ") || `${those.length} parties`;
  let own = base;
  for (let number = 2; left.some((group) => group.name === own); number += 1) own = `${base} ${number}`;
  const group = { name: own, members: those };
  const known = ids.map((id) => view.places[id]).filter(Boolean);
  /** @param {number} side */
  const mean = (side) => known.reduce((sum, place) => sum + place[side], 0) / known.length;
  const places = known.length ? { ...view.places, [groupId(group)]: [mean(0), mean(1)] } : view.places;
  return { ...view, places, groups: [...left, group] };
}

/**
 * With a group's parties drawn by themselves again.
 * @param {View} view
 * @param {string} id
 * @returns {View}
 */
export function parting(view, id) {
  return { ...view, groups: view.groups.filter((group) => groupId(group) !== id) };
}

/**
 * With the relations of a pair drawn apart, or as one line again.
 * @param {View} view
 * @param {string} pair
 * @returns {View}
 */
export function turning(view, pair) {
  const isApart = view.apart.includes(pair);
  return { ...view, apart: isApart ? view.apart.filter((one) => one !== pair) : [...view.apart, pair] };
}
