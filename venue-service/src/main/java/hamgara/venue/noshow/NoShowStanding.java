package hamgara.venue.noshow;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where a no-show stands.
@Schema(
        description =
                "`COUNTED`: it counts. `EXCUSE_ASKED`: an excuse waits for the venue; it counts meanwhile. `EXCUSED`: it "
                        + "does not count. `EXCUSE_REFUSED`: it counts, and an appeal is possible. `APPEALED`: the county decides; it "
                        + "counts meanwhile. `APPEAL_REFUSED`: it counts. `WITHDRAWN`: the person had come, which was told later.")
enum NoShowStanding {
    COUNTED,
    EXCUSE_ASKED,
    EXCUSED,
    EXCUSE_REFUSED,
    APPEALED,
    APPEAL_REFUSED,
    WITHDRAWN;

    boolean counts() {
        return this != EXCUSED && this != WITHDRAWN;
    }
}
