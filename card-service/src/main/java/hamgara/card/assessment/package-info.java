/// Weighs a person against the rules of a programme version, and keeps what it was weighed by.
@NullMarked
package hamgara.card.assessment;

import org.jspecify.annotations.NullMarked;
