package hamgara.launcher.postgres;

import com.sun.security.auth.module.UnixSystem;
import hamgara.launcher.process.Leash;
import hamgara.launcher.process.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How PostgreSQL runs although root started the launcher: it refuses to be root itself.
///
/// First choice is a user namespace of its own, where root is nobody and still owns the files. Where the kernel denies
/// that, as in many containers, the server runs as the ordinary user 65534 and the data folder is given to that one.
record OrdinaryUser(List<String> prefix, boolean ownsFiles) {
    private static final int NOBODY = 65534;

    static OrdinaryUser choose() {
        return choose(new UnixSystem().getUid() == 0, Leash.succeeds("unshare", "-U", "true"));
    }

    static OrdinaryUser choose(boolean root, boolean mayUnshare) {
        if (!root) {
            return new OrdinaryUser(List.of(), false);
        }
        if (mayUnshare) {
            return new OrdinaryUser(List.of("unshare", "-U"), false);
        }
        String id = Integer.toString(NOBODY);
        return new OrdinaryUser(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"), true);
    }

    /// Hands the folder over, if the server will be somebody else.
    void give(Path folder) throws IOException {
        if (ownsFiles) {
            Files.setAttribute(folder, "unix:uid", NOBODY);
            Files.setAttribute(folder, "unix:gid", NOBODY);
        }
    }

    /// Refuses early when that user cannot get at the programs or the data.
    void mustReach(Path path) {
        if (!ownsFiles) {
            return;
        }
        String[] words = {
            "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups", "test", "-r", path.toString()
        };
        if (!Leash.succeeds(words)) {
            throw new StartFailure(
                    "PostgreSQL does not run as root, and the ordinary user it runs as instead cannot read " + path
                            + "; start Hamgara as an ordinary user, or keep it and HAMGARA_DATA outside /root.");
        }
    }
}
