package hamgara.venue.batch;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What somebody found out about a conflict; a code, as a text could tell of a person.
@Schema(
        description =
                "`SAME_VISIT`: the visit is recorded by another device. `LET_IN`: the person was let in, and it stays so. "
                        + "`SENT_AWAY`: the person was not let in. `DEVICE_MISTAKE`: clock or input were wrong. `MISUSE`: somebody used "
                        + "what was not theirs. `OTHER`.")
enum Resolution {
    SAME_VISIT,
    LET_IN,
    SENT_AWAY,
    DEVICE_MISTAKE,
    MISUSE,
    OTHER
}
