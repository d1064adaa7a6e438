/// What changed of what the world may know, in the order in which it was committed.
///
/// Triggers of the database write the changes down (`V13__feeds.sql`); here they are only read, and cleared in time.
@NullMarked
package hamgara.venue.feed;

import org.jspecify.annotations.NullMarked;
