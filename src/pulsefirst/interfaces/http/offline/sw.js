// Keeps every file of the exported page on this device and serves them from there, with the headers that a server would send.
// EXPORT stands above, written by the export: its version, its files with their types, sizes and hashes, and the headers.
"use strict";
const ROOT = new URL("./", self.location);
const OURS = `pulsefirst ${ROOT.pathname} `;
const NAME = OURS + EXPORT.version;
const INDEX = "index.html";

const tell = async (message) => {
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) client.postMessage(message);
};

// A file counts only when it is the very file that was exported: a half-replaced copy on the server is never kept.
const keep = async () => {
  const cache = await caches.open(NAME);
  const files = Object.entries(EXPORT.files);
  const of = files.reduce((sum, [, { size }]) => sum + size, 0);
  let have = 0;
  for (const [path, { type, size, integrity }] of files) {
    const url = new URL(path, ROOT);
    if (!(await cache.match(url))) {
      const answer = await fetch(url, { cache: "no-cache", credentials: "same-origin", integrity });
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      await cache.put(url, new Response(answer.body, { headers: { ...EXPORT.headers, "Content-Type": type } }));
    }
    have += size;
    await tell({ have, of });
  }
};

const clear = async () => {
  for (const name of await caches.keys()) if (name.startsWith(OURS) && name !== NAME) await caches.delete(name);
};

const serve = async (url, request) => {
  const cache = await caches.open(NAME);
  return (await cache.match(url)) ?? fetch(request);
};

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(clear().then(() => self.clients.claim())));
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting().then(() => self.clients.claim()).catch(() => {}));
});
self.addEventListener("fetch", (event) => {
  const asked = new URL(event.request.url);
  if (event.request.method !== "GET" || asked.origin !== ROOT.origin || !asked.pathname.startsWith(ROOT.pathname)) return;
  const path = asked.pathname.slice(ROOT.pathname.length) || INDEX;
  if (path in EXPORT.files) event.respondWith(serve(new URL(path, ROOT), event.request));
});
