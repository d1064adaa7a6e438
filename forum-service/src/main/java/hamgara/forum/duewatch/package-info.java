/// What time alone does to resolutions: reminders, lateness and how high it climbs, the end of the days for disputes,
/// and
/// the day on which a decision is looked at again.
@NullMarked
package hamgara.forum.duewatch;

import org.jspecify.annotations.NullMarked;
