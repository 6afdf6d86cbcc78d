// @ts-check

/**
 * What each key does, for the help under the canvas and for the ear.
 * @type {[string, string][]}
 */
export const help = [
  ["Arrow keys", "to the nearest party in that direction; without one, move the view"],
  ["+ and −", "larger, smaller"], ["0", "show everything"], ["Enter", "open the party's page"],
  ["E", "what else is next to it"], ["Space", "choose it, too"], ["Ctrl+A", "choose everybody"],
  ["H", "hide what is chosen"], ["P", "pin it, or let it go"], ["G", "name a group of what is chosen"],
  ["R", "draw its relations apart, or as one line"],
  ["[ and ]", "to the change before or after, by day"],
  ["{ and }", "the same by what was known"],
  ["Ctrl+Z, Ctrl+Y", "undo, redo"], ["Escape", "leave the canvas"],
];

/**
 * @typedef {{toward: (dx: number, dy: number) => void, zoom: (factor: number) => void,
 *   fit: () => void, open: () => void, expand: () => void, hide: () => void, pin: () => void,
 *   more: () => void, all: () => void, gather: () => void, turn: () => void,
 *   day: (by: number) => void, known: (by: number) => void,
 *   undo: () => void, redo: () => void, leave: () => void}} Actions
 */

/**
 * Everything that the hand can do, by keys.
 * @param {HTMLElement} canvas
 * @param {Actions} act
 */
export function listen(canvas, act) {
  /** @type {Record<string, () => void>} */
  const plain = {
    ArrowLeft: () => act.toward(-1, 0), ArrowRight: () => act.toward(1, 0),
    ArrowUp: () => act.toward(0, -1), ArrowDown: () => act.toward(0, 1),
    "+": () => act.zoom(1.25), "=": () => act.zoom(1.25), "-": () => act.zoom(0.8),
    0: act.fit, Enter: act.open, e: act.expand, h: act.hide, p: act.pin, Escape: act.leave,
    " ": act.more, g: act.gather, r: act.turn, "[": () => act.day(-1), "]": () => act.day(1),
    "{": () => act.known(-1), "}": () => act.known(1),
  };
  /** @type {Record<string, () => void>} */
  const withControl = { z: act.undo, y: act.redo, a: act.all };
  canvas.addEventListener("keydown", (event) => {
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.altKey) return;
    const action = (event.ctrlKey || event.metaKey ? withControl : plain)[key];
    if (!action) return;
    event.preventDefault();
    action();
  });
}
