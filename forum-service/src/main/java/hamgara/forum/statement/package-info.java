/// Statements: one thought each, put before people, moderated by others.
@NullMarked
package hamgara.forum.statement;

import org.jspecify.annotations.NullMarked;
