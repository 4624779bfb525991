#!/usr/bin/env python3
"""What an installation costs a month, by pages read. Every price and every assumption stands here once; the table in README.md is this
script's output (`python3 infra/costs.py`), and a test holds the two equal.

Prices are list prices in US dollars, pay as you go, West Europe or the nearest published rate, without tax and without free grants unless
said. None could be checked against the price calculator when this was written: each is marked with where it was last known from or read, and
those marked so are assumptions until you have looked them up (https://azure.microsoft.com/pricing/calculator/). Change a number, run the script.
"""

# --- prices: (dollars, unit, source as last known) ---------------------------------------------------------------------------
PRICE = {
    "gb_second": (0.000026, "GB-second of execution, Flex Consumption on demand", "modal.com/blog/azure-function-pricing-guide, 22 May 2025, read 25 November 2026: 0.000026 in East US"),
    "execution": (0.40 / 1e6, "execution, Flex Consumption on demand", "azure.microsoft.com/pricing/details/functions, 2025, assumption"),
    "blob_gb": (0.0230, "GB-month, hot, zone-redundant", "azure.microsoft.com/pricing/details/storage/blobs, 2025, assumption"),
    "blob_write": (0.0675 / 1e4, "write, hot, zone-redundant", "azure.microsoft.com/pricing/details/storage/blobs, 2025, assumption"),
    "blob_read": (0.0054 / 1e4, "read, hot", "azure.microsoft.com/pricing/details/storage/blobs, 2025, assumption"),
    "queue_operation": (0.004 / 1e4, "queue operation, standard, general purpose v2, rounded up", "azure.microsoft.com/pricing/details/storage/queues, 2025, assumption"),
    "event": (0.60 / 1e6, "Event Grid operation, basic tier", "azure.microsoft.com/pricing/details/event-grid, 2025, assumption"),
    "ru_serverless": (0.25 / 1e6, "request unit, Cosmos DB serverless", "azure.microsoft.com/pricing/details/cosmos-db/serverless, 2025, assumption"),
    "ru100_hour": (0.012, "100 RU/s for an hour, Cosmos DB autoscale, one region", "azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned, 2025, assumption"),
    "cosmos_gb": (0.25, "GB-month, Cosmos DB", "azure.microsoft.com/pricing/details/cosmos-db, 2025, assumption"),
    "language_record": (1.00 / 1e3, "text record of 1,000 characters, Language S, first half million", "azure.microsoft.com/pricing/details/cognitive-services/language-service, 2025, assumption"),
    "log_gb": (2.76, "GB of logs taken in, pay as you go", "azure.microsoft.com/pricing/details/monitor, 2025, assumption"),
    "alert_rule": (0.50, "log alert rule looking every 15 minutes", "azure.microsoft.com/pricing/details/monitor, 2025, assumption"),
    "private_endpoint": (7.30, "private endpoint for a month, traffic not counted", "azure.microsoft.com/pricing/details/private-link, 2025, assumption"),
}

# --- what a page does: measured where said, else assumed ---------------------------------------------------------------------
HOURS = 730
INSTANCE_GB = 2.0          # infra/modules/app.bicep, instanceMemoryMB
CRAWL_SECONDS = 1.0        # per page: most of it waits for the site; jobs of four sources share an instance
CRAWL_SHARED = 4           # host.json, queues.batchSize
EXTRACT_SECONDS = 0.15     # start of the run, two reads, one parse, two writes
CLASSIFY_SECONDS = 0.10
ADVERT_SHARE = 0.40        # pages that are adverts: the rest are lists, redirects, gone
NEW_SHARE = 0.30           # adverts that were not known or have changed
UNCLEAR_SHARE = 0.02       # adverts whose language the local reader cannot tell
UNCLEAR_RECORDS = 4        # two purposes, up to two records each
LANGUAGE_DAILY = 5000      # main.bicep, languageDailyRecords
PAGE_KB = 60               # a page as stored, compressed
OBSERVATION_KB = 4
PAGES_KEPT_MONTHS = 1.0    # 30 days
OBSERVATIONS_KEPT_MONTHS = 12
CASE_SHARE = 0.0005        # adverts that open or join a case
EVIDENCE_KB = 2000         # per such advert: page, pictures, manifest
EVIDENCE_KEPT_MONTHS = 12
RU_PER_URL = 25            # read and record in the frontier, lease
RU_PER_ADVERT = 60         # read and write the listing, links
DOCUMENT_KB = 3
LOG_KB_PER_PAGE = 1.5      # three runs with their spans, sampled by no one
LOG_DAILY_CAP_GB = 1.0     # main.bicep, logDailyCapGb: raise it before 50 million pages, or most of a day is not logged
RULES = 7
FIXED_RU_PER_MONTH = 8640 * 200   # the plan stage, each five minutes
PRIVATE_ENDPOINTS = 7

SIZES = [10_000, 1_000_000, 50_000_000]


def dollars(name):
    return PRICE[name][0]


def costs(pages):
    adverts = pages * ADVERT_SHARE
    judged = adverts
    written = adverts * NEW_SHARE
    seconds = pages * CRAWL_SECONDS / CRAWL_SHARED + pages * EXTRACT_SECONDS + judged * CLASSIFY_SECONDS
    runs = pages / 100 + pages + judged + 8640 + 720 + 30
    blob_gb = (pages * PAGE_KB * PAGES_KEPT_MONTHS + judged * OBSERVATION_KB * OBSERVATIONS_KEPT_MONTHS
               + adverts * CASE_SHARE * EVIDENCE_KB * EVIDENCE_KEPT_MONTHS) / 1e6
    ru = pages * RU_PER_URL + judged * RU_PER_ADVERT + FIXED_RU_PER_MONTH
    cosmos_gb = (pages * 0.2 + written * DOCUMENT_KB) * 12 / 1e6
    records = min(adverts * UNCLEAR_SHARE * UNCLEAR_RECORDS, LANGUAGE_DAILY * 30)
    log_gb = pages * LOG_KB_PER_PAGE / 1e6 + 0.3
    serverless = ru * dollars("ru_serverless")
    # Autoscale bills each hour's highest throughput, taken as three times the mean, and never less than a tenth of 4,000 RU/s.
    mean = ru / (HOURS * 3600)
    autoscale = max(400, mean * 3) / 100 * dollars("ru100_hour") * HOURS
    return {
        "Functions": seconds * INSTANCE_GB * dollars("gb_second") + runs * dollars("execution"),
        "Blobs: space": blob_gb * dollars("blob_gb"),
        "Blobs: operations": (pages + judged + adverts * CASE_SHARE * 10) * dollars("blob_write") + (pages * 2 + judged * 2) * dollars("blob_read"),
        "Queues and events": (pages / 100 * 6 + HOURS * 3600 / 30 * 2) * dollars("queue_operation") + (pages + judged) * dollars("event"),
        "Cosmos DB": min(serverless, autoscale) + cosmos_gb * dollars("cosmos_gb"),
        "Language": records * dollars("language_record"),
        "Logs and alerts": min(log_gb, LOG_DAILY_CAP_GB * 30) * dollars("log_gb") + RULES * dollars("alert_rule"),
    }, ("serverless" if serverless <= autoscale else "autoscale")


def table():
    columns = [costs(pages) for pages in SIZES]
    lines = ["| a month, US dollars | " + " | ".join(f"{pages:,} pages" for pages in SIZES) + " |", "|---|" + "---:|" * len(SIZES)]
    for row in columns[0][0]:
        lines.append(f"| {row} | " + " | ".join(f"{column[row]:,.2f}" for column, _ in columns) + " |")
    lines.append("| **sum** | " + " | ".join(f"**{sum(column.values()):,.2f}**" for column, _ in columns) + " |")
    lines.append("| Cosmos DB is cheaper as | " + " | ".join(mode for _, mode in columns) + " |")
    lines.append("| network isolation adds | " + " | ".join(f"{PRIVATE_ENDPOINTS * dollars('private_endpoint'):,.2f}" for _ in SIZES) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    import sys
    if "--prices" in sys.argv:
        for amount, unit, source in PRICE.values():
            print(f"{amount:.8f} per {unit} ({source})")
    else:
        print(table())
