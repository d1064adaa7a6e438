/// What a change of rules or grants would do to the people and the funds there are, before anybody publishes it.
@NullMarked
package hamgara.card.simulation;

import org.jspecify.annotations.NullMarked;
