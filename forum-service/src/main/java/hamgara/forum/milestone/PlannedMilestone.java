package hamgara.forum.milestone;

import java.time.LocalDate;

/// A milestone with which a resolution begins, in the resolution's language.
public record PlannedMilestone(String title, LocalDate dueOn, boolean mandatory) {}
