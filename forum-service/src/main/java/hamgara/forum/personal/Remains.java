package hamgara.forum.personal;

import hamgara.kit.caller.Pseudonyms;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import org.hibernate.Session;

/// What stands in place of a person who was forgotten: another word beside each object, so that nothing joins them.
///
/// The word can be made again from the person and the object, and from nothing else: a voice that was given stays
/// spent, also when the same person comes back.
@ApplicationScoped
public class Remains {

    private final Pseudonyms pseudonyms;
    private final Session database;

    Remains(Pseudonyms pseudonyms, Session database) {
        this.pseudonyms = pseudonyms;
        this.database = database;
    }

    /// 32 characters that no pseudonym has, as those are hexadecimal.
    public String of(String person, UUID object) {
        Mac mac = pseudonyms.keyedDigest();
        mac.update(person.getBytes(StandardCharsets.UTF_8));
        byte[] digest = mac.doFinal(("\n" + object).getBytes(StandardCharsets.UTF_8));
        return "x" + HexFormat.of().formatHex(digest, 0, 16).substring(1);
    }

    /// Where one row at most may stand under a word, and a key tells which: who came back and is forgotten
    /// once more leaves what they did last, and what they left before goes.
    @Transactional(Transactional.TxType.MANDATORY)
    public int leaveLast(String table, String objectColumn, String keyColumn, String personColumn, String person) {
        String named = " from " + table + " where " + personColumn + " = :person";
        List<UUID> objects = database.createNativeQuery("select distinct " + objectColumn + named, UUID.class)
                .setParameter("person", person)
                .getResultList();
        for (UUID object : objects) {
            database.createNativeMutationQuery("delete from " + table + " where " + personColumn + " = :remains and "
                            + objectColumn + " = :object and " + keyColumn + " in (select " + keyColumn + named + ")")
                    .setParameter("remains", of(person, object))
                    .setParameter("object", object)
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return leave(table, objectColumn, personColumn, person);
    }

    /// Puts them into every row of a table that names the person. The words are those of a migration, never a caller's.
    @Transactional(Transactional.TxType.MANDATORY)
    public int leave(String table, String objectColumn, String personColumn, String person) {
        List<UUID> objects = database.createNativeQuery(
                        "select distinct " + objectColumn + " from " + table + " where " + personColumn + " = :person",
                        UUID.class)
                .setParameter("person", person)
                .getResultList();
        int rows = 0;
        for (UUID object : objects) {
            rows += database.createNativeMutationQuery("update " + table + " set " + personColumn + " = :remains where "
                            + objectColumn + " = :object and " + personColumn + " = :person")
                    .setParameter("remains", of(person, object))
                    .setParameter("object", object)
                    .setParameter("person", person)
                    .executeUpdate();
        }
        return rows;
    }
}
