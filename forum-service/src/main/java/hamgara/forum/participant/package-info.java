/// People of this service, by pseudonym: how surely they are known, and what they may do.
@NullMarked
package hamgara.forum.participant;

import org.jspecify.annotations.NullMarked;
