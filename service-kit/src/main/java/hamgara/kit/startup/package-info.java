/// Conditions under which a service refuses to start.
@NullMarked
package hamgara.kit.startup;

import org.jspecify.annotations.NullMarked;
