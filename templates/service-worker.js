// Keeps the website on a device whose reader asked for it. What the network has is always newer, so it is asked first;
// what is held is shown only where it does not answer in time, with the version and date of what is held.

const { cachePrefix, cacheName, files, homeFile, offlineFile, offlineNote, slowNote } = self.held;

/** Who waits longer for a page of words is looking at nothing. */
const longestWaitMs = 3000;

self.addEventListener("install", (event) => {
  event.waitUntil(hold());
});

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOlder());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) {
    event.respondWith(answer(request));
  }
});

/** All or nothing: a handbook with a page missing would look whole. */
async function hold() {
  const cache = await caches.open(cacheName);
  await cache.addAll(files.map((file) => new Request(file, { cache: "reload" })));
  await self.skipWaiting();
}

async function dropOlder() {
  const names = await caches.keys();
  const older = names.filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request) {
  const cache = await caches.open(cacheName);
  // A server answers the folder's own address with its home page.
  const asked = withoutQuery(request.url) === self.registration.scope ? homeFile : request;
  const held = await cache.match(asked, { ignoreSearch: true });
  // All but the pages have names made from what they hold: what is held under a name is what the network has.
  if (request.mode !== "navigate") return held ?? fetch(request);
  // Nobody is led there but by the lines below, and it says itself that there is no internet.
  if (held !== undefined && withoutQuery(request.url) === self.registration.scope + offlineFile) return held;
  return held === undefined ? newestOrOffline(request) : newestOrHeld(request, held);
}

async function newestOrOffline(request) {
  try {
    return await fetch(request);
  } catch {
    return Response.redirect(`${self.registration.scope}${offlineFile}`);
  }
}

/** The whole page has to be there in time: half of one helps nobody, and a server may stop at any byte. */
async function newestOrHeld(request, held) {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), longestWaitMs);
  try {
    const response = await fetch(request, { signal: limit.signal });
    await response.clone().arrayBuffer();
    return response;
  } catch {
    return await withNote(held, limit.signal.aborted ? slowNote : offlineNote);
  } finally {
    clearTimeout(timer);
  }
}

function withoutQuery(address) {
  return address.replace(/[?#].*$/, "");
}

/** The page as it is held, and what it is, in its first line after the head. */
async function withNote(held, note) {
  const markup = (await held.text()).replace("</header>", `</header>\n${note}`);
  const headers = new Headers();
  for (const name of ["content-type", "content-security-policy"]) {
    const value = held.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(markup, { headers });
}
