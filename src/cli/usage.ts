export const usage = `carebook build [--content DIR] [--output DIR] [--only site,pdf,epub] [--jobs N] [--json]
    Reads the content folder (content) and writes website, PDF and EPUB (dist).
carebook check [--content DIR] [--as-of DATE] [--hashes] [--report DIR] [--json]
    Reads the content folder and lists what is wrong with it; writes nothing.
    Dates are judged by the day that --as-of gives (today).
    --hashes prints the hash of each text, for the record of a review.
    --report writes a page for whoever reviews the text, DIR/review.html.

Exit status: 0 made; 1 the content has problems; 2 wrong use; 3 a fault of ours.`;
