/// The story that must always work, played through the gateway on the real data of Shush.
@NullMarked
package hamgara.launcher.demo;

import org.jspecify.annotations.NullMarked;
