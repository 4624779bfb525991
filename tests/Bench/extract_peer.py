"""The peer of `extract-score speed`: extruct's JSON-LD, microdata and OpenGraph on the saved pages, one core, after a warm-up round."""
import glob, os, sys, time
import extruct

pages = [open(p, encoding="utf-8", errors="replace").read() if not p.endswith(".gz") else __import__("gzip").open(p).read().decode("utf-8", "replace")
         for p in sorted(glob.glob(os.path.join(sys.argv[1], "*")))]
best = 0
for round in range(4):
    begin = time.process_time()
    for page in pages:
        try:
            extruct.extract(page, syntaxes=["json-ld", "microdata", "opengraph"], errors="ignore")
        except Exception as unread:  # A page it cannot read counts as read.
            print(unread, file=sys.stderr)
    best = max(best, len(pages) / (time.process_time() - begin))
print(best)
