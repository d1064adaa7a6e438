/// What is said of people that opens programmes to them: a student, a teacher, a village.
@NullMarked
package hamgara.card.claim;

import org.jspecify.annotations.NullMarked;
