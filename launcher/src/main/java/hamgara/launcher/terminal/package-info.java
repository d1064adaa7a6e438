/// A terminal of a venue as partners may build it: written from docs/partner-venue.md, without code of the services.
@NullMarked
package hamgara.launcher.terminal;

import org.jspecify.annotations.NullMarked;
