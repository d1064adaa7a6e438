package hamgara.venue.demand;

import hamgara.venue.facility.FacilityKind;
import hamgara.venue.slot.Audience;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which unmet wishes a reader asks for.
class DemandQuery {

    /// What one line stands for.
    @Schema(
            name = "DemandGrouping",
            description = "What one line stands for. `WINDOW`: an hour of a day of the week, such as `SAT 17`.")
    enum Grouping {
        TOTAL("cast('TOTAL' as text)"),
        REASON("x.reason"),
        KIND("x.kind"),
        AREA("x.area_code"),
        AUDIENCE("x.audience"),
        FACILITY("cast(x.facility_id as text)"),
        WEEKDAY("to_char(x.day, 'DY')"),
        HOUR("to_char(x.hour, 'FM00')"),
        WINDOW("to_char(x.day, 'DY') || ' ' || to_char(x.hour, 'FM00')"),
        DAY("cast(x.day as text)");

        private final String key;

        Grouping(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }

    @RestQuery
    @Parameter(description = "First day in Tehran, ISO; four weeks before today when left out.", example = "2026-11-01")
    @Nullable
    LocalDate from;

    @RestQuery
    @Parameter(
            description =
                    "Last day in Tehran, ISO, at most 400 days after the first; four weeks after today when left out.",
            example = "2026-12-30")
    @Nullable
    LocalDate to;

    @RestQuery
    @Pattern(regexp = "[0-9]{4}")
    @Parameter(description = "Code of a county.", example = "0614")
    @Nullable
    String county;

    @RestQuery
    @Pattern(regexp = "[0-9]{4,16}(-[0-9]{1,4})?")
    @Parameter(description = "Code of an area.", example = "0614021281")
    @Nullable
    String area;

    @RestQuery
    @Size(max = 40)
    @Parameter(description = "Only wishes for this venue, by its code.", example = "takhti")
    @Nullable
    String venue;

    @RestQuery
    @Parameter(description = "Only wishes for this facility.")
    @Nullable
    UUID facility;

    @RestQuery
    @Parameter(description = "Only wishes for this kind.")
    @Nullable
    FacilityKind kind;

    @RestQuery
    @Parameter(description = "Only wishes for this audience.")
    @Nullable
    Audience audience;

    @RestQuery
    @Parameter(description = "Only wishes not met for this reason.")
    @Nullable
    UnmetReason reason;

    @RestQuery
    @Parameter(description = "What one line stands for; everything together when left out.")
    @Nullable
    Grouping groupBy;

    Grouping grouping() {
        return groupBy == null ? Grouping.TOTAL : groupBy;
    }

    /// As conditions of SQL on a row `x` of the counts, whose values go into the map.
    String conditions(Map<String, Object> params) {
        var sql = new StringBuilder();
        add(sql, params, "x.county = :county", "county", county);
        add(sql, params, "x.area_code = :area", "area", area);
        add(sql, params, "x.venue_code = :venue", "venue", venue);
        add(sql, params, "x.facility_id = :facility", "facility", facility);
        add(sql, params, "x.kind = :kind", "kind", kind == null ? null : kind.name());
        add(sql, params, "x.audience = :audience", "audience", audience == null ? null : audience.name());
        add(sql, params, "x.reason = :reason", "reason", reason == null ? null : reason.name());
        return sql.toString();
    }

    private static void add(
            StringBuilder sql, Map<String, Object> params, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            params.put(name, value);
        }
    }
}
