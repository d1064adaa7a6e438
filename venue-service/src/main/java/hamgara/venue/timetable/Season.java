package hamgara.venue.timetable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When opening hours are meant to hold; each season has a priority of its own where none is told.
@Schema(
        name = "Season",
        description =
                "`NORMAL` hours, and those that take their place: `SUMMER` heat (priority 10), school `EXAMS` (20), "
                        + "`MUHARRAM` (30), `RAMADAN` (40), `NOWRUZ` (50). `HOLIDAY` (60) holds on public holidays alone, at venues that "
                        + "keep special hours on them.")
enum Season {
    NORMAL(0),
    SUMMER(10),
    EXAMS(20),
    MUHARRAM(30),
    RAMADAN(40),
    NOWRUZ(50),
    HOLIDAY(60);

    private final int priority;

    Season(int priority) {
        this.priority = priority;
    }

    int priority() {
        return priority;
    }
}
