import { markOverdue } from "./overdue.js";
import { offerThemes, showStoredTheme } from "./theme.js";

// In the head of every page, before anything is drawn.

const { storageKey, overdue, fonts } = JSON.parse(document.currentScript?.dataset["settings"] ?? "{}");
showStoredTheme(storageKey);
if (location.protocol !== "file:" && !isKept()) fonts.forEach(preloadFont);

document.addEventListener("DOMContentLoaded", () => {
  // The pictures for the dark are in the page only now.
  showStoredTheme(storageKey);
  offerThemes(storageKey);
  offerSearch();
  offerDimmer();
  // The day by the reader's own calendar, as in 2026-11-22.
  markOverdue(new Date().toLocaleDateString("sv"), overdue);
});

/** Where scripts run, the way to the A to Z becomes the way to search. */
function offerSearch() {
  const link = document.getElementById("Search-link");
  if (!(link instanceof HTMLAnchorElement)) return;
  link.href = link.dataset["href"] ?? link.href;
  link.classList.add("pill--icon");
  // The drawing shows by its style: HTML knows no hidden SVG.
  for (const child of link.children) if (child instanceof HTMLElement) child.toggleAttribute("hidden");
}

/** On a page for an attack: darker still, until the page is left. */
function offerDimmer() {
  const button = document.getElementById("Dimmer");
  if (button === null) return;
  button.hidden = false;
  button.addEventListener("click", () => {
    const isDim = document.documentElement.toggleAttribute("data-dimmer");
    button.setAttribute("aria-pressed", String(isDim));
  });
}

/** What is kept on the device is there soon enough, and Chromium would load it a second time. */
function isKept() {
  return "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;
}

/**
 * Before the first text is drawn, so that it does not jump when its letters arrive. Browsers refuse it for files.
 *
 * @param {string} href
 */
function preloadFont(href) {
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "font", type: "font/woff2", crossOrigin: "", href });
  document.head.append(link);
}
