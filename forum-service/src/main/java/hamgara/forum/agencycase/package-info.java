/// What an agency owes a qualified proposal: an acknowledgement and an answer in working time.
@NullMarked
package hamgara.forum.agencycase;

import org.jspecify.annotations.NullMarked;
