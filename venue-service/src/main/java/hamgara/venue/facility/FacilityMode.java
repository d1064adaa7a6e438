package hamgara.venue.facility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a facility is used.
@Schema(
        description =
                "`SHARED`: its hours are cut into slots, of which many people book places. `EXCLUSIVE`: one party takes it "
                        + "for a time of its choice within its hours; there are no slots beforehand.")
public enum FacilityMode {
    SHARED,
    EXCLUSIVE
}
