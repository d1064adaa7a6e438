package hamgara.venue.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Hours of a facility that two owners agreed on in a match.
public record SharedHours(
        UUID match, String name, LocalDate fromOn, LocalDate toOn, int slotMinutes, List<OpeningSpan> spans) {}
