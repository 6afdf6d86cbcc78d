// @ts-check

/** @typedef {import("./shapes.js").Box} Box */
/** @typedef {import("./shapes.js").Point} Point */

/** The least scale, where everything is not larger still. */
const usualLeast = 0.04;
const most = 4;

/** Which part of the scene is seen, and how large. */
export class Camera {
  /** The place of the scene in the middle of the view. */
  x = 0;
  y = 0;
  /** Pixels of the page for a point of the scene. */
  scale = 1;
  /** The scale below which nothing would be gained. */
  #least = usualLeast;
  width = 1;
  height = 1;

  /**
   * A copy, to be compared with later.
   * @returns {Camera}
   */
  copy() {
    const { x, y, scale, width, height } = this;
    return Object.assign(new Camera(), { x, y, scale, width, height });
  }

  /**
   * @param {Point} point
   * @returns {Point}
   */
  toScene(point) {
    return {
      x: this.x + (point.x - this.width / 2) / this.scale,
      y: this.y + (point.y - this.height / 2) / this.scale,
    };
  }

  /**
   * @param {Point} point
   * @returns {Point}
   */
  toView(point) {
    return {
      x: (point.x - this.x) * this.scale + this.width / 2,
      y: (point.y - this.y) * this.scale + this.height / 2,
    };
  }

  /**
   * The part of the scene that is seen, with so much of it again on every side.
   * @param {number} margin
   * @returns {Box}
   */
  seen(margin) {
    const [width, height] = [this.width / this.scale, this.height / this.scale];
    return {
      x: this.x - width * (0.5 + margin), y: this.y - height * (0.5 + margin),
      width: width * (1 + 2 * margin), height: height * (1 + 2 * margin),
    };
  }

  /**
   * @param {number} dx
   * @param {number} dy  in pixels of the page
   */
  pan(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
  }

  /**
   * Grows or shrinks around a point of the view, which stays where it is.
   * @param {number} factor
   * @param {Point} at
   */
  zoom(factor, at) {
    const fixed = this.toScene(at);
    this.scale = Math.min(most, Math.max(this.#least, this.scale * factor));
    const moved = this.toView(fixed);
    this.pan(at.x - moved.x, at.y - moved.y);
  }

  /**
   * Shows a part of the scene whole.
   * @param {Box} box
   */
  fit(box) {
    // Names stand wider than small boxes, and the tools lie over the upper edge.
    const [across, down, above] = [160, 40, 50];
    const room = Math.min(
      Math.max(this.width - across, 100) / box.width,
      Math.max(this.height - down - above, 100) / box.height);
    this.#least = Math.min(usualLeast, room * 0.8);
    this.scale = Math.min(1.4, room);
    this.x = box.x + box.width / 2;
    this.y = box.y + box.height / 2 - above / 2 / this.scale;
  }

  /**
   * Moves so far that a box is seen, where it is not.
   * @param {Box} box
   */
  reveal(box) {
    const seen = this.seen(-0.05);
    const isIn = box.x >= seen.x && box.y >= seen.y
      && box.x + box.width <= seen.x + seen.width && box.y + box.height <= seen.y + seen.height;
    if (isIn) return;
    this.x = box.x + box.width / 2;
    this.y = box.y + box.height / 2;
  }
}
