/// The story that must always work, played through the gateway by invented people on the real places of Shush.
@NullMarked
package hamgara.launcher.demo;

import org.jspecify.annotations.NullMarked;
