// What the page cannot do as a plain form: a running clock, keys, Back as undo, and a reload that keeps the case.
"use strict";
(() => {
  const LAUNCHED = document.documentElement.dataset.record ?? ""; // by a record system: the page of one patient, and of no other
  const STORE = `pulsefirst${LAUNCHED}`;
  const KEPT = ["case", "past", "at_view", "at_section", "at_opened", "at_form", "at_passed", "at_unread", "said", "label"];
  const page = () => document.getElementById("page");
  const field = (name) => page().querySelector(`input[name="${name}"]`);

  // --- the case stays in this tab, over a reload too ---

  const keep = () => {
    const kept = {};
    for (const name of KEPT) kept[name] = field(name)?.value ?? "";
    sessionStorage.setItem(STORE, JSON.stringify(kept));
  };
  const restore = () => {
    const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null");
    if (!kept || (field("case").value !== "{}" && !LAUNCHED) || kept.case === "{}") return false;
    for (const name of KEPT) if (field(name)) field(name).value = kept[name];
    page().requestSubmit(page().querySelector('button[name="stay"]'));
    return true;
  };

  // a link of a record system brings a case behind the mark, in ASCII, which no browser sends on: it is taken, and the address forgets it
  const arrive = () => {
    const brought = /^#case=((?:[^%]|%[0-7][0-9A-Fa-f])+)$/.exec(location.hash);
    if (!brought || LAUNCHED) return false;
    history.replaceState(history.state, "", location.pathname);
    field("case").value = decodeURIComponent(brought[1]);
    page().requestSubmit(page().querySelector('button[name="stay"]'));
    return true;
  };

  // --- the clock of a leg: hours used, hours left, never below zero ---

  const DAYS = 72 * 60;
  const hours = (whole, rest) => (whole && rest ? `${whole} h ${rest} min` : whole || !rest ? `${whole} h` : `${rest} min`);
  const words = (minutes) => (minutes > DAYS ? `${Math.round(minutes / 1440)} days` : hours(Math.floor(minutes / 60), minutes % 60));
  const span = (least, most) => (least ? `${least % 60 || most % 60 ? words(least) : least / 60} to ${words(most)}` : `at most ${words(most)}`);
  let drawn = Date.now();
  const tick = () => {
    for (const clock of document.querySelectorAll(".clock[data-hours]")) {
      const used = Math.floor(Number(clock.dataset.hours) * 60 + (Date.now() - drawn) / 60000 + 0.001);
      const left = [clock.dataset.low, clock.dataset.high].map((limit) => Math.max(0, Number(limit) * 60 - used));
      const rest = left[1] > 0 ? `${span(...left)} left` : clock.dataset.beyond;
      clock.querySelector(".used").textContent = `${words(used)} used, ${rest}`;
    }
  };

  // --- keys: digits answer the first open question from where one is, 0 is none of these, and Enter enters what was typed ---

  const asked = () => {
    const open = [...document.querySelectorAll('#view .seg:not(.quiet, .quiet .seg, :has([aria-pressed="true"]))')];
    const here = document.activeElement.closest("#view .seg, #view .cell");
    const isAhead = (one) => here.contains(one) || here.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING;
    return (here && open.find(isAhead)) ?? open[0];
  };
  const TYPED = ".field input";
  const listens = () => localStorage.getItem(`${STORE} digits`) !== "off";
  const showDigits = () => {
    for (const one of document.querySelectorAll(".seg.asked")) one.classList.remove("asked");
    if (listens()) asked()?.classList.add("asked");
    document.getElementById("digits")?.setAttribute("aria-pressed", String(listens()));
  };
  const key = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.isContentEditable) return;
    if (busy && /^[0-9]$/.test(event.key) && listens() && !TYPES.test(event.target.tagName)) return queueDigit(event);
    if (event.key.startsWith("Arrow") || event.key === "Escape") return moves(event);
    const button = /^[0-9]$/.test(event.key) ? digit(event) : event.key === "Enter" ? enter(event) : null;
    // a key that is held down is one press
    if (event.repeat && (button || (event.target.tagName === "BUTTON" && /^(Enter| )$/.test(event.key)))) return event.preventDefault();
    if (!button) return;
    event.preventDefault();
    if (event.key === "Enter") button.click();
    else answer(button);
  };
  const answer = (button) => {
    button.focus({ preventScroll: true });
    button.scrollIntoView({ block: "nearest" });
    button.click();
  };
  const queueDigit = (event) => {
    event.preventDefault();
    if (!question() && !event.repeat) waiting.push({ key: event.key }); // where one question stands alone, the next was not read yet
  };
  const TYPES = /INPUT|SELECT|TEXTAREA/;
  const digit = (event) => {
    if (!listens() || TYPES.test(event.target.tagName)) return null;
    return event.key === "0" ? document.querySelector('#view [name="none"]') : asked()?.querySelectorAll(":scope > button, :scope > details > summary")[Number(event.key) - 1];
  };
  const enter = ({ target }) => {
    if (target.id === "label") return document.getElementById("relabel");
    if (target.id === "search") return document.getElementById("find");
    if (target.closest?.(".dose-form")) return document.getElementById("enter-dose");
    return target.matches?.(TYPED) ? target.closest(".field").querySelector('[name="enter"]') : null;
  };
  const toggle = ({ target }) => {
    if (target.id !== "digits") return;
    localStorage.setItem(`${STORE} digits`, listens() ? "off" : "on");
    showDigits();
  };

  // --- arrows go to the nearest control that way; Escape closes what hangs open ---

  const CONTROLS = ".seg > button, .seg summary, .pt, .cast, .swap-here, .two button, .none button, .onward button, .field input, .chips button";
  const gap = (low, high, from, to) => Math.max(0, low - to, from - high); // between two stretches; 0 where they overlap
  const far = (here, there, key) => {
    const [a, b] = [here.getBoundingClientRect(), there.getBoundingClientRect()];
    const sideways = key === "ArrowLeft" || key === "ArrowRight";
    const ahead = { ArrowLeft: a.left - b.right, ArrowRight: b.left - a.right, ArrowUp: a.top - b.bottom, ArrowDown: b.top - a.bottom }[key];
    const aside = sideways ? gap(a.top, a.bottom, b.top, b.bottom) : gap(a.left, a.right, b.left, b.right);
    const off = sideways ? Math.abs(a.top + a.bottom - b.top - b.bottom) : Math.abs(a.left + a.right - b.left - b.right);
    return ahead < -4 ? Infinity : Math.max(ahead, 0) + 4 * aside + off / 100;
  };
  const moves = (event) => {
    const here = event.target;
    const hanging = here.closest?.("details[open]:has(> .sheet-menu)");
    if (event.key === "Escape") {
      if (!hanging) return;
      hanging.open = false;
      return hanging.querySelector("summary").focus();
    }
    const sideways = event.key === "ArrowLeft" || event.key === "ArrowRight";
    if (!here.closest?.("#view") || (TYPES.test(here.tagName) && (sideways || here.tagName !== "INPUT"))) return;
    const within = hanging && here.tagName !== "SUMMARY" ? hanging : document.getElementById("view");
    let [best, least] = [null, Infinity];
    for (const one of within.querySelectorAll(within === hanging ? "summary, button" : CONTROLS)) {
      if (one === here || one.disabled || !one.offsetParent) continue;
      const distance = far(here, one, event.key);
      if (distance < least) [best, least] = [one, distance];
    }
    if (!best) return;
    event.preventDefault();
    best.focus({ preventScroll: true });
    best.scrollIntoView({ block: "nearest" });
  };
  const shut = (except) => {
    for (const one of document.querySelectorAll("details[open]:has(> .sheet-menu)")) if (!one.contains(except)) one.open = false;
  };

  // --- a tap that comes while another is on its way waits for it, so that none is lost ---

  const LOOKS = ["find", "go", "view", "relabel", "section", "open", "doc", "stay"]; // taps that record nothing
  const ENTERS = ["enter", "enter_both"]; // taps that record what was typed in a field
  let busy = false;
  let goesOn = false;
  let last = null;
  const waiting = [];
  const waits = (id) => waiting.some((one) => one.id === id);
  const submitted = (event) => {
    if (event.target !== page()) return;
    const { id, name, value } = event.submitter ?? {};
    const typed = name === "enter" ? document.getElementById(`v-${value.split("=")[0]}`)?.value : undefined;
    if (name === "enter" && busy && last?.id === id && last.typed === typed) return event.preventDefault(), event.stopImmediatePropagation(); // entered on leaving the field
    if (busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (id && !(name === "find" && waiting.at(-1)?.id === id)) waiting.push({ id, name, value });
      return;
    }
    busy = true;
    last = { id, name, value, typed, top: event.submitter?.getBoundingClientRect().top };
    if (!goesOn) trouble(""); // what went wrong is said until the next tap, not until the next answer
  };
  const send = (name, value) => {
    const button = Object.assign(document.createElement("button"), { type: "submit", name, value, hidden: true });
    page().append(button); // until the answer is there
    page().requestSubmit(button);
  };
  const onward = () => {
    while (!busy && waiting.length) {
      const { id, name, value, key } = waiting.shift();
      const button = key ? digit({ key, target: document.body }) : document.getElementById(id);
      const twice = last?.id === id && last.value === value; // the second tap of two on one button that has gone since
      goesOn = true;
      if (key && button) answer(button);
      else if (button && !key && button.value === value && !button.disabled) button.click();
      else if (!button && !twice && name === "set") send(name, value); // its button has gone, and what it says still holds
      else if (!twice && !LOOKS.includes(name)) trouble("A tap came while the page changed and was not recorded: look at what is recorded, and tap again.");
      goesOn = false;
    }
  };
  const settled = () => {
    busy = false;
    queueMicrotask(onward);
  };

  // --- nothing moves under the finger: what was tapped stays where it is, and a new question takes no tap that was for the old one ---

  const SOON = 350; // ms between the taps of a double tap
  const question = () => document.getElementById("asked")?.textContent ?? "";
  let was = "";
  const before = () => {
    was = question();
    if (last?.id) last.top = document.getElementById(last.id)?.getBoundingClientRect().top;
  };
  const steady = () => {
    const button = last?.id && document.getElementById(last.id);
    if (["view", "new", "upload", "write"].includes(last?.name)) scrollTo({ top: 0, behavior: "instant" });
    else if (button && last.top !== undefined) scrollBy({ top: button.getBoundingClientRect().top - last.top, behavior: "instant" });
    if (question() && question() !== was) {
      const view = document.getElementById("view");
      view.classList.add("new");
      setTimeout(() => view.classList.remove("new"), SOON);
    }
    const entered = [...ENTERS, "enter_all"].includes(last?.name);
    if (entered) document.querySelector("#view [aria-invalid]")?.focus({ preventScroll: true });
    if (entered) document.activeElement.closest("#view .field")?.scrollIntoView({ block: "nearest" });
    const here = document.activeElement; // what was just shut with its sheet, or disabled, still has the focus for a moment
    if (last?.id && (here === document.body || here.disabled || !here.checkVisibility())) refocus(button);
  };
  // the button has gone, or the sheet it stood in is shut: the focus goes to what opened it, to its row, to the question, to the view
  const refocus = (button) => {
    const place = /^(left|right)\.\w+|^\w+/.exec(last.id)?.[0] ?? "";
    const name = place.replace(/^(left|right)\./, "");
    const several = [
      button?.closest("details")?.querySelector("summary"),
      document.querySelector(`[id="${place}-more"] > summary, [id="v-${place}"]`),
      document.querySelector(`[id="${place}-1"], [id="row-${name}"] button, [id^="row-${name}-"] button`),
      [...(button?.closest("section")?.querySelectorAll("button:enabled") ?? [])].at(-1),
      document.querySelector("#view .unknown summary"),
      document.getElementById("asked"),
      document.getElementById("view"),
    ];
    several.find((one) => one?.checkVisibility() && !one.disabled).focus({ preventScroll: true });
  };

  // --- what was typed and recorded leaves its field; with another patient every field is empty ---

  const emptied = () => {
    const another = last?.name === "new" && last.value === "now";
    const all = another || ["upload", "undo"].includes(last?.name);
    if (another) document.getElementById("label").value = "";
    const place = ENTERS.includes(last?.name) ? last.value.split("=")[0] : null;
    const entered = (last?.name === "enter_both" ? ["right", "left"].map((leg) => `${leg}.${place}`) : [place]).map((one) => `v-${one}`);
    const recorded = place && !entered.some((id) => document.getElementById(id)?.matches("[aria-invalid]")) ? entered : [];
    for (const one of document.querySelectorAll(TYPED)) if (all || recorded.includes(one.id)) one.value = "";
  };

  // --- a time that was typed is entered on leaving its field, so that it is read back and none is forgotten ---

  const left = ({ target }) => {
    if (target.id === "label") document.getElementById("relabel")?.click();
    if (target.matches?.(TYPED) && target.value.trim()) target.closest(".field").querySelector(".enter")?.click();
  };

  // --- Back undoes a step; what is not kept anywhere is asked for once before it is left ---

  let unsaved = false;
  let at = 0;
  let known = "";
  const remember = () => {
    const label = field("label")?.value ?? "";
    document.title = label ? `${label}: ${STORE}` : STORE;
    const now = field("case").value.replace(/"recorded_at":"[^"]*",?/, "");
    if (now === known) return;
    const grew = last && !["undo", "stay"].includes(last.name);
    known = now;
    unsaved = now !== "{}";
    if (!grew || now === "{}") return;
    at += 1;
    history.pushState({ at }, "");
  };
  const back = ({ state }) => {
    const to = state?.at ?? 0;
    const undo = document.getElementById("undo");
    if (to < at && !undo.disabled) undo.click();
    at = to;
  };
  const leaving = (event) => {
    if (!unsaved) return;
    unsaved = false; // asked once; what is recorded after that is asked for again
    event.preventDefault();
  };

  // --- what is taken away: to the clipboard, or to the printer ---

  let changed = false; // the sheet was written in: what is copied is the sheet, not what it was made from
  const written = ({ target }) => {
    if (target.id === "document") changed = true;
  };
  const taken = async ({ target }) => {
    if (target.id === "print") print();
    const text = document.getElementById(target.id === "copy" ? "plain" : target.dataset?.copy);
    if (!text) return;
    try {
      await navigator.clipboard.writeText(changed ? document.getElementById("document").innerText : text.value);
      unsaved = false;
      target.textContent = "Copied";
    } catch {
      const folded = text.closest("details"); // not allowed to: then by hand
      if (folded) folded.open = true;
      text.select();
    }
  };

  // --- search as one types: by its own button, so that it waits its turn like a tap ---

  let typing = 0;
  const searches = ({ target }) => {
    if (target.id !== "search") return;
    clearTimeout(typing);
    typing = setTimeout(() => document.getElementById("find")?.click(), 200);
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
    for (const one of document.querySelectorAll("[data-press]")) one.classList.toggle("waiting", waits(one.dataset.press));
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
    if (isPressed(button) !== sweep.to && !waits(id)) press(id);
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
    at = history.state?.at ?? 0;
    known = field("case").value;
    setTimeout(() => arrive() || restore() || keep()); // once htmx is there, which starts so too
    showDigits();
    tick();
    setInterval(tick, 15000);
  });
  document.addEventListener("htmx:before:swap", before);
  document.addEventListener("htmx:after:swap", () => {
    changed = false;
    drawn = Date.now();
    emptied();
    remember();
    shut(document.activeElement.closest("summary")); // what was opened while the answer was on its way stays open
    keep();
    tick();
    showDigits();
    steady();
  });
  document.addEventListener("htmx:response:error", refused);
  document.addEventListener("htmx:error", refused);
  document.addEventListener("htmx:finally:request", settled);
  document.addEventListener("submit", submitted, true);
  document.addEventListener("keydown", key);
  document.addEventListener("focusin", showDigits);
  document.addEventListener("change", left);
  document.addEventListener("pointerdown", ({ target }) => shut(target));
  document.addEventListener("submit", ({ target }) => target.id === "saver" && (unsaved = false));
  addEventListener("popstate", back);
  addEventListener("beforeunload", leaving);
  for (const heard of [searches, written]) document.addEventListener("input", heard);
  for (const heard of [toggle, taken, area]) document.addEventListener("click", heard);
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", drag);
  document.addEventListener("pointerup", end);
  document.addEventListener("pointercancel", end);
})();
