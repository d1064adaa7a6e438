package hamgara.venue.utilisation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one line of the report stands for.
@Schema(
        name = "UtilisationGrouping",
        description = "What one line stands for. `WINDOW`: an hour of a day of the week, such as `SAT 17`.")
enum Grouping {
    TOTAL("cast('TOTAL' as text)"),
    VENUE("x.venue_code"),
    FACILITY("cast(x.facility_id as text)"),
    KIND("x.kind"),
    AREA("x.area_code"),
    AGENCY("coalesce(x.agency, 'PRIVATE')"),
    AUDIENCE("x.audience"),
    WEEKDAY("to_char(x.day, 'DY')"),
    HOUR("to_char(x.hour, 'FM00')"),
    WINDOW("to_char(x.day, 'DY') || ' ' || to_char(x.hour, 'FM00')"),
    DAY("cast(x.day as text)");

    private final String key;

    Grouping(String key) {
        this.key = key;
    }

    /// In SQL, of a row `x` of the ledger or of the demand.
    String key() {
        return key;
    }
}
