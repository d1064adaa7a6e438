package hamgara.launcher.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/// Says by a package and the terminal's own journal why somebody may not go in. It never asks for more
/// than the platform will, so that whoever it lets in is paid for.
final class DoorRules {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final int LONGEST_MONTH = 31;

    private final OfflinePackage rules;
    private final List<JournalEntry> journal;

    DoorRules(OfflinePackage rules, List<JournalEntry> journal) {
        this.rules = rules;
        this.journal = journal;
    }

    /// What somebody wants to take.
    ///
    /// @param programme whose rules it goes by; empty when there is none here
    /// @param unit ENTRY or IRR
    record Wish(ShownCard card, String programme, String unit, long amount, Instant at) {
        boolean isOfRials() {
            return unit.equals("IRR");
        }
    }

    /// Empty when nothing stands in the way.
    String obstacle(Wish wish) {
        if (rules.isOver(wish.at()) || (wish.isOfRials() && !rules.isFresh(wish.at()))) {
            return "PACKAGE_TOO_OLD";
        }
        if (rules.isClosed(wish.at())) {
            return "VENUE_CLOSED";
        }
        if (!wish.at().isBefore(wish.card().expiresAt())) {
            return "CARD_EXPIRED";
        }
        if (rules.revokes(wish.card().digest())) {
            return "CARD_REVOKED";
        }
        if (wish.programme().isEmpty()) {
            return wish.isOfRials() ? "NO_PURSE" : "NO_PROGRAMME_FOR_VENUE";
        }
        JsonNode purse = rules.purse(wish.card().digest(), wish.unit(), wish.at());
        JsonNode terms = rules.rules(
                wish.programme(), wish.isOfRials() ? purse.path("version").asInt() : rules.versionOf(wish.programme()));
        if (isOverOn(LocalDate.ofInstant(wish.at(), TEHRAN), terms)) {
            return "PROGRAMME_ENDED";
        }
        if (wish.isOfRials()
                && terms.has("pinFrom")
                && wish.amount() >= terms.path("pinFrom").asLong()
                && !purse.path("pin").asBoolean()) {
            return "PIN_REQUIRED";
        }
        String limit = beyond(wish, terms);
        return limit.isEmpty() ? beyondCaps(wish, purse.path("amount").asLong()) : limit;
    }

    private static boolean isOverOn(LocalDate day, JsonNode terms) {
        return terms.has("endsOn")
                && day.isAfter(LocalDate.parse(terms.path("endsOn").asText()));
    }

    private String beyond(Wish wish, JsonNode terms) {
        for (JsonNode limit : terms.path("limits")) {
            String per = limit.path("per").asText();
            if (limit.path("unit").asText().equals(wish.unit())
                    && taken(wish, start(per, wish.at())) + wish.amount()
                            > limit.path("most").asLong()) {
                return "LIMIT_PER_" + per;
            }
        }
        return "";
    }

    /// The first instant whose uses count in the period around another. A month is taken for 31 days,
    /// which is never less than a Jalali month has behind it.
    private static Instant start(String per, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, TEHRAN);
        return switch (per) {
            case "USE" -> Instant.MAX;
            case "DAY" -> day.atStartOfDay(TEHRAN).toInstant();
            case "WEEK" ->
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY))
                        .atStartOfDay(TEHRAN)
                        .toInstant();
            case "MONTH" -> day.minusDays(LONGEST_MONTH).atStartOfDay(TEHRAN).toInstant();
            default -> Instant.EPOCH;
        };
    }

    private String beyondCaps(Wish wish, long aside) {
        List<JournalEntry> underPackage = journal.stream()
                .filter(entry -> entry.packageVersion() == rules.version())
                .toList();
        long rials = underPackage.stream()
                .filter(entry -> entry.unit().equals("IRR"))
                .mapToLong(JournalEntry::amount)
                .sum();
        if (underPackage.size() >= rules.limit("usesPerPackage")
                || (wish.isOfRials() && rials + wish.amount() > rules.limit("rialsPerPackage"))) {
            return "OVER_TERMINAL_CAP";
        }
        long allowed = aside + (wish.isOfRials() ? 0 : rules.limit("entriesPerCard"));
        return taken(wish, wish.at().minus(rules.window())) + wish.amount() > allowed ? "OVER_CARD_CAP" : "";
    }

    private long taken(Wish wish, Instant since) {
        return journal.stream()
                .filter(entry -> entry.credential().equals(wish.card().digest()))
                .filter(entry -> entry.unit().equals(wish.unit()))
                .filter(entry -> !entry.occurredAt().isBefore(since))
                .mapToLong(JournalEntry::amount)
                .sum();
    }
}
