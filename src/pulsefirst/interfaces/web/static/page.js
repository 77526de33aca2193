// What the page cannot do as a plain form: a running clock, digits on the keyboard, and a reload that keeps the case.
"use strict";
(() => {
  const STORE = "pulsefirst";
  const KEPT = ["case", "past", "at_view", "at_side", "at_section", "at_opened", "at_form", "said"];
  const page = () => document.getElementById("page");
  const field = (name) => page().querySelector(`input[type=hidden][name="${name}"]`);

  // --- the case stays in this tab, over a reload too ---

  const keep = () => {
    const kept = {};
    for (const name of KEPT) kept[name] = field(name)?.value ?? "";
    sessionStorage.setItem(STORE, JSON.stringify(kept));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null");
    if (!kept || field("case").value !== "{}" || kept.case === "{}") return false;
    for (const name of KEPT) if (field(name)) field(name).value = kept[name];
    page().requestSubmit(page().querySelector('button[name="stay"]'));
    return true;
  };

  // --- the clock of a leg: hours used, hours left, never below zero ---

  const words = (hours) => (hours > 72 ? `${Math.round(hours / 24)} days` : `${Math.floor(hours)} h ${String(Math.floor((hours % 1) * 60)).padStart(2, "0")} min`);
  let drawn = Date.now();
  const tick = () => {
    const passed = (Date.now() - drawn) / 3600000;
    for (const clock of document.querySelectorAll(".clock[data-hours]")) {
      const used = Number(clock.dataset.hours) + passed;
      const left = [clock.dataset.low, clock.dataset.high].map((limit) => Math.max(0, Number(limit) - used));
      const rest = left[1] > 0 ? `, ${words(left[0])} to ${words(left[1])} left` : "";
      clock.querySelector(".used").textContent = `${words(used)} used${rest}`;
    }
  };

  // --- digits: the answers of the first open question of the view; 0 is none of these ---

  const digit = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || /INPUT|SELECT|TEXTAREA/.test(event.target.tagName)) return;
    if (!/^[0-9]$/.test(event.key)) return;
    const none = document.getElementById("none");
    const open = [...document.querySelectorAll("#view .choices")].find((one) => !one.querySelector('[aria-pressed="true"]'));
    const button = event.key === "0" ? none : open?.querySelectorAll("button")[Number(event.key) - 1];
    if (button) {
      event.preventDefault();
      button.focus();
      button.click();
    }
  };

  // --- a tap that comes while another is on its way waits for it, so that none is lost ---

  let busy = false;
  const waiting = [];
  const submitted = (event) => {
    if (event.target !== page()) return;
    if (busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.submitter?.id) waiting.push(event.submitter.id);
      return;
    }
    busy = true;
  };
  const onward = () => {
    while (!busy && waiting.length) {
      const button = document.getElementById(waiting.shift());
      if (button && !button.disabled) button.click();
      else trouble("A tap came while the page changed and was not recorded: look at what is recorded, and tap again.");
    }
  };
  const settled = () => {
    busy = false;
    queueMicrotask(onward);
  };

  // --- what was not taken is said, and the page stays as it is ---

  const trouble = (text) => {
    const line = document.getElementById("trouble");
    line.textContent = text;
    line.hidden = !text;
  };
  const refused = async (event) => {
    const response = event.detail?.ctx?.response;
    const said = response?.status >= 400 && response.status < 500 ? event.detail.ctx.text ?? "" : "";
    trouble(`Not recorded: ${said || "there was no proper answer"}. The page stands as it was; try again.`);
  };

  // --- areas that are drawn: a tap on one is a tap on its button, and dragging on from it does the same to all it comes over ---

  const FAR = 16; // so many pixels are a drag; less is a tap with a shaking finger
  let sweep = null;
  let painted = false;
  const pressOf = (element) => element?.closest?.("[data-press]")?.dataset.press;
  const isPressed = (button) => button.getAttribute("aria-pressed") === "true";
  const showWaiting = () => {
    for (const one of document.querySelectorAll("[data-press]")) one.classList.toggle("waiting", waiting.includes(one.dataset.press));
  };
  const press = (id) => {
    document.getElementById(id)?.click();
    showWaiting();
  };
  const area = (event) => {
    const id = pressOf(event.target);
    if (id && !painted) press(id); // the click that ends a drag is none
  };
  const begin = (event) => {
    const id = event.isPrimary && event.button === 0 && pressOf(event.target);
    const button = id && document.getElementById(id);
    painted = false;
    sweep = button ? { x: event.clientX, y: event.clientY, first: id, to: !isPressed(button), seen: new Set(), drags: false } : null;
  };
  const paint = (id) => {
    const button = id && !sweep.seen.has(id) && document.getElementById(id);
    if (!button) return;
    sweep.seen.add(id);
    if (isPressed(button) !== sweep.to && !waiting.includes(id)) press(id);
  };
  const drag = (event) => {
    if (!sweep) return;
    if (!sweep.drags && Math.hypot(event.clientX - sweep.x, event.clientY - sweep.y) < FAR) return;
    if (!sweep.drags) paint(sweep.first);
    sweep.drags = painted = true;
    for (const at of event.getCoalescedEvents?.() ?? [event]) paint(pressOf(document.elementFromPoint(at.clientX, at.clientY)));
  };
  const end = () => {
    sweep = null;
  };

  document.addEventListener("DOMContentLoaded", () => {
    if (!page()) return;
    document.documentElement.classList.add("scripted");
    if (!restore()) keep();
    tick();
    setInterval(tick, 15000);
  });
  document.addEventListener("htmx:after:swap", () => {
    drawn = Date.now();
    trouble("");
    keep();
    tick();
  });
  document.addEventListener("htmx:response:error", refused);
  document.addEventListener("htmx:error", refused);
  document.addEventListener("htmx:finally:request", settled);
  document.addEventListener("submit", submitted, true);
  document.addEventListener("keydown", digit);
  document.addEventListener("click", area);
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", drag);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
})();
