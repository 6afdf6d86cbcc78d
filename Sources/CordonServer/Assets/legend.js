// @ts-check
import { drawBox } from "./boxes.js";
import { element } from "./element.js";
import { dashes, darkness, ink, inks, lineWidth } from "./inks.js";

/**
 * The key to a picture, as the server gives it with each.
 * @typedef {{heading: string, entries: {sign: string, text: string}[]}[]} Key
 */

const [width, height] = [46, 20];

/** The key to what is on the canvas, and to nothing else: a sample of each sign, and what it means. */
export class Legend {
  root = element("details", { class: "legend", open: true });
  #content = element("div", { class: "signs" });
  /** @type {(() => void)[]} */
  #samples = [];

  constructor() {
    this.root.append(element("summary", {}, "What the signs mean"), this.#content);
    darkness.addEventListener("change", () => this.#paint());
  }

  /**
   * @param {Key} key
   * @param {import("./shapes.js").Relation[]} lines  as they are drawn
   */
  show(key, lines) {
    this.#samples = [];
    const bundles = lines.filter((line) => line.parts).length;
    const own = bundles === 0 ? []
      : [{ heading: "Other signs", entries: [{ sign: "bundle", text: `${bundles} lines are of several relations each` }] }];
    /** @type {Map<string, HTMLElement[]>} */
    const sections = new Map();
    for (const { heading, entries } of [...key, ...own]) {
      const items = entries.flatMap(({ sign, text }) => this.#item(sign, text) ?? []);
      if (items.length) sections.set(heading, [...sections.get(heading) ?? [], ...items]);
    }
    this.#content.replaceChildren(...[...sections].map(([heading, items]) =>
      element("section", {}, element("h3", {}, heading), element("ul", {}, ...items))));
    this.#paint();
  }

  /**
   * An entry with its sample; none for a sign that the canvas does not have.
   * @param {string} sign
   * @param {string} text
   */
  #item(sign, text) {
    const draw = sample(sign);
    if (!draw) return null;
    const ratio = devicePixelRatio || 1;
    const picture = element("img", { alt: "", width, height });
    this.#samples.push(() => {
      const canvas = element("canvas", { width: width * ratio, height: height * ratio });
      const context = canvas.getContext("2d");
      if (!context) return;
      context.scale(ratio, ratio);
      draw(context);
      picture.src = canvas.toDataURL();
    });
    return element("li", {}, picture, ` ${text}`);
  }

  #paint() { for (const paint of this.#samples) paint(); }
}

/**
 * What draws a sign in a small box.
 * @param {string} sign
 * @returns {((context: CanvasRenderingContext2D) => void) | null}
 */
function sample(sign) {
  const [group, word] = sign.split(".");
  switch (group) {
    case "kind": return box(word, "");
    case "status": return box("company", word);
    case "strong": return box("company", "", "strong");
    case "family": return line({ family: word });
    case "standing": return line({ family: "computed", standing: word });
    case "disputed": return line({ disputed: true });
    case "ended": return line({ ended: "2000-01-01" });
    case "indirect": return line({ family: "computed", indirect: true });
    case "width": return line({ family: "ownership", share: { lower: 1, upper: 1 } });
    case "bundle": return line({ family: "computed" });
    default: return null;
  }
}

/**
 * @param {string} kind
 * @param {string} status
 * @param {string} emphasis
 */
function box(kind, status, emphasis = "normal") {
  const party = /** @type {import("./shapes.js").Party} */ ({
    kind, emphasis, badges: status ? [{ status, text: "" }] : [], box: { x: 5, y: 4.5, width: 36, height: 11 },
  });
  return (/** @type {CanvasRenderingContext2D} */ context) => drawBox(context, party, inks());
}

/** @param {Partial<import("./shapes.js").Relation>} relation */
function line(relation) {
  const whole = /** @type {import("./shapes.js").Relation} */ ({ family: "link", standing: "official", ...relation });
  return (/** @type {CanvasRenderingContext2D} */ context) => {
    const strokes = whole.indirect
      ? [[ink(whole), lineWidth(whole) + 2.4], ["paper", lineWidth(whole)]] : [[ink(whole), lineWidth(whole)]];
    context.setLineDash(dashes(whole));
    for (const [colour, wide] of strokes) {
      context.strokeStyle = inks()[colour];
      context.lineWidth = Number(wide);
      context.beginPath();
      context.moveTo(3, height / 2 + 0.5);
      context.lineTo(width - 3, height / 2 + 0.5);
      context.stroke();
    }
    context.setLineDash([]);
  };
}
