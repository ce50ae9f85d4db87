import type { Prediction } from "./prediction.ts";
import { words } from "./words.ts";

/** Links back to every place that leads here. */
export function predictBackLinks(places: readonly string[], { recorder, forms }: Prediction): void {
  if (!forms.backLinks || places.length === 0) return;
  recorder.begin("paragraph");
  places.forEach((address, index) => {
    if (index > 0) recorder.text(" ");
    recorder.beginLink({ kind: "place", address });
    recorder.text(places.length === 1 ? words.backToText : words.backToTextPlace(index + 1));
    recorder.endLink();
  });
  recorder.end();
}
