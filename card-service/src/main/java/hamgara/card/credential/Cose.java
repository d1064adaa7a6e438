package hamgara.card.credential;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/// Signed messages of the COSE_Sign1 form (RFC 9052) in CBOR: EdDSA only, key named by kid, all in the protected
/// header.
final class Cose {

    private static final int TAG_SIGN1 = 18;
    private static final int ALG = 1;
    private static final int KID = 4;
    private static final int EDDSA = -8;

    private static final CBORFactory CBOR = new CBORFactory();

    private Cose() {}

    /// The parts of a message.
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Message(byte[] header, byte[] payload, byte[] signature) {}

    @FunctionalInterface
    interface Content {
        void write(CBORGenerator cbor) throws IOException;
    }

    static byte[] header(byte[] kid) {
        return write(cbor -> {
            cbor.writeStartObject(null, 2);
            cbor.writeFieldId(ALG);
            cbor.writeNumber(EDDSA);
            cbor.writeFieldId(KID);
            cbor.writeBinary(kid);
            cbor.writeEndObject();
        });
    }

    /// What is signed: the Sig_structure of RFC 9052, section 4.4.
    static byte[] toBeSigned(byte[] header, byte[] payload) {
        return write(cbor -> {
            cbor.writeStartArray(null, 4);
            cbor.writeString("Signature1");
            cbor.writeBinary(header);
            cbor.writeBinary(new byte[0]);
            cbor.writeBinary(payload);
            cbor.writeEndArray();
        });
    }

    static byte[] encode(Message message) {
        return write(cbor -> {
            cbor.writeTag(TAG_SIGN1);
            cbor.writeStartArray(null, 4);
            cbor.writeBinary(message.header());
            cbor.writeStartObject(null, 0);
            cbor.writeEndObject();
            cbor.writeBinary(message.payload());
            cbor.writeBinary(message.signature());
            cbor.writeEndArray();
        });
    }

    static byte[] write(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (CBORGenerator cbor = CBOR.createGenerator(bytes)) {
            cbor.enable(CBORGenerator.Feature.WRITE_MINIMAL_INTS);
            cbor.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            content.write(cbor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
