// The exported page: what it would send to a server it sends to Python in a worker of this device. Loaded before all else.
"use strict";
(() => {
  const ROOT = new URL("../", document.currentScript.src);
  const HERE = { page: ROOT.pathname, index: `${ROOT.pathname}index.html` };
  const PATIENCE = 3000; // ms until the page goes on without its keeper

  // --- what is said while Python is on its way: nothing that is tapped gets lost, and nothing moves under the finger ---

  // The case of a tab comes back after a reload, by page.js. Until then the empty page must not look like its plan.
  const BRINGING = "bringing";
  const comesBack = () => {
    const found = JSON.parse(sessionStorage.getItem("pulsefirst") ?? "null")?.case;
    return Boolean(found) && found !== "{}";
  };

  let kept = 0;
  let step = "getting ready";
  let ready = false;
  let broken = "";
  const line = () => document.getElementById("starting");
  const show = (text, how = "status") => {
    if (!line()) return;
    line().setAttribute("role", how === "alert" ? "alert" : "status");
    line().classList.toggle("note", how === "note");
    line().textContent = text;
    line().hidden = !text;
  };
  const starting = () => {
    if (ready) return;
    const taps = kept === 1 ? " One tap is kept and will be answered." : kept ? ` ${kept} taps are kept and will be answered.` : "";
    const back = document.body?.classList.contains(BRINGING) ? " Then the case of this tab comes back." : "";
    show(`Starting on this device: ${step}.${back}${taps}`);
  };
  const stepped = (words) => {
    step = words;
    starting();
  };

  // --- the keeper holds every file of the page on this device; the page comes from it from then on ---

  const keeper = navigator.serviceWorker;
  const served = keeper?.controller; // the one that this page came from
  const settled = (worker) =>
    new Promise((done) => {
      const look = () => ["activated", "redundant"].includes(worker.state) && done(worker.state === "activated");
      worker.addEventListener("statechange", look);
      look();
    });
  const takeOver = (worker) =>
    new Promise((done) => {
      keeper.addEventListener("controllerchange", done, { once: true });
      setTimeout(done, PATIENCE);
      worker.postMessage("take over");
    });
  const keep = async () => {
    if (!keeper) return false;
    try {
      const held = await keeper.getRegistration(ROOT);
      const found = held?.scope === ROOT.href ? held : await keeper.register(new URL("sw.js", ROOT), { updateViaCache: "none" });
      if (found === held) held.update().catch(() => {}); // not waited for: the network may hang
      if (served && found.waiting) await takeOver(found.waiting); // a newer version is here in full
      if (!(await settled(found.active ?? found.waiting ?? found.installing))) return false;
      if (!keeper.controller && found.active) await takeOver(found.active);
      return true;
    } catch {
      return false;
    }
  };
  keeper?.addEventListener("controllerchange", () => {
    if (served && !ready && !kept) location.reload(); // so that the page and its Python are of one version
  });
  keeper?.addEventListener("message", ({ data }) => {
    if (data.of) stepped(`${(data.have / 1e6).toFixed(0)} of ${(data.of / 1e6).toFixed(0)} MB are here`);
  });

  // --- Python in a worker: one message a request ---

  const asked = new Map(); // by number: what waits for its answer
  let number = 0;
  const fail = (why) => {
    ready = true;
    broken = why;
    show(`This page cannot start here: ${why}. Nothing that is tapped will be recorded.`, "alert");
    for (const one of asked.values()) one.reject(new TypeError(why));
    asked.clear();
  };
  const said = (held) => ({ data }) => {
    if (data.failed) return fail(data.failed);
    if (data.ready) {
      ready = true;
      return held ? show("") : show("This browser does not keep the page: without a network it will not start again.", "note");
    }
    asked.get(data.id)?.resolve(new Response(data.body, { status: data.status, headers: data.headers }));
    asked.delete(data.id);
  };
  const python = keep().then((held) => {
    stepped("Python starts");
    const worker = new Worker(new URL("offline/worker.js", ROOT), { type: "module" });
    worker.onmessage = said(held);
    worker.onerror = (event) => fail(event.message || "its worker could not be loaded");
    if (matchMedia("(display-mode: standalone)").matches) navigator.storage?.persist?.();
    return worker;
  });

  // --- the time of a request is the time of this device, with its offset from UTC ---

  const moment = () => {
    const now = new Date();
    const east = -now.getTimezoneOffset();
    const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
    const local = new Date(now.getTime() + east * 60000).toISOString().slice(0, 19);
    return `${local}${east < 0 ? "-" : "+"}${two(east / 60)}:${two(east % 60)}`;
  };
  const ask = async (request) => {
    const at = moment();
    const body = await request.arrayBuffer();
    const headers = Object.fromEntries(request.headers);
    const worker = await python;
    if (broken) throw new TypeError(broken);
    number += 1;
    const id = number;
    return new Promise((resolve, reject) => {
      asked.set(id, { resolve, reject });
      worker.postMessage({ id, method: request.method, path: "/", headers, body, at }, [body]);
    });
  };

  // --- requests of the page to its own address are for Python, all others are what they were ---

  const isOurs = (url) => url.origin === location.origin && (url.pathname === HERE.page || url.pathname === HERE.index);
  const fetched = window.fetch.bind(window);
  window.fetch = (to, how = {}) => {
    const url = new URL(to.url ?? to, document.baseURI);
    if (!isOurs(url)) return fetched(to, how);
    const { method, headers, body } = how; // no signal: a request that waits for Python is not given up
    return ask(to instanceof Request ? to : new Request(url, { method, headers, body }));
  };

  // --- a form that htmx does not send: its answer is a file to keep ---

  const save = async (form, submitter) => {
    const body = new URLSearchParams([...new FormData(form, submitter)].filter(([, value]) => typeof value === "string"));
    const answer = await ask(new Request(HERE.page, { method: "POST", body }));
    const name = /filename="([^"]+)"/.exec(answer.headers.get("content-disposition") ?? "")?.[1];
    if (!answer.ok || !name) throw new Error(await answer.text());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  };
  const early = [];
  let live = false;
  document.addEventListener("submit", (event) => {
    const { target: form, submitter } = event;
    if (!isOurs(new URL(form.getAttribute("action"), document.baseURI))) return;
    if (!ready && live && submitter && submitter.name !== "stay") {
      kept += 1;
      submitter.classList.add("kept");
      starting();
    }
    if (!form.hasAttribute("hx-post")) {
      event.preventDefault();
      save(form, submitter).catch((error) => show(`Not saved: ${error.message}`, "alert"));
    } else if (!live) {
      event.preventDefault(); // htmx is not there yet
      event.stopImmediatePropagation();
      early.push(submitter);
    }
  }, true);
  document.addEventListener("DOMContentLoaded", () => {
    document.body.classList.toggle(BRINGING, comesBack());
    starting();
    setTimeout(() => {
      live = true;
      for (const one of early.splice(0)) one?.click();
    });
  });
  document.addEventListener("htmx:after:swap", () => document.body.classList.remove(BRINGING));
})();
