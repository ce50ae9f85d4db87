export const usage = `carebook build [--content DIR] [--output DIR] [--only site,pdf,epub] [--printouts NAME,NAME]
               [--jobs N] [--json]
    Reads the content folder (content) and writes website, printouts (PDF) and EPUB (dist).
    --printouts makes only those named: a4, letter, large-print, booklet, and so on.
carebook check [--content DIR] [--as-of DATE] [--json]
    Reads the content folder and lists what is wrong with it; writes nothing.
    Dates are judged by the day that --as-of gives (today).

Exit status: 0 made; 1 the content has problems; 2 wrong use; 3 a fault of ours.`;
