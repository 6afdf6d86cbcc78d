// @ts-check
import { Desk } from "./desk.js";

// The picture of a graph page becomes a canvas; without a script it stays a picture.
const place = document.getElementById("drawn");
if (place instanceof HTMLElement && place.dataset.diagram) {
  Desk.open(place, place.dataset.diagram).catch((/** @type {Error} */ error) => {
    const note = document.createElement("p");
    note.className = "warning";
    note.textContent = `The canvas cannot be shown: ${error.message}. The picture below is the same.`;
    place.querySelector("figure")?.before(note);
  });
}
