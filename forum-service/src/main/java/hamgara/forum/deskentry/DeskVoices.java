package hamgara.forum.deskentry;

import hamgara.kit.caller.Caller;
import hamgara.kit.text.Digits;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import javax.crypto.Mac;

/// Tells people at the desks apart by a keyed digest of what they show together with what it is for: a hall for voices
/// on its proposals, as those may become one; a statement, or a session. It joins neither with what the same person
/// does
/// online nor with anything else.
@ApplicationScoped
class DeskVoices {

    private final Caller caller;

    DeskVoices(Caller caller) {
        this.caller = caller;
    }

    /// The same voice typed in other digits, letters or with other spaces is the same.
    String of(UUID object, String voice) {
        Mac mac = caller.keyedDigest();
        mac.update(("desk voice\n" + object + "\n").getBytes(StandardCharsets.UTF_8));
        String typed = Digits.typedNumber(voice).toUpperCase(Locale.ROOT);
        return HexFormat.of().formatHex(mac.doFinal(typed.getBytes(StandardCharsets.UTF_8)));
    }
}
