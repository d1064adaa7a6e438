package hamgara.card.receipt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import hamgara.card.credential.Credentials;
import hamgara.card.person.Persons;
import hamgara.kit.caller.Caller;
import hamgara.kit.caller.Roles;
import hamgara.kit.time.Jalali;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;

/// Signs what was captured. As long as nothing changes, a receipt is the same text each time.
@ApplicationScoped
class Receipts {

    private static final String TYPE = "hamgara-receipt+jwt";
    private static final String ISSUER = "hamgara-card";
    private static final int HANDLE_BYTES = 16;

    private final ReceiptRows rows;
    private final Credentials credentials;
    private final Persons persons;
    private final Caller caller;
    private final ObjectMapper json;

    Receipts(ReceiptRows rows, Credentials credentials, Persons persons, Caller caller, ObjectMapper json) {
        this.rows = rows;
        this.credentials = credentials;
        this.persons = persons;
        this.caller = caller;
        this.json = json;
    }

    @Transactional
    ReceiptView receipt(UUID id) {
        ReceiptRows.Captured captured =
                rows.find(id).filter(this::maySee).orElseThrow(ReceiptRefusal.ReceiptNotFound::new);
        var content = new ReceiptContent(
                ISSUER,
                id,
                captured.changedAt().getEpochSecond(),
                captured.kind(),
                captured.state(),
                handle(captured),
                captured.venue(),
                captured.category(),
                captured.reference(),
                captured.occurredAt(),
                Jalali.of(captured.occurredAt()),
                captured.price(),
                captured.venueShare(),
                captured.holderShare(),
                captured.items());
        return new ReceiptView(credentials.jws(TYPE, bytes(content)), content);
    }

    private boolean maySee(ReceiptRows.Captured captured) {
        return caller.has(Roles.AUDITOR)
                || caller.venue().orElse("").equals(captured.venue())
                || persons.find(captured.person()).filter(persons::isHolder).isPresent();
    }

    private String handle(ReceiptRows.Captured captured) {
        String named = "receipt " + captured.card() + " " + captured.venue();
        byte[] digest = caller.keyedDigest().doFinal(named.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, HANDLE_BYTES);
    }

    private byte[] bytes(ReceiptContent content) {
        try {
            return json.writeValueAsBytes(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
