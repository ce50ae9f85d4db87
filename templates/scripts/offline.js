import { settingsOf } from "./dom.js";

// Keeping the website on the device: only when the reader asks for it, and with a way to undo it.

/** @type {{ serviceWorker: string, cachePrefix: string, words: Record<"working" | "kept" | "removed" | "failed", string> }} */
const { serviceWorker, cachePrefix, words } = settingsOf(document.currentScript);
const panel = document.getElementById("Offline");
const [keep, remove] = panel?.querySelectorAll("button") ?? [];
const status = panel?.querySelector("[role=status]");
// A page that was opened as a file is on the device already.
const isServed = location.protocol.startsWith("http") && "serviceWorker" in navigator;
if (isServed && panel && keep && remove && status) void offer(panel, keep, remove, status);

/**
 * @param {HTMLElement} section
 * @param {HTMLButtonElement} keepButton
 * @param {HTMLButtonElement} removeButton
 * @param {Element} said
 */
async function offer(section, keepButton, removeButton, said) {
  const registration = await navigator.serviceWorker.getRegistration();
  section.hidden = false;
  show(registration?.active ? "kept" : null);
  keepButton.addEventListener("click", () => void tryTo(keepSite));
  removeButton.addEventListener("click", () => void tryTo(removeSite));

  /** @param {() => Promise<"kept" | "removed">} work */
  async function tryTo(work) {
    said.textContent = words.working;
    try {
      show(await work());
    } catch {
      said.textContent = words.failed;
    }
  }

  /** @param {"kept" | "removed" | null} state */
  function show(state) {
    said.textContent = state === null ? "" : words[state];
    keepButton.hidden = state === "kept";
    removeButton.hidden = state !== "kept";
  }
}

/** @returns {Promise<"kept">} */
async function keepSite() {
  const registration = await navigator.serviceWorker.register(serviceWorker);
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  await new Promise((resolve, reject) => {
    function look() {
      if (worker?.state === "activated") resolve(worker);
      if (worker === null || worker.state === "redundant") reject(new Error("not kept"));
    }
    worker?.addEventListener("statechange", look);
    look();
  });
  return "kept";
}

/** @returns {Promise<"removed">} */
async function removeSite() {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(cachePrefix)).map((name) => caches.delete(name)));
  return "removed";
}
