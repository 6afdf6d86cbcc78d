// @ts-check
// The colours and lines of the printed pictures (CordonDiagram's Ink, Picture.Family, Arrow).

/** @typedef {Record<string, string>} Inks */

/** @type {Inks} */
const light = {
  paper: "#ffffff", text: "#1a1a1a", muted: "#4b5563", ownership: "#5b2a9d", control: "#0072b2",
  supply: "#00795a", programme: "#9d2463", neutral: "#4b5563", disputed: "#a33b00",
  ended: "#6b7280", listed: "#b3261e", captured: "#8a5a00", undetermined: "#8a5a00",
  exposed: "#6b5900", delisted: "#6b7280", focus: "#0b5fff",
};

/** @type {Inks} */
const dark = {
  paper: "#111827", text: "#f9fafb", muted: "#b6bcc6", ownership: "#b794f4", control: "#56b4e9",
  supply: "#34d399", programme: "#f472b6", neutral: "#9ca3af", disputed: "#fdba74",
  ended: "#9ca3af", listed: "#f2675e", captured: "#e69f00", undetermined: "#e9b44c",
  exposed: "#f7e08a", delisted: "#9ca3af", focus: "#7db1ff",
};

export const darkness = matchMedia("(prefers-color-scheme: dark)");

/**
 * The colours of the theme that the reader has chosen.
 * @returns {Inks}
 */
export function inks() { return darkness.matches ? dark : light; }

/**
 * The ground and the text of a badge; an empty ground is the paper with a rim.
 * @type {Record<string, {ground: string, text: string}>}
 */
export const badges = {
  listed: { ground: "#b3261e", text: "#ffffff" },
  captured: { ground: "#e69f00", text: "#1a1a1a" },
  presumed: { ground: "#ffd58a", text: "#1a1a1a" },
  undetermined: { ground: "", text: "undetermined" },
  exposed: { ground: "#f7e08a", text: "#1a1a1a" },
  delisted: { ground: "#e5e7eb", text: "#1a1a1a" },
  possibleMatch: { ground: "", text: "text" },
};

/**
 * The word of a badge.
 * @type {Record<string, string>}
 */
export const words = {
  listed: "LISTED", captured: "CAPTURED", presumed: "PRESUMED", undetermined: "UNDETERMINED",
  exposed: "EXPOSED", delisted: "DELISTED", possibleMatch: "POSSIBLE MATCH",
};

/** The statuses from the gravest down. */
export const gravity = Object.keys(words);

/**
 * The colour of a relation.
 * @param {import("./shapes.js").Relation} relation
 * @returns {string}
 */
export function ink(relation) {
  if (relation.disputed) return "disputed";
  if (relation.ended) return "ended";
  /** @type {Record<string, string>} */
  const families = {
    ownership: "ownership", control: "control", role: "control", supply: "supply",
    programme: "programme", computed: "text",
  };
  return families[relation.family] ?? "neutral";
}

/**
 * The dashes of a standing; none is a solid line.
 * @param {import("./shapes.js").Relation} relation
 * @returns {number[]}
 */
export function dashes(relation) {
  switch (relation.standing) {
    case "reported": return [6, 4];
    case "alleged": return [1.5, 3.5];
    case "assumed": return [6, 3, 1.5, 3];
    default: return relation.disputed ? [6, 4] : [];
  }
}

/**
 * The width of a line: more for the share that is certain.
 * @param {import("./shapes.js").Relation} relation
 */
export function lineWidth(relation) { return 1.2 + 1.8 * (relation.share?.lower ?? 0); }
