package hamgara.venue.timetable;

import java.time.LocalDate;
import java.util.List;

/// Hours of a facility that two owners agreed on.
public record SharedHours(String name, LocalDate fromOn, LocalDate toOn, int slotMinutes, List<OpeningSpan> spans) {}
