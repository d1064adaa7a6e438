package hamgara.forum.support;

import hamgara.kit.caller.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/// Tells from which network somebody comes, as a word that says nothing to anybody: many supports of one network in one
/// hour are looked at by people. The address itself is kept nowhere.
@ApplicationScoped
class Origins {

    private static final Pattern ADDRESS = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");
    private static final int V4_NETWORK = 3;
    private static final int V6_NETWORK = 6;
    private static final int WORD = 12;

    private final Caller caller;

    Origins(Caller caller) {
        this.caller = caller;
    }

    /// Of the address that the gateway names; it lets no caller say that themselves. Null without one.
    @Nullable
    String wordOf(@Nullable String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return null;
        }
        try {
            byte[] whole = InetAddress.getByName(address).getAddress();
            byte[] network = Arrays.copyOf(whole, whole.length == 4 ? V4_NETWORK : V6_NETWORK);
            Mac mac = caller.keyedDigest();
            mac.update("origin of support\n".getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(network), 0, WORD);
        } catch (UnknownHostException _) {
            return null;
        }
    }
}
