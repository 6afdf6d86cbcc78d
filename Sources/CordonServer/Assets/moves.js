// @ts-check

/** How the view moves: to the next party, nearer, farther, to everything. */
export class Moves {
  #surface;
  #choose;

  /**
   * @param {import("./surface.js").Surface} surface
   * @param {(id: string) => void} choose
   */
  constructor(surface, choose) {
    this.#surface = surface;
    this.#choose = choose;
  }

  /**
   * @param {number} dx
   * @param {number} dy
   */
  toward(dx, dy) {
    const { camera, scene, selected } = this.#surface;
    const middle = camera.toScene({ x: camera.width / 2, y: camera.height / 2 });
    const next = selected ? scene.toward(selected, dx, dy)
      : scene.at(middle) ?? [...scene.parties.values()][0];
    if (next) return this.#choose(next.id);
    camera.pan(-dx * 80, -dy * 80);
    this.#surface.moved();
  }

  /** @param {number} factor */
  zoom(factor) {
    const { camera } = this.#surface;
    camera.zoom(factor, { x: camera.width / 2, y: camera.height / 2 });
    this.#surface.moved();
  }

  fit() {
    this.#surface.camera.fit(this.#surface.scene.bounds);
    this.#surface.repaint();
  }
}
