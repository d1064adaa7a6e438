/// Measures the platform beside a peer in the same run, so that the ratio says something whatever the machine does.
@NullMarked
package hamgara.bench;

import org.jspecify.annotations.NullMarked;
