// @ts-check

/**
 * Tells how far the layout of a large picture is, and takes it over when it is done.
 * @param {import("./desk.js").Desk} desk
 */
export async function layOutLater(desk) {
  const words = desk.shown.textContent ?? "";
  const isBetter = await layOut(desk.diagrams, (text) => {
    desk.shown.textContent = text ? `${words} — ${text}` : words;
  });
  if (!isBetter) return;
  await desk.takeAnew().catch(() => {
    desk.shown.textContent = `${words} — a better layout is there; load the page again to see it`;
  });
}

/**
 * A picture of thousands of parties comes at once, by what hangs together; a job of the server finds
 * better places meanwhile. Leaving the page ends it.
 * @param {import("./diagrams.js").Diagrams} diagrams
 * @param {(text: string) => void} tell
 * @returns {Promise<boolean>} whether there are better places now
 */
async function layOut(diagrams, tell) {
  const response = await fetch(diagrams.layout, { method: "POST" }).catch(() => null);
  if (response?.status === 200) return true;
  const place = response?.headers.get("location");
  if (response?.status !== 202 || !place) {
    tell("Parties stand by what hangs together; the server has no time for a better layout.");
    return false;
  }
  const events = new EventSource(`${place}/events`);
  return new Promise((done) => {
    events.addEventListener("progress", (event) => {
      tell(`A better layout is on its way: ${Math.round(JSON.parse(event.data).progress * 100)} %`);
    });
    events.addEventListener("end", (event) => {
      events.close();
      const isDone = JSON.parse(event.data).state === "done";
      tell(isDone ? "" : "Parties stand by what hangs together: a better layout was not found in time.");
      done(isDone);
    });
    events.addEventListener("error", () => {
      events.close();
      tell("Parties stand by what hangs together: the server did not finish a better layout.");
      done(false);
    });
  });
}
