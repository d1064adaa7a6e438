package hamgara.gateway;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of the gateway: which origin answers a path, by the first segment after `/v1`.
///
/// A new resource of a service is one word here; what is not listed does not exist for callers. Open
/// data and open booking stand beside `/v1`, as their readers know no versions but their own.
public final class Routes {

    /// What a caller may do to a routed path; anything else is refused before an origin sees it.
    public static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private static final Map<String, Origin> OPEN = Map.of(
            "/open311", Origin.FORUM,
            "/openactive", Origin.VENUE,
            "/openbooking", Origin.VENUE);

    private static final Map<String, Origin> TABLE = table(Map.of(
            Origin.CARD,
            List.of(
                    "adjustments",
                    "areas",
                    "audit-records",
                    "authorizations",
                    "balances",
                    "card-batches",
                    "card-validations",
                    "cards",
                    "counties",
                    "credential-keys",
                    "eligibility-checks",
                    "enrolment-imports",
                    "enrolments",
                    "erasure-requests",
                    "exports",
                    "funds",
                    "grant-batches",
                    "grants",
                    "guardian-consents",
                    "households",
                    "ledger",
                    "offline-batches",
                    "offline-packages",
                    "offline-purses",
                    "partner-statements",
                    "partners",
                    "payout-batches",
                    "persons",
                    "place-authorizations",
                    "pockets",
                    "programmes",
                    "quotes",
                    "receipts",
                    "redemptions",
                    "reimbursement-rules",
                    "reports",
                    "risk-cases",
                    "risk-rules",
                    "sandbox",
                    "settlement-periods",
                    "simulations",
                    "status-lists",
                    "terminals",
                    "venue-statements"),
            Origin.FORUM,
            List.of(
                    "agencies",
                    "amendments",
                    "answer-templates",
                    "appeals",
                    "cases",
                    "chains",
                    "closure-notices",
                    "comments",
                    "communication-methods",
                    "content-reports",
                    "convergence-drafts",
                    "conversations",
                    "desk-entries",
                    "drafts",
                    "follows",
                    "hall-audit-records",
                    "halls",
                    "indicators",
                    "invalidations",
                    "manipulation-reports",
                    "minutes",
                    "moderation-acts",
                    "notices",
                    "offices",
                    "open-data",
                    "organisations",
                    "overdue",
                    "participants",
                    "proposals",
                    "resolutions",
                    "review-items",
                    "routing-rules",
                    "search",
                    "sessions",
                    "statements",
                    "stats",
                    "subjects",
                    "topics",
                    "volunteering",
                    "working-groups"),
            Origin.VENUE,
            List.of(
                    "agency-hours",
                    "allocation-rounds",
                    "availability",
                    "booking-quotes",
                    "booking-transfers",
                    "bookings",
                    "calendars",
                    "capacities",
                    "capacity-groups",
                    "capacity-matches",
                    "check-ins",
                    "check-outs",
                    "day-lists",
                    "demand",
                    "evenness",
                    "facilities",
                    "fair-use-limits",
                    "group-requests",
                    "holds",
                    "holidays",
                    "idle-windows",
                    "lotteries",
                    "lottery-entries",
                    "match-proposals",
                    "neighbourhoods",
                    "no-shows",
                    "opening-sets",
                    "operators",
                    "parity",
                    "rebookings",
                    "session-series",
                    "slots",
                    "taxonomies",
                    "utilisation",
                    "venue-closures",
                    "venue-duplicates",
                    "venues",
                    "waiting-entries",
                    "walk-ins",
                    "what-ifs")));

    private Routes() {}

    /// The origin of a path, which must begin with `/v1/` or be of an open standard.
    public static Optional<Origin> of(String path) {
        if (!path.startsWith("/v1/")) {
            int end = path.indexOf('/', 1);
            return Optional.ofNullable(OPEN.get(end < 0 ? path : path.substring(0, end)));
        }
        int end = path.indexOf('/', "/v1/".length());
        String segment = end < 0 ? path.substring("/v1/".length()) : path.substring("/v1/".length(), end);
        return Optional.ofNullable(TABLE.get(segment));
    }

    private static Map<String, Origin> table(Map<Origin, List<String>> segmentsByOrigin) {
        record Row(String segment, Origin origin) {}
        Stream<Row> rows = segmentsByOrigin.entrySet().stream()
                .flatMap(of -> of.getValue().stream().map(segment -> new Row(segment, of.getKey())));
        return rows.collect(toUnmodifiableMap(Row::segment, Row::origin)); // a segment listed twice stops the start
    }
}
