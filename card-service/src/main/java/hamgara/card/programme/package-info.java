/// Welfare programmes with versioned eligibility rules and entitlements.
@NullMarked
package hamgara.card.programme;

import org.jspecify.annotations.NullMarked;
