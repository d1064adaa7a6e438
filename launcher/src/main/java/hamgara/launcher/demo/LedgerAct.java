package hamgara.launcher.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;

/// Every place-minute of the day is in one bucket, and they sum up.
final class LedgerAct {

    private static final List<String> ALL = List.of("closed", "blocked", "notOffered", "offered");
    private static final List<String> OFFERED = List.of("attended", "expected", "noShow", "lateCancelled", "unsold");

    private final Api api;
    private final Tale tale;
    private final Cast cast;

    LedgerAct(Api api, Tale tale, Cast cast) {
        this.api = api;
        this.tale = tale;
        this.cast = cast;
    }

    /// The visit stands in it once its day has come.
    void play(String hall, LocalDate visitOn) {
        tale.chapter("دفتر ظرفیت روز", "The ledger of the day");
        Reply day = tale.step(
                "دفتر روز سالن: هر دقیقهٔ هر جا در یک ستون است و جمع می‌خواند.",
                "The hall's ledger of today: each minute of each place is in one column, and they sum up.",
                api.until(
                        reply -> visitOn.isAfter(cast.today())
                                ? reply.body().at("/total/offered").asLong() > 0
                                : reply.body().at("/total/attended").asLong() > 0,
                        () -> api.as("takhti-operator")
                                .get("/v1/facilities/" + hall + "/ledger")
                                .must(200)),
                "/total/installed",
                "/total/closed",
                "/total/notOffered",
                "/total/attended",
                "/total/unsold");
        JsonNode total = day.body().path("total");
        if (total.path("installed").asLong() != sum(total, ALL)
                || total.path("offered").asLong() != sum(total, OFFERED)) {
            throw new StepFailed("the ledger should sum: " + total);
        }
    }

    private static long sum(JsonNode total, List<String> buckets) {
        return buckets.stream().mapToLong(bucket -> total.path(bucket).asLong()).sum();
    }
}
