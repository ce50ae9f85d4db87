/**
 * Marks what should have been looked at again before the reader's today. Without scripts the date stands there.
 *
 * @param {string} today as in `2026-11-22`
 * @param {string} words
 */
export function markOverdue(today, words) {
  for (const time of document.querySelectorAll(".dates__next time")) {
    if ((time.getAttribute("datetime") ?? today) >= today) continue;
    const mark = document.createElement("strong");
    mark.className = "overdue";
    mark.textContent = words;
    time.after(" ", mark);
  }
}
