"""How long a reader waits: for the first picture, a frame of a gesture, the panel. Told, and held to generous bounds."""

FRAMES = """async () => {
  const canvas = document.querySelector('.desk canvas');
  canvas.focus();
  const times = [];
  let last = performance.now();
  for (let step = 0; step < 90; step += 1) {
    canvas.dispatchEvent(new WheelEvent('wheel', {deltaY: step % 30 < 15 ? 60 : -60, bubbles: true, cancelable: true}));
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  times.sort((one, other) => one - other);
  return {median: times[45], late: times[85]};
}"""
CHOICE = """async () => {
  const item = document.querySelector('[role=tree] > li');
  const start = performance.now();
  item.click();
  await new Promise(requestAnimationFrame);
  return performance.now() - start;
}"""
REST = """async () => {
  await new Promise((done) => setTimeout(done, 1500));
  let drawn = 0;
  const own = CanvasRenderingContext2D.prototype.drawImage;
  CanvasRenderingContext2D.prototype.drawImage = function (...all) { drawn += 1; return own.apply(this, all); };
  await new Promise((done) => setTimeout(done, 1000));
  CanvasRenderingContext2D.prototype.drawImage = own;
  return drawn;
}"""


def run(desk, options):
    with desk.page("speed", viewport={"width": 1600, "height": 900}) as page:
        page.goto(desk.url + "/graph?most=400")
        page.wait_for_selector(".desk canvas", timeout=60_000)
        page.wait_for_timeout(1_000)
        frames = page.evaluate(FRAMES)
        print(f"      frames of a gesture: median {frames['median']:.1f} ms, 19 of 20 within {frames['late']:.1f} ms")
        desk.check("speed: a gesture is smooth (median within 34 ms)", frames["median"] <= 34, frames)
        chosen = page.evaluate(CHOICE)
        print(f"      from click to panel: {chosen:.0f} ms")
        desk.check("speed: the panel comes within 250 ms", chosen <= 250, chosen)
        drawn = page.evaluate(REST)
        desk.check("speed: nothing is drawn at rest", drawn == 0, drawn)
