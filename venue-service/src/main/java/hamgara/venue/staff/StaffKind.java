package hamgara.venue.staff;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Somebody who has to be there, by what they are there for; never who it is.
@Schema(
        description =
                "Who has to be on duty: `WOMEN` (all staff in the room are women), `MEN`, a `LIFEGUARD`, a `FIRST_AIDER`, an "
                        + "`INSTRUCTOR`, or an `ACCESS_ASSISTANT` for people with a disability. Kinds, never persons.")
public enum StaffKind {
    WOMEN,
    MEN,
    LIFEGUARD,
    FIRST_AIDER,
    INSTRUCTOR,
    ACCESS_ASSISTANT
}
