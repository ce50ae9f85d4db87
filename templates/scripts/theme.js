// The choice of light or dark. It is kept for this visit, and on the device only if the reader asks for that.

/** What a choice means to style sheets and pictures that are for the dark. */
const mediaOf = { system: "screen and (prefers-color-scheme: dark)", light: "not all", dark: "screen" };

/** @typedef {keyof typeof mediaOf} Theme */

/**
 * @param {string | null | undefined} text
 * @returns {Theme}
 */
function asTheme(text) {
  return text === "light" || text === "dark" ? text : "system";
}

/** @param {string} storageKey */
export function showStoredTheme(storageKey) {
  try {
    showTheme(asTheme(localStorage.getItem(storageKey) ?? sessionStorage.getItem(storageKey)));
  } catch {
    // A browser that keeps nothing shows what the device prefers.
  }
}

/**
 * Which style sheets hold is all that a theme is, so nothing on the page is painted by hand.
 *
 * @param {Theme} theme
 */
function showTheme(theme) {
  for (const part of document.querySelectorAll("[data-dark], [media*=prefers-color-scheme]")) {
    part.setAttribute("data-dark", "");
    part.setAttribute("media", mediaOf[theme]);
  }
  const scheme = theme === "system" ? "light dark" : theme;
  document.querySelector("meta[name=color-scheme]")?.setAttribute("content", scheme);
  const radio = document.querySelector(`#Themes [value=${theme}]`);
  if (radio instanceof HTMLInputElement) radio.checked = true;
}

/** @param {string} storageKey */
export function offerThemes(storageKey) {
  const button = document.getElementById("Theme");
  const panel = document.getElementById("Themes");
  const remember = panel?.querySelector("[type=checkbox]");
  const status = panel?.querySelector("[role=status]");
  if (!button || !panel || !status || !(remember instanceof HTMLInputElement)) return;
  try {
    remember.checked = localStorage.getItem(storageKey) !== null;
  } catch {
    // It can't have been asked to remember.
  }
  button.hidden = false;
  button.addEventListener("click", () => {
    panel.hidden = !panel.hidden;
    button.setAttribute("aria-expanded", String(!panel.hidden));
  });
  panel.addEventListener("change", () => {
    const radio = panel.querySelector("[type=radio]:checked");
    const theme = asTheme(radio?.getAttribute("value"));
    showTheme(theme);
    status.textContent = "";
    try {
      localStorage.removeItem(storageKey);
      (remember.checked ? localStorage : sessionStorage).setItem(storageKey, theme);
    } catch {
      remember.checked = false;
      status.textContent = status.getAttribute("data-refused");
    }
  });
}
