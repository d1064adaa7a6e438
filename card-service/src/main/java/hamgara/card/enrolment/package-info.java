/// Decisions on who takes part in a programme, with the inputs they were made from.
@NullMarked
package hamgara.card.enrolment;

import org.jspecify.annotations.NullMarked;
