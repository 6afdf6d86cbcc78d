// @ts-check
import { darkness } from "./inks.js";
import { paint } from "./painter.js";

/** @typedef {import("./camera.js").Camera} Camera */

/** How much more than the view a picture holds, on every side. */
const margin = 0.3;
/** After so many milliseconds without a gesture the picture is drawn sharp again. */
const rest = 110;

/**
 * The canvas: a picture is drawn once, and moved and scaled while a gesture lasts.
 *
 * Nothing is drawn while nothing changes.
 */
export class Surface {
  /**
   * The party that the keys go on from.
   * @type {string | null}
   */
  selected = null;
  /**
   * The parties that are chosen.
   * @type {Set<string>}
   */
  chosen = new Set();
  /** @type {Set<string>} */
  pinned = new Set();
  /** @type {{relation: import("./shapes.js").Relation, at: import("./shapes.js").Point}[]} */
  #labels = [];
  #picture = document.createElement("canvas");
  /** @type {Camera} */
  #drawn;
  #isStale = true;
  #isAsked = false;
  #timer = 0;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./scene.js").Scene} scene
   * @param {Camera} camera
   */
  constructor(canvas, scene, camera) {
    this.canvas = canvas;
    this.scene = scene;
    this.camera = camera;
    this.#drawn = camera.copy();
    new ResizeObserver(() => this.#fit()).observe(canvas);
    darkness.addEventListener("change", () => this.repaint());
    this.#fit();
  }

  #fit() {
    const ratio = devicePixelRatio || 1;
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.canvas.width = Math.round(clientWidth * ratio);
    this.canvas.height = Math.round(clientHeight * ratio);
    this.camera.width = clientWidth;
    this.camera.height = clientHeight;
    this.repaint();
  }

  /** Draws anew: something is there, or looks, otherwise. */
  repaint() {
    this.#isStale = true;
    this.#ask();
  }

  /** Shows the picture where the camera is now, and draws it sharp when the gesture has ended. */
  moved() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.repaint(), rest);
    this.#ask();
  }

  #ask() {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      if (this.#isStale) this.#paint();
      this.#show();
    });
  }

  #paint() {
    this.#isStale = false;
    const ratio = devicePixelRatio || 1;
    const part = 1 + 2 * margin;
    this.#picture.width = Math.round(this.camera.width * part * ratio);
    this.#picture.height = Math.round(this.camera.height * part * ratio);
    const context = this.#picture.getContext("2d", { alpha: false });
    if (!context) return;
    this.#drawn = this.camera.copy();
    this.#labels = paint(context, this.scene, this.camera, {
      margin, ratio, selected: this.selected, chosen: this.chosen, pinned: this.pinned,
    });
  }

  /**
   * The line of several relations whose words are at a point.
   * @param {import("./shapes.js").Point} point
   */
  lineAt(point) {
    const hit = this.#labels.find(({ relation, at }) =>
      relation.parts && Math.abs(point.x - at.x) < 40 && Math.abs(point.y - at.y) < 9);
    return hit?.relation ?? null;
  }

  #show() {
    const context = this.canvas.getContext("2d", { alpha: false });
    if (!context || this.#picture.width === 0 || this.#picture.height === 0) return;
    const ratio = devicePixelRatio || 1;
    const factor = this.camera.scale / this.#drawn.scale;
    const at = this.camera.toView({ x: this.#drawn.x, y: this.#drawn.y });
    const [width, height] = [this.#picture.width * factor, this.#picture.height * factor];
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = getComputedStyle(this.canvas).backgroundColor;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    context.drawImage(
      this.#picture, at.x * ratio - width / 2, at.y * ratio - height / 2, width, height);
  }
}
