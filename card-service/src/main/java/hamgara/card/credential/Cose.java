package hamgara.card.credential;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.CBORParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Signed messages of the COSE_Sign1 form (RFC 9052) in CBOR: EdDSA only, key named by kid, all in the protected
/// header.
final class Cose {

    private static final int TAG_SIGN1 = 18;
    private static final int ALG = 1;
    private static final int KID = 4;
    private static final int EDDSA = -8;

    /// Our messages nest two deep; whatever is deeper is not ours.
    private static final CBORFactory CBOR = CBORFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxStringLength(1024)
                    .maxDocumentLength(1024)
                    .build())
            .build();

    private Cose() {}

    /// The parts of a message; nothing in the payload may be believed before the signature was checked.
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

    /// Takes the envelope apart without looking into it; empty when it is not one.
    static Optional<Message> decode(byte[] bytes) {
        try (CBORParser parser = CBOR.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_ARRAY || parser.getCurrentTag() != TAG_SIGN1) {
                return Optional.empty();
            }
            byte[] header = bytes(parser);
            if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.END_OBJECT) {
                return Optional.empty();
            }
            byte[] payload = bytes(parser);
            byte[] signature = bytes(parser);
            boolean complete = parser.nextToken() == JsonToken.END_ARRAY && parser.nextToken() == null;
            return complete ? Optional.of(new Message(header, payload, signature)) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A flat map of the payload: numbers as Long, byte strings as byte[], text as String.
    static Optional<Map<String, Object>> claims(byte[] payload) {
        try (CBORParser parser = CBOR.createParser(payload)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            var claims = new HashMap<String, Object>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                claims.put(name, value(parser, parser.nextToken()));
            }
            return parser.currentToken() == JsonToken.END_OBJECT ? Optional.of(claims) : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
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

    private static byte[] bytes(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.VALUE_EMBEDDED_OBJECT) {
            throw new IOException("a byte string was expected");
        }
        return parser.getBinaryValue();
    }

    private static Object value(CBORParser parser, JsonToken token) throws IOException {
        return switch (token) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_STRING -> parser.getText();
            case VALUE_EMBEDDED_OBJECT -> parser.getBinaryValue();
            default -> throw new IOException("not a flat claim");
        };
    }
}
