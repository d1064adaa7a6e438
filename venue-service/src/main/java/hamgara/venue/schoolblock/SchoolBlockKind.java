package hamgara.venue.schoolblock;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a school keeps a time to itself.
@Schema(
        name = "SchoolBlockKind",
        description = "`TERM`: lessons. `EXAMS`: exams. `HOSTING`: the school houses travellers, as at Nowruz. "
                + "`SAFEGUARDING`: pupils are there and no outsiders may be.")
enum SchoolBlockKind {
    TERM,
    EXAMS,
    HOSTING,
    SAFEGUARDING
}
