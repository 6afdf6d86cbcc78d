// @ts-check
import { darkness } from "./inks.js";
import { paint } from "./painter.js";
import { touches } from "./shapes.js";

/** @typedef {import("./camera.js").Camera} Camera */

/** How much more than the view a picture holds, on every side. */
const margin = 0.3;
/** After so many milliseconds without a gesture the picture is drawn sharp again. */
const rest = 110;
/** The same while a finger is down: a slow hand is no end of a gesture. */
const heldRest = 400;
/** After so many more the ground behind it is drawn, where it is stale. */
const pause = 250;

/**
 * The canvas: a picture is drawn once, and moved and scaled while a gesture lasts. Behind it lies
 * everything there is, coarse: a gesture that leaves the picture finds no blank.
 *
 * Nothing is drawn while nothing changes. `data-picture` says whether what is seen is sharp.
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
  /** Whether a finger is down. */
  isHeld = false;
  /** @type {import("./painter.js").Painted} */
  #painted = { labels: [], spots: [] };
  #picture = document.createElement("canvas");
  /** @type {Camera} */
  #drawn;
  #ground = document.createElement("canvas");
  /** @type {Camera | null} */
  #groundDrawn = null;
  /** The state of the scene that the ground shows. */
  #groundOf = "";
  #groundTimer = 0;
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
    this.canvas.dataset.picture = "moved";
    clearTimeout(this.#groundTimer);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.repaint(), this.isHeld ? heldRest : rest);
    this.#ask();
  }

  #ask() {
    if (this.#isAsked) return;
    this.#isAsked = true;
    requestAnimationFrame(() => {
      this.#isAsked = false;
      const isSharp = this.#isStale;
      if (isSharp) this.#paint();
      this.#show();
      if (!isSharp) return;
      this.canvas.dataset.picture = "sharp";
      clearTimeout(this.#groundTimer);
      this.#groundTimer = setTimeout(() => this.#paintGround(), pause);
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
    this.#painted = paint(context, this.scene, this.camera, {
      margin, ratio, selected: this.selected, chosen: this.chosen, pinned: this.pinned,
    });
  }

  /** Draws everything that there is as large as the canvas, for gestures that leave the picture. */
  #paintGround() {
    const { width, height } = this.camera;
    const of = `${this.scene.version} ${width} ${height} ${darkness.matches}`;
    if (of === this.#groundOf) return;
    this.#groundOf = of;
    this.#ground.width = width;
    this.#ground.height = height;
    const context = this.#ground.getContext("2d", { alpha: false });
    if (!context) return;
    const camera = this.camera.copy();
    camera.fit(this.scene.bounds);
    this.#groundDrawn = camera;
    paint(context, this.scene, camera, {
      margin: 0, ratio: 1, selected: null, chosen: new Set(), pinned: new Set(),
    });
  }

  /**
   * The uppermost party at a point of the scene: by its box, or by the chip or dot that stands for it.
   * @param {import("./shapes.js").Point} point
   */
  partyAt(point) {
    const { spots } = this.#painted;
    if (spots.length === 0) return this.scene.at(point);
    const seen = this.#drawn.toView(point);
    const spot = {
      x: seen.x + this.#drawn.width * margin, y: seen.y + this.#drawn.height * margin, width: 0, height: 0,
    };
    return spots.filter(({ box }) => touches(box, spot)).at(-1)?.party ?? this.scene.at(point);
  }

  /**
   * The line of several relations whose words are at a point.
   * @param {import("./shapes.js").Point} point
   */
  lineAt(point) {
    const hit = this.#painted.labels.find(({ relation, at }) =>
      relation.parts && Math.abs(point.x - at.x) < 40 && Math.abs(point.y - at.y) < 9);
    return hit?.relation ?? null;
  }

  #show() {
    const context = this.canvas.getContext("2d", { alpha: false });
    if (!context || this.#picture.width === 0 || this.#picture.height === 0) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = getComputedStyle(this.canvas).backgroundColor;
    context.fillRect(0, 0, this.canvas.width, this.canvas.height);
    const ground = this.#groundDrawn;
    if (ground && !this.#covers(margin)) this.#lay(context, this.#ground, ground, ground.width);
    this.#lay(context, this.#picture, this.#drawn, this.#drawn.width * (1 + 2 * margin));
  }

  /**
   * Whether the picture reaches over the whole view.
   * @param {number} margin
   */
  #covers(margin) {
    const [seen, has] = [this.camera.seen(0), this.#drawn.seen(margin)];
    return has.x <= seen.x && has.y <= seen.y && has.x + has.width >= seen.x + seen.width
      && has.y + has.height >= seen.y + seen.height;
  }

  /**
   * Lays a picture where the camera sees what was drawn in it.
   * @param {CanvasRenderingContext2D} context
   * @param {HTMLCanvasElement} picture
   * @param {Camera} drawn
   * @param {number} across  the width of the picture in pixels of the page
   */
  #lay(context, picture, drawn, across) {
    const ratio = devicePixelRatio || 1;
    const factor = this.camera.scale / drawn.scale * ratio;
    const at = this.camera.toView({ x: drawn.x, y: drawn.y });
    const [width, height] = [across * factor, across * factor * picture.height / picture.width];
    context.drawImage(picture, at.x * ratio - width / 2, at.y * ratio - height / 2, width, height);
  }
}
