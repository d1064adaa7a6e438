/// What the tests of every feature need: a county of their own with its hall, and people who talk to it over HTTP.
@NullMarked
package hamgara.forum;

import org.jspecify.annotations.NullMarked;
