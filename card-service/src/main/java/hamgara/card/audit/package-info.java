/// The record of what the staff read of people; it only grows.
@NullMarked
package hamgara.card.audit;

import org.jspecify.annotations.NullMarked;
