// @ts-check

/**
 * What the hand does on the canvas: drag the ground, drag a party, choose, zoom.
 * @param {import("./surface.js").Surface} surface
 * @param {{choose: (id: string | null, isMore: boolean) => void, dropped: (ids: string[]) => void,
 *   opened: (id: string) => void, turned: (relation: import("./shapes.js").Relation) => void}} tell
 */
export function listen(surface, tell) {
  const { canvas, camera, scene } = surface;
  /** @type {Map<number, {x: number, y: number}>} */
  const fingers = new Map();
  /** @type {{id: string | null, x: number, y: number, isMoved: boolean} | null} */
  let drag = null;

  /** @param {PointerEvent | WheelEvent | MouseEvent} event */
  const place = (event) => ({ x: event.offsetX, y: event.offsetY });

  canvas.addEventListener("pointerdown", (event) => {
    canvas.setPointerCapture(event.pointerId);
    fingers.set(event.pointerId, place(event));
    surface.isHeld = true;
    const hit = surface.partyAt(camera.toScene(place(event)));
    drag = fingers.size === 1 ? { id: hit?.id ?? null, ...place(event), isMoved: false } : null;
  });

  canvas.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const now = place(event);
    fingers.set(event.pointerId, now);
    if (fingers.size === 2) return pinch(event.pointerId, before, now);
    if (!drag) return;
    if (!drag.isMoved && Math.hypot(now.x - drag.x, now.y - drag.y) < 4) return;
    drag.isMoved = true;
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    const party = drag.id ? scene.parties.get(drag.id) : null;
    if (party) {
      for (const id of along(party.id)) {
        const box = scene.parties.get(id)?.box;
        if (box) scene.move(id, box.x + dx / camera.scale, box.y + dy / camera.scale);
      }
      surface.repaint();
    } else {
      camera.pan(dx, dy);
      surface.moved();
    }
  });

  /**
   * @param {number} id
   * @param {{x: number, y: number}} before
   * @param {{x: number, y: number}} now
   */
  function pinch(id, before, now) {
    const other = [...fingers].find(([key]) => key !== id)?.[1];
    if (!other) return;
    const apart = Math.hypot(before.x - other.x, before.y - other.y) || 1;
    const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    camera.zoom(Math.hypot(now.x - other.x, now.y - other.y) / apart, middle);
    camera.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
    surface.moved();
  }

  /**
   * Whom a party takes along: all that are chosen with it.
   * @param {string} id
   */
  function along(id) { return surface.chosen.has(id) ? [...surface.chosen] : [id]; }

  /** @param {PointerEvent} event */
  function lifted(event) {
    fingers.delete(event.pointerId);
    surface.isHeld = fingers.size > 0;
    if (drag?.isMoved && !drag.id) surface.moved();
    if (!drag) return;
    if (drag.isMoved && drag.id) tell.dropped(along(drag.id));
    if (!drag.isMoved && event.type === "pointerup") {
      const line = drag.id ? null : surface.lineAt(camera.toScene(place(event)));
      if (line) tell.turned(line);
      else tell.choose(drag.id, event.shiftKey);
    }
    drag = null;
  }
  canvas.addEventListener("pointerup", lifted);
  canvas.addEventListener("pointercancel", lifted);

  canvas.addEventListener("dblclick", (event) => {
    const hit = surface.partyAt(camera.toScene(place(event)));
    if (hit) tell.opened(hit.id);
  });

  canvas.addEventListener("wheel", (event) => {
    // Where the canvas has no focus the wheel moves the page, as everywhere else.
    if (document.activeElement !== canvas && !event.ctrlKey) return;
    event.preventDefault();
    const step = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 16 : event.deltaY;
    camera.zoom(Math.exp(-step * 0.0016), place(event));
    surface.moved();
  }, { passive: false });
}
