/// Families that live together, so that limits and shares can count by household.
@NullMarked
package hamgara.card.household;

import org.jspecify.annotations.NullMarked;
