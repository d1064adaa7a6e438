/// Consent of a guardian to the enrolment of a minor.
@NullMarked
package hamgara.card.guardian;

import org.jspecify.annotations.NullMarked;
