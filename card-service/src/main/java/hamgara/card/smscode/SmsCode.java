package hamgara.card.smscode;

import java.time.Instant;

/// A code just made.
public record SmsCode(String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "SmsCode[not shown]";
    }
}
