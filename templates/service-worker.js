// Keeps the website on a device whose reader asked for it. What the network has is always newer, so it is asked first;
// what is held is shown only where it does not answer, with the version and date of what is held.

const { cachePrefix, cacheName, files, homeFile, offlineFile, note } = self.held;

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
  try {
    const response = await fetch(request);
    if (held !== undefined && response.ok) await cache.put(withoutQuery(request.url), response.clone());
    return response;
  } catch (error) {
    if (request.mode === "navigate") {
      return held === undefined
        ? Response.redirect(`${self.registration.scope}${offlineFile}`)
        : withNote(held);
    }
    if (held === undefined) throw error;
    return held;
  }
}

function withoutQuery(address) {
  return address.replace(/[?#].*$/, "");
}

/** The page as it is held, and what it is, in its first line after the head. */
async function withNote(held) {
  const markup = (await held.text()).replace("</header>", `</header>\n${note}`);
  const headers = new Headers();
  for (const name of ["content-type", "content-security-policy"]) {
    const value = held.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(markup, { headers });
}
