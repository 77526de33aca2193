// The search by keyboard: "/" leads to the field, arrows from hit to hit, Escape closes; and a hit leads to its place in the view.
"use strict";
(() => {
  const field = () => document.getElementById("search");
  const hits = () => [...document.querySelectorAll("#view button.hit")];
  const TYPES = /INPUT|SELECT|TEXTAREA/;

  const step = (event) => {
    const all = hits();
    const from = event.target === field() ? -1 : all.indexOf(event.target);
    if (!all.length || (from < 0 && event.target !== field())) return;
    const to = from + (event.key === "ArrowDown" ? 1 : -1);
    event.preventDefault();
    (all[to] ?? (to < 0 ? field() : all.at(-1))).focus();
  };
  const key = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !field()) return;
    if (event.key === "/" && !TYPES.test(event.target.tagName) && !event.target.isContentEditable) {
      event.preventDefault();
      field().focus();
      field().select();
    } else if (event.key === "Escape") {
      document.getElementById("close-search")?.click();
    } else if (/^Arrow(Down|Up)$/.test(event.key)) step(event);
  };

  let to = null;
  let searched = false;
  const tapped = ({ target }) => {
    to = target.closest?.("[data-to]")?.dataset.to ?? null;
  };
  const arrived = () => {
    const searches = Boolean(document.getElementById("close-search"));
    if (!searches && document.activeElement !== field()) field().value = "";
    if (searches !== searched) scrollTo({ top: 0, behavior: "instant" });
    searched = searches;
    const place = to && (document.querySelector(`[data-is="${CSS.escape(to)}"]`) ?? document.getElementById(to));
    to = null;
    place?.scrollIntoView({ block: "start", behavior: "instant" });
  };

  document.addEventListener("keydown", key);
  document.addEventListener("click", tapped, true);
  document.addEventListener("htmx:after:swap", () => setTimeout(arrived)); // after what keeps the page steady
})();
