package hamgara.venue.waiting;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which class of a line an entry stands in.
@Schema(
        description =
                "All of `FIRST` stand before all of `PREFERRED`, those before all of `ORDINARY`; within a class who "
                        + "came earlier stands before. Everybody joins as `ORDINARY`.")
enum PriorityClass {
    FIRST,
    PREFERRED,
    ORDINARY
}
