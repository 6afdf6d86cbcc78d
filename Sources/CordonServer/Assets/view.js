// @ts-check
// What a reader has made of a picture: all that its address says, and nothing else.

/**
 * Parties that are drawn as one.
 * @typedef {{name: string, members: string[]}} Group
 *
 * The parties, whom of them it is about, whether they are those that the address came to by itself, where they stand, which of
 * them the reader holds there, which are drawn as one, beside which of them the rest is drawn as one,
 * the pairs whose relations are drawn apart, and through which days it is seen.
 * @typedef {{ids: string[], about: string[], isOwn: boolean, places: Record<string, number[]>, pins: Record<string, number[]>,
 *   groups: Group[], rests: string[], apart: string[], asOf: string, knownAt: string}} View
 */

/** What a page names its parties by, in which form the canvas writes it. */
const own = ["nodes", "about", "hops", "most", "pin", "places", "group", "rest", "apart", "as-of", "known-at"];

/**
 * The id under which a group is drawn.
 * @param {Group} group
 */
export function groupId(group) { return `group:${group.name}`; }

/**
 * The id under which the rest beside a party is drawn.
 * @param {string} id
 */
export function restId(id) { return `rest:${id}`; }

/**
 * The ids in the order in which addresses give places: parties, groups, rests.
 * @param {{ids: string[], groups: Group[], rests: string[]}} view
 */
function inOrder({ ids, groups, rests }) { return [...ids, ...groups.map(groupId), ...rests.map(restId)]; }

/**
 * What is drawn of a view: its groups and rests, and the parties that are in none.
 * @param {View} view
 * @returns {string[]}
 */
export function drawn(view) {
  const gathered = new Set(view.groups.flatMap((group) => group.members));
  return inOrder({ ...view, ids: view.ids.filter((id) => !gathered.has(id)) });
}

/**
 * The name of a pair, whichever way its relations point.
 * @param {string} one
 * @param {string} other
 */
export function pairName(one, other) { return JSON.stringify([one, other].sort()); }

/**
 * Whom a picture is about: whom the address says, or whom it asked for where the rest came by itself.
 * @param {URLSearchParams} query
 * @param {import("./shapes.js").Party[]} parties
 */
function about(query, parties) {
  if (query.has("about")) return query.getAll("about");
  if (query.has("places")) return [];
  const marked = parties.filter((party) => party.emphasis === "strong").map((party) => party.id);
  return marked.length ? marked : query.getAll("nodes").filter((id) => parties.some((party) => party.id === id));
}

/**
 * The view that an address shows, as far as it says so itself.
 * @param {URL} url
 * @param {import("./shapes.js").Party[]} parties  in the order in which the server drew them
 * @returns {View}
 */
export function read(url, parties) {
  const query = url.searchParams;
  const named = query.getAll("nodes");
  const ids = parties.map((party) => party.id);
  // An address that says where parties stand names all of them, in that order.
  const order = ["places", "group", "rest", "apart"].some((key) => query.has(key)) ? named : ids;
  const groups = query.getAll("group").flatMap((text) => grouped(text, order));
  const rests = query.getAll("rest");
  const all = inOrder({ ids: order, groups, rests });
  /** @type {Record<string, number[]>} */
  const places = {};
  (query.get("places") ?? "").split(".").forEach((text, place) => {
    const match = /^(-?\d+)_(-?\d+)$/.exec(text);
    if (match && all[place]) places[all[place]] = [Number(match[1]), Number(match[2])];
  });
  /** @type {Record<string, number[]>} */
  const pins = {};
  for (const text of query.getAll("pin")) {
    const match = /^(.*):(-?\d+),(-?\d+)$/.exec(text);
    if (match) pins[match[1]] = [Number(match[2]), Number(match[3])];
  }
  return {
    ids: order, about: about(query, parties), isOwn: order === ids, places, pins, groups, rests,
    apart: query.getAll("apart").map((text) => pairOf(text, all)).filter((one) => one !== ""),
    asOf: query.get("as-of") ?? "", knownAt: query.get("known-at") ?? "",
  };
}

/**
 * @param {string} text
 * @param {string[]} order
 * @returns {Group[]}
 */
function grouped(text, order) {
  const match = /^(.+):([\d.]+)$/.exec(text);
  if (!match) return [];
  const members = match[2].split(".").map((place) => order[Number(place)]).filter(Boolean);
  return members.length > 1 ? [{ name: match[1], members }] : [];
}

/**
 * @param {string} text
 * @param {string[]} all
 */
function pairOf(text, all) {
  const [one, other] = text.split(".").map((place) => all[Number(place)]);
  return one && other ? pairName(one, other) : "";
}

/** More parties than this are named one by one only where the reader has chosen them. */
const mostNamed = 400;

/**
 * Whether a view is what its address came to by itself, and too large to be named party by party.
 * @param {View} view
 */
export function isWhole(view) {
  return view.isOwn && view.ids.length > mostNamed && view.groups.length + view.rests.length === 0;
}

/**
 * Whether the reader has put parties where they stand: then the address says so of each.
 * @param {View} view
 */
export function isPlaced(view) { return Object.keys(view.places).length > 0 && !isWhole(view); }

/**
 * The same address on the days of a view.
 * @param {View} view
 * @param {URL} url
 */
function seenOn(view, url) {
  for (const [key, day] of [["as-of", view.asOf], ["known-at", view.knownAt]]) {
    if (day) url.searchParams.set(key, day);
    else url.searchParams.delete(key);
  }
  url.searchParams.delete("pin");
  for (const [id, [x, y]] of Object.entries(view.pins)) {
    url.searchParams.append("pin", `${id}:${Math.round(x)},${Math.round(y)}`);
  }
  return url;
}

/**
 * The address of the page that shows a view.
 * @param {View} view
 * @param {string} base
 * @returns {URL}
 */
export function page(view, base) {
  const url = new URL(base);
  if (isWhole(view)) return seenOn(view, url);
  for (const key of own) url.searchParams.delete(key);
  for (const id of view.ids) url.searchParams.append("nodes", id);
  url.searchParams.set("hops", "0");
  url.searchParams.set("most", String(Math.max(1, view.ids.length)));
  write(view, url.searchParams);
  const all = inOrder(view);
  for (const name of view.apart) {
    const [one, other] = JSON.parse(name).map((/** @type {string} */ id) => all.indexOf(id));
    if (one >= 0 && other >= 0) url.searchParams.append("apart", `${one}.${other}`);
  }
  return url;
}

/**
 * The address of a picture of exactly the parties of a view.
 * @param {View} view
 * @param {URL} base
 * @returns {URL}
 */
export function picture(view, base) {
  const url = new URL(base);
  if (isWhole(view)) return seenOn(view, url);
  for (const key of ["entity", ...own]) url.searchParams.delete(key);
  for (const id of view.ids) url.searchParams.append("entity", id);
  url.searchParams.set("hops", "0");
  url.searchParams.set("most", String(Math.max(1, view.ids.length)));
  write(view, url.searchParams);
  return url;
}

/**
 * What pages and pictures are told alike.
 * @param {View} view
 * @param {URLSearchParams} query
 */
function write(view, query) {
  if (view.about.length < view.ids.length) for (const id of view.about) query.append("about", id);
  const all = inOrder(view);
  const places = all.map((id) => (view.places[id] ?? []).map(Math.round).join("_"));
  if (places.some(Boolean)) query.set("places", places.join("."));
  for (const [id, [x, y]] of Object.entries(view.pins)) {
    if (all.includes(id)) query.append("pin", `${id}:${Math.round(x)},${Math.round(y)}`);
  }
  for (const group of view.groups) {
    query.append("group", `${group.name}:${group.members.map((id) => view.ids.indexOf(id)).join(".")}`);
  }
  for (const id of view.rests) query.append("rest", id);
  if (view.asOf) query.set("as-of", view.asOf);
  if (view.knownAt) query.set("known-at", view.knownAt);
}

/**
 * The page of a party, seen through the same as this one.
 * @param {string} id
 */
export function partyPage(id) {
  const query = new URLSearchParams();
  for (const [key, value] of new URL(location.href).searchParams) {
    if (["as-of", "known-at", "recorded-by", "standing", "resolve", "source"].includes(key)) {
      query.append(key, value);
    }
  }
  const text = query.toString();
  return `/e/${encodeURIComponent(id)}${text ? `?${text}` : ""}`;
}
