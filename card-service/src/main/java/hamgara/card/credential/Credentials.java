package hamgara.card.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Signs credentials.
///
/// A credential is a COSE_Sign1 with the claims 4 (expires), 6 (issued), 7 (random handle) of a CBOR web token and
/// -65537 (programme code), in Base45 behind `HG1:`. It names neither card nor person.
@ApplicationScoped
public class Credentials {

    private static final String PREFIX = "HG1:";

    private static final int EXPIRES = 4;
    private static final int ISSUED = 6;
    private static final int HANDLE = 7;
    private static final int PROGRAMME = -65537;
    private static final int HANDLE_BYTES = 16;

    private final SigningKey key;
    private final SecureRandom random = new SecureRandom();

    Credentials(SigningKey key) {
        this.key = key;
    }

    /// A credential just signed.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Signed(byte[] handle, byte[] kid, Instant issuedAt, Instant expiresAt, String text) {
        public byte[] digest() {
            return Credentials.digest(text);
        }
    }

    /// Both instants count to the second.
    public Signed sign(String programme, Instant issuedAt, Instant expiresAt) {
        byte[] handle = new byte[HANDLE_BYTES];
        random.nextBytes(handle);
        Instant issued = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        Instant expires = expiresAt.truncatedTo(ChronoUnit.SECONDS);
        byte[] payload = Cose.write(cbor -> {
            cbor.writeStartObject(null, 4);
            cbor.writeFieldId(EXPIRES);
            cbor.writeNumber(expires.getEpochSecond());
            cbor.writeFieldId(ISSUED);
            cbor.writeNumber(issued.getEpochSecond());
            cbor.writeFieldId(HANDLE);
            cbor.writeBinary(handle);
            cbor.writeFieldId(PROGRAMME);
            cbor.writeString(programme);
            cbor.writeEndObject();
        });
        byte[] header = Cose.header(key.kid());
        byte[] signature = key.sign(Cose.toBeSigned(header, payload));
        String text = PREFIX + Base45.encode(Cose.encode(new Cose.Message(header, payload, signature)));
        return new Signed(handle, key.kid(), issued, expires, text);
    }

    /// SHA-256 of the whole text, by which a shown credential is found.
    public static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
