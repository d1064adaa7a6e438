/// Usage limits: how much a person or household may use in a day, week, month or period, counted exactly.
@NullMarked
package hamgara.card.usage;

import org.jspecify.annotations.NullMarked;
