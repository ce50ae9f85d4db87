export const usage = `carebook build [--content DIR] [--output DIR] [--only site,pdf,epub] [--printouts NAME,NAME]
               [--edition NAME] [--jobs N] [--json]
    Reads the content folder (content) and writes website, printouts (PDF) and EPUB (dist).
    --printouts makes only those named: a4, letter, large-print, booklet, and so on.
    --edition makes one clinic's edition (editions/NAME.yaml); without it the handbook and all its editions are made.
carebook check [--content DIR] [--as-of DATE] [--hashes] [--report DIR] [--json]
    Reads the content folder and lists what is wrong with it; writes nothing.
    Dates are judged by the day that --as-of gives (today).
    --hashes prints the hash of each text, for the record of a review.
    --report writes a page for whoever reviews the text, DIR/review.html.
carebook verify [--content DIR] [--output DIR] [--no-rebuild] [--json]
    Builds the content once more and compares every byte with the finished folder (dist), then reads each file back:
    every word, link, heading, picture, page number and tag. Changes nothing.

Exit status: 0 made, or nothing found; 1 the content has problems, or verify found some; 2 wrong use; 3 a fault of ours.`;
